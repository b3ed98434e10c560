import type { ReactNode } from "react";
import { LiveUpdates } from "@/components/notifications/live-updates";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DeskPlace } from "@/lib/view/desk/desk-addresses";
import { CaseMenu } from "./case-menu";
import { DeskFrame } from "./desk-frame";

/** The frame of every page of a case. */
export function DeskCaseFrame({
  locale,
  otherPath,
  caseSlug,
  place,
  memberName,
  mayExport,
  children,
}: {
  locale: Locale;
  otherPath: string;
  caseSlug: Slug;
  place: DeskPlace;
  memberName: string;
  mayExport: boolean;
  children: ReactNode;
}) {
  return (
    <DeskFrame
      locale={locale}
      otherPath={otherPath}
      memberName={memberName}
      menu={<CaseMenu locale={locale} caseSlug={caseSlug} current={place} mayExport={mayExport} />}
    >
      <LiveUpdates locale={locale} caseSlug={caseSlug} />
      {children}
    </DeskFrame>
  );
}
