import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { DeskProvider } from "@/components/desk-context/providers";
import { LiveUpdates, type PageDrawing } from "@/components/notifications/live-updates";
import { CommandPalette } from "@/components/palette/command-palette";
import { DESK_LISTS, DESK_TALK, type DeskPlace, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { CaseMenu } from "./case-menu";
import { DeskFrame } from "./desk-frame";

/** Parts of a case that the palette leads to. */
const PLACES = ["overview", "network", "vehicles", ...DESK_LISTS, ...DESK_TALK, "settings"] as const;

/** The frame of every page of a case. */
export function DeskCaseFrame({
  otherPath,
  place,
  memberName,
  mayExport,
  isPublished,
  draws = "records",
  children,
}: {
  otherPath: string;
  place: DeskPlace;
  memberName: string;
  mayExport: boolean;
  /** Whether readers find a page of the case. */
  isPublished: boolean;
  draws?: PageDrawing;
  children: ReactNode;
}) {
  const desk = useDesk();
  const { locale, caseSlug } = desk;
  const places = deskMessages(locale).place;
  return (
    <DeskProvider desk={desk}>
      <DeskFrame
        otherPath={otherPath}
        memberName={memberName}
        menu={<CaseMenu {...{ mayExport, isPublished }} current={place} />}
      >
        <CommandPalette
          places={PLACES.map((one) => ({ name: places[one], path: deskCasePath(locale, caseSlug, one) }))}
        />
        <LiveUpdates draws={draws} />
        {children}
      </DeskFrame>
    </DeskProvider>
  );
}
