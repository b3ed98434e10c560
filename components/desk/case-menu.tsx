import Link from "next/link";
import { UnreadCount } from "@/components/notifications/unread-count";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { casePath } from "@/lib/view/addresses";
import { DESK_LISTS, DESK_TALK, type DeskPlace, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/** The parts of a case. Versions and members stand there for admins, who may export reports and invite. */
export function CaseMenu({
  locale,
  caseSlug,
  current,
  mayExport,
}: {
  locale: Locale;
  caseSlug: Slug;
  current: DeskPlace;
  mayExport: boolean;
}) {
  const messages = deskMessages(locale);
  const places: readonly DeskPlace[] = [
    "overview",
    "network",
    "vehicles",
    "what-if",
    "review",
    ...DESK_LISTS,
    ...DESK_TALK,
    "audit",
    ...(mayExport ? (["snapshots", "members"] as const) : []),
  ];
  return (
    <nav className="desk-menu" aria-label={messages.menu}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <Link
              href={deskCasePath(locale, caseSlug, place)}
              prefetch={false}
              aria-current={place === current ? "page" : undefined}
            >
              {messages.place[place]}
              {place === "inbox" ? <UnreadCount locale={locale} caseSlug={caseSlug} /> : null}
            </Link>
          </li>
        ))}
        <li className="desk-menu-end">
          <a href={casePath(caseSlug, locale)}>{messages.publicPage}</a>
        </li>
      </ul>
    </nav>
  );
}
