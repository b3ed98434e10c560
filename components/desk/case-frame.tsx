import type { ReactNode } from "react";
import { CaseLanguagesProvider } from "@/components/cases/case-languages";
import { CaseWordsProvider } from "@/components/cases/case-words";
import { LiveUpdates, type PageDrawing } from "@/components/notifications/live-updates";
import { CommandPalette } from "@/components/palette/command-palette";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { DESK_LISTS, DESK_TALK, type DeskPlace, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { CaseMenu } from "./case-menu";
import { DeskFrame } from "./desk-frame";

/** Parts of a case that the palette leads to. */
const PLACES = ["overview", "network", "vehicles", ...DESK_LISTS, ...DESK_TALK, "settings"] as const;

/** The frame of every page of a case. */
export function DeskCaseFrame({
  locale,
  otherPath,
  caseSlug,
  languages,
  words,
  place,
  memberName,
  mayExport,
  isPublished,
  draws = "records",
  children,
}: {
  locale: Locale;
  otherPath: string;
  caseSlug: Slug;
  languages: CaseLanguages;
  words: CaseWords;
  place: DeskPlace;
  memberName: string;
  mayExport: boolean;
  /** Whether readers find a page of the case. */
  isPublished: boolean;
  draws?: PageDrawing;
  children: ReactNode;
}) {
  const places = deskMessages(locale).place;
  return (
    <DeskFrame
      locale={locale}
      otherPath={otherPath}
      memberName={memberName}
      menu={<CaseMenu {...{ locale, caseSlug, mayExport, isPublished }} current={place} />}
    >
      <CommandPalette
        locale={locale}
        caseSlug={caseSlug}
        places={PLACES.map((one) => ({ name: places[one], path: deskCasePath(locale, caseSlug, one) }))}
      />
      <LiveUpdates locale={locale} caseSlug={caseSlug} draws={draws} />
      <CaseLanguagesProvider languages={languages}>
        <CaseWordsProvider words={words}>{children}</CaseWordsProvider>
      </CaseLanguagesProvider>
    </DeskFrame>
  );
}
