import Link from "next/link";
import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { UnreadCount } from "@/components/notifications/unread-count";
import { CommandPalette, type PalettePlace } from "@/components/palette/command-palette";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { casePath } from "@/lib/view/addresses";
import { accountPath, type DeskPlace, deskCasePath, deskPath, newClaimFormPath } from "@/lib/view/desk/desk-addresses";
import { entriesOf, PLACE_ROWS, RAIL_GROUPS, railEntryOf } from "@/lib/view/desk/desk-places";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { frameMessages } from "@/lib/view/messages/frame";
import { recordMessages } from "@/lib/view/messages/records";
import { reviewMessages } from "@/lib/view/messages/review";
import { Icon, PlaceIcon } from "./icons";
import { LanguageLink } from "./language-link";
import { SignOutButton } from "./sign-out-button";

/** What the rail calls an entry: three lists of words and rules go under one. */
function entryName(place: DeskPlace, locale: "en" | "zh"): string {
  return place === "rules" ? frameMessages(locale).reference : deskMessages(locale).place[place];
}

/** The rail of a case: its name, the search, the groups of its pages, and whoever is looking. */
export function CaseRail({
  current,
  places,
  caseTitle,
  memberName,
  otherPath,
  isPublished,
}: {
  current: DeskPlace;
  /** The places that the member is shown. */
  places: readonly DeskPlace[];
  caseTitle: string;
  memberName: string;
  otherPath: string;
  isPublished: boolean;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = deskMessages(locale);
  const words = frameMessages(locale);
  const other = deskMessages(otherLocale(locale));
  const forms = recordMessages(locale);
  const reached: readonly PalettePlace[] = [
    ...places.map((place) => ({
      name: messages.place[place],
      also: other.place[place],
      path: deskCasePath(locale, caseSlug, place),
    })),
    { name: reviewMessages(locale).formNew, path: newClaimFormPath(locale, caseSlug), isAct: true },
    { name: forms.rule.add, path: newFormRecordPath(locale, caseSlug, "rules"), isAct: true },
    { name: forms.indicator.add, path: newFormRecordPath(locale, caseSlug, "indicators"), isAct: true },
    { name: forms.term.add, path: newFormRecordPath(locale, caseSlug, "glossary"), isAct: true },
    { name: messages.addInNetwork, path: deskCasePath(locale, caseSlug, "network"), isAct: true },
    { name: messages.account, also: other.account, path: accountPath(locale) },
  ];
  return (
    <header className="desk-rail-in">
      <a className="desk-brand" href={deskPath(locale)} title={messages.siteName}>
        <span aria-hidden="true" className="desk-brand-short">
          R
        </span>
        <span className="desk-rail-word">
          {messages.siteName} <span>{messages.desk}</span>
        </span>
      </a>
      <a className="desk-case desk-rail-word" href={deskPath(locale)} title={words.switchCase}>
        <bdi>{caseTitle}</bdi>
      </a>
      <CommandPalette places={reached} />
      <nav className="desk-rail-menu" aria-label={messages.menu}>
        {RAIL_GROUPS.map((group) => (
          <section key={group} aria-label={words.group[group]}>
            {group === "settings" ? null : (
              <p className="desk-rail-group" aria-hidden="true">
                {words.group[group]}
              </p>
            )}
            <ul>
              {entriesOf(group, places).map((place) => (
                <li key={place}>
                  <RailLink place={place} name={entryName(place, locale)} isCurrent={place === railEntryOf(current)}>
                    {place === "inbox" ? <UnreadCount /> : null}
                  </RailLink>
                </li>
              ))}
              {group === "publish" && isPublished ? (
                <li>
                  <a className="desk-rail-entry" href={casePath(caseSlug, locale)} title={messages.publicPage}>
                    <Icon of="sources" />
                    <span>{messages.publicPage}</span>
                  </a>
                </li>
              ) : null}
            </ul>
          </section>
        ))}
      </nav>
      <div className="desk-me">
        <a
          className="desk-member"
          href={accountPath(locale)}
          aria-label={`${messages.account} (${messages.signedInAs(memberName)})`}
          title={memberName}
        >
          <bdi className="desk-face" aria-hidden="true">
            {[...memberName][0]}
          </bdi>
          <bdi className="desk-rail-word">{memberName}</bdi>
        </a>
        <LanguageLink path={otherPath} label={messages.otherLanguage} />
        <SignOutButton memberId={memberId} label={messages.signOut} afterwards={`${deskPath(locale)}/sign-in`} />
      </div>
    </header>
  );
}

function RailLink({
  place,
  name,
  isCurrent,
  children,
}: {
  place: DeskPlace;
  name: string;
  isCurrent: boolean;
  children: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const { letter } = PLACE_ROWS[place];
  return (
    <PlaceLink
      path={deskCasePath(locale, caseSlug, place)}
      isCurrent={isCurrent}
      className="desk-rail-entry"
      title={letter === undefined ? name : `${name} (G ${letter.toUpperCase()})`}
    >
      <PlaceIcon place={place} />
      <span>{name}</span>
      {children}
    </PlaceLink>
  );
}

/** A place that one is at already is begun anew: whatever was typed or chosen there is let go. */
export function PlaceLink({
  path,
  isCurrent,
  className,
  title,
  children,
}: {
  path: string;
  isCurrent: boolean;
  className?: string;
  title?: string;
  children: ReactNode;
}) {
  const said = { ...(className !== undefined && { className }), ...(title !== undefined && { title }) };
  return isCurrent ? (
    <a href={path} aria-current="page" {...said}>
      {children}
    </a>
  ) : (
    <Link href={path} prefetch={false} {...said}>
      {children}
    </Link>
  );
}

/** The bar at the foot of a phone: the four pages that work begins on, and recording. */
export function PhoneBar({ current }: { current: DeskPlace }) {
  const { locale, caseSlug } = useDesk();
  const words = frameMessages(locale);
  const to = (place: DeskPlace, icon: DeskPlace, name: string) => (
    <PlaceLink path={deskCasePath(locale, caseSlug, place)} isCurrent={place === current}>
      <PlaceIcon place={icon} />
      <span>{name}</span>
      {place === "inbox" ? <UnreadCount /> : null}
    </PlaceLink>
  );
  const names = deskMessages(locale).place;
  return (
    <nav className="desk-phone-bar" aria-label={words.quick}>
      {to("overview", "overview", names.overview)}
      {to("review", "review", names.review)}
      <Link className="desk-phone-add" href={deskCasePath(locale, caseSlug, "record")} prefetch={false}>
        <Icon of="add" />
        <span>{words.add}</span>
      </Link>
      {to("see", "network", words.group.see)}
      {to("inbox", "inbox", names.inbox)}
    </nav>
  );
}
