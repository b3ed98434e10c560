import { useDesk, useLocale } from "#desk";
import { ReaderText } from "@/components/words/reader-text";
import { LINK_KIND_ROWS } from "@/lib/domain/model/link-kinds";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskDealPath, deskLinkPath, deskPartyPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { linkMessages } from "@/lib/view/messages/links";
import type { LinkContainment, LinkDetail } from "@/lib/wire/links";

/** What a link is by its own record: kind, ends by their roles, deal, dates and terms. Blank places are left out. */
export function LinkFacts({ detail }: { detail: LinkDetail }) {
  const { locale, caseSlug } = useDesk();
  const messages = linkMessages(locale);
  const { link, payer, payee, deal } = detail;
  const roles = LINK_KIND_ROWS[link.kind].roles;
  const day = (date: string | null) => (date === null ? null : formatPartialDate(date, locale));
  const words = (text: Localized | null) => text && <ReaderText text={text} locale={locale} />;
  const rows = [
    [messages.fieldKind, label.kind(link.kind, locale)],
    [
      label.role(roles.payer, locale),
      <a key="payer" dir="auto" href={deskPartyPath(locale, caseSlug, link.payer)}>
        {localize(payer, locale)}
      </a>,
    ],
    [
      roles.payer === roles.payee ? `${label.role(roles.payee, locale)} 2` : label.role(roles.payee, locale),
      <a key="payee" dir="auto" href={deskPartyPath(locale, caseSlug, link.payee)}>
        {localize(payee, locale)}
      </a>,
    ],
    [
      messages.fieldDeal,
      <a key="deal" dir="auto" href={deskDealPath(locale, caseSlug, link.deal)}>
        {localize(deal, locale)}
      </a>,
    ],
    [messages.whatMoves, label.valueFlow(link.valueFlow, locale)],
    [messages.fieldLayer, label.layer(link.layer, locale)],
    [messages.fieldTranche, words(link.tranche)],
    [messages.fieldCollateral, words(link.collateral)],
    [messages.fieldInterest, words(link.interest)],
    [messages.fieldStart, day(link.start)],
    [messages.fieldEnd, day(link.end)],
    [messages.fieldNote, words(link.note)],
  ] as const;
  return (
    <dl className="desk-facts">
      {rows.map(([term, said]) =>
        said === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{said}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** What a link lies in and what lies in it: whatever is added up counts only one of them. */
export function LinkParts({ detail }: { detail: LinkDetail }) {
  const locale = useLocale();
  if (detail.parts.length === 0) return null;
  return (
    <>
      <h2>{linkMessages(locale).containment}</h2>
      <ul>
        {detail.parts.map((part) => (
          <li key={part.id}>
            <PartLine part={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** That a link lies in another record, or that one lies in it. */
export function PartLine({ part }: { part: LinkContainment }) {
  const { locale, caseSlug } = useDesk();
  const { relation, isPart, otherType, other, otherName, note } = part;
  const { lies } = linkMessages(locale);
  const path = otherType === "deal" ? deskDealPath : deskLinkPath;
  return (
    <>
      {isPart ? lies.isPart : lies.isWhole}
      {marksOf(locale).colon}
      {label.partRelation(relation, locale)}{" "}
      <a dir="auto" href={path(locale, caseSlug, other)}>
        {localize(otherName, locale)}
      </a>
      {note === null ? null : (
        <small dir="auto">
          {" "}
          <ReaderText text={note} locale={locale} />
        </small>
      )}
    </>
  );
}
