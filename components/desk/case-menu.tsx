import Link from "next/link";
import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { UnreadCount } from "@/components/notifications/unread-count";
import { casePath } from "@/lib/view/addresses";
import { DESK_LISTS, DESK_TALK, type DeskPlace, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/** The parts of a case. Versions and members stand there for admins, who may export reports and invite. */
export function CaseMenu({
  current,
  mayExport,
  isPublished,
}: {
  current: DeskPlace;
  mayExport: boolean;
  isPublished: boolean;
}) {
  const { locale, caseSlug } = useDesk();
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
    "publish",
    ...(mayExport ? (["snapshots", "members"] as const) : []),
    "settings",
  ];
  return (
    <nav className="desk-menu" aria-label={messages.menu}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <MenuLink path={deskCasePath(locale, caseSlug, place)} isCurrent={place === current}>
              {messages.place[place]}
              {place === "inbox" ? <UnreadCount /> : null}
            </MenuLink>
          </li>
        ))}
        {isPublished ? (
          <li className="desk-menu-end">
            <a href={casePath(caseSlug, locale)}>{messages.publicPage}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** A place that one is at already is begun anew: whatever was typed or chosen there is let go. */
function MenuLink({ path, isCurrent, children }: { path: string; isCurrent: boolean; children: ReactNode }) {
  return isCurrent ? (
    <a href={path} aria-current="page">
      {children}
    </a>
  ) : (
    <Link href={path} prefetch={false}>
      {children}
    </Link>
  );
}
