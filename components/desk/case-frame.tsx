import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { DeskProvider } from "@/components/desk-context/providers";
import { LiveUpdates, type PageDrawing } from "@/components/notifications/live-updates";
import { type DeskPlace, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { PLACE_ROWS, railEntryOf, tabsBeside } from "@/lib/view/desk/desk-places";
import type { RailWidth } from "@/lib/view/desk/frame-choices";
import { deskMessages } from "@/lib/view/messages/desk";
import { frameMessages } from "@/lib/view/messages/frame";
import { CaseRail, PhoneBar, PlaceLink } from "./case-rail";
import { DeskKeys } from "./desk-keys";
import { DeskTitle } from "./desk-title";
import { PageHead, type TrailStep } from "./page-head";
import { RailShell } from "./rail-shell";
import { SessionNotice } from "./session-notice";

/** The frame of every page of a case: the rail, and the page under its head. */
export function DeskCaseFrame({
  otherPath,
  place,
  places,
  caseTitle,
  memberName,
  isPublished,
  railWidth,
  title,
  heading,
  between = [],
  actions,
  draws = "records",
  children,
}: {
  /** The same page in the other language. */
  otherPath: string;
  place: DeskPlace;
  /** The places that the member is shown. */
  places: readonly DeskPlace[];
  caseTitle: string;
  memberName: string;
  /** Whether readers find a page of the case. */
  isPublished: boolean;
  railWidth: RailWidth;
  /** What the page is called where it is a page of one record or of one act; else it is called after its place. */
  title?: string;
  /** The title where it is more than words. */
  heading?: ReactNode;
  /** Steps of the way between the place and the page. */
  between?: readonly TrailStep[];
  /** At most four acts. */
  actions?: ReactNode;
  draws?: PageDrawing;
  children: ReactNode;
}) {
  const desk = useDesk();
  const { locale, caseSlug } = desk;
  const words = frameMessages(locale);
  const names = deskMessages(locale).place;
  const shown = title ?? names[place];
  const isPlace = shown === names[place];
  const entry = railEntryOf(place);
  const trail: TrailStep[] = [
    { name: caseTitle, path: deskCasePath(locale, caseSlug) },
    ...(isPlace ? [] : [{ name: names[place], path: deskCasePath(locale, caseSlug, place) }]),
    ...between,
  ];
  const tabs = isPlace ? tabsBeside(place, places) : [];
  const tabTitle = [...(isPlace ? [] : [shown]), names[place], caseTitle, deskMessages(locale).siteName].join(" · ");
  return (
    <DeskProvider desk={desk}>
      <DeskTitle text={tabTitle} />
      <a className="desk-skip" href="#main">
        {deskMessages(locale).skip}
      </a>
      <RailShell
        key={PLACE_ROWS[place].isWide ? "wide" : "plain"}
        kind={PLACE_ROWS[place].isWide ? "wide" : "plain"}
        initial={railWidth}
        rail={<CaseRail current={place} {...{ places, caseTitle, memberName, otherPath, isPublished }} />}
      >
        <div className="desk-page" data-place={entry}>
          <SessionNotice />
          <main id="main" className="desk-main" tabIndex={-1}>
            <PageHead trail={place === "overview" ? [] : trail} heading={heading ?? shown} actions={actions} />
            {tabs.length === 0 ? null : (
              <nav className="desk-tabs" aria-label={words.tabs}>
                {tabs.map((tab) => (
                  <PlaceLink key={tab} path={deskCasePath(locale, caseSlug, tab)} isCurrent={tab === place}>
                    {names[tab]}
                  </PlaceLink>
                ))}
              </nav>
            )}
            <div className="desk-body">
              <LiveUpdates draws={draws} />
              {children}
            </div>
          </main>
        </div>
      </RailShell>
      <PhoneBar current={place} />
      <DeskKeys />
    </DeskProvider>
  );
}
