import { useDesk } from "#desk";
import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { deskDealPath, deskLinkPath, deskPartyPath } from "@/lib/view/desk/record-addresses";
import { type NumberParts, takeApart } from "@/lib/view/dossiers/behind-number";
import { behindPath, type DeskNumber, underLens } from "@/lib/view/dossiers/desk-number";
import { formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { ClaimLines } from "./claim-lines";
import { LensChoice } from "./lens-choice";
import { sumText } from "./number-link";
import "./dossiers.css";

/** Most links that one page lists; the sum is that of all. */
const SHOWN = 100;

/** What the number of a page is called: who pays whom, or whose money it is. */
export function numberTitle(number: DeskNumber, records: CaseRecords, locale: "en" | "zh"): string {
  const words = dossierMessages(locale).behind;
  const named = (
    list: readonly { readonly slug: Slug; readonly name: CaseRecords["parties"][number]["name"] }[],
    slug: Slug,
  ) => localize(list.find((one) => one.slug === slug)?.name ?? { en: slug, zh: null }, locale);
  const party = (slug: Slug) => named(records.parties, slug);
  switch (number.of) {
    case "pair":
      return words.pair(party(number.giver), party(number.receiver));
    case "gives":
    case "gets":
      return words[number.of](party(number.party));
    case "deal":
      return words.deal(
        named(
          records.deals.map(({ slug, title }) => ({ slug, name: title })),
          number.deal,
        ),
      );
    case "link": {
      const link = records.links.find(({ slug }) => slug === number.link);
      return words.link(party(link?.payer ?? ""), party(link?.payee ?? ""));
    }
  }
}

/** A number of the desk taken apart: each link with what it adds, and the claims with the words that carry it. */
export function BehindNumber({
  number,
  records,
  document,
}: {
  number: DeskNumber;
  records: CaseRecords;
  document: SnapshotDocument;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const index = indexRecords(document);
  const parts = takeApart(index, number);
  const names = new Map(records.parties.map((party) => [party.slug, party]));
  const nameOf = (slug: Slug) => localize(names.get(slug)?.name ?? { en: slug, zh: null }, locale);
  return (
    <div className="behind">
      <LensChoice lens={number.lens} pathOf={(lens) => behindPath(locale, caseSlug, underLens(number, lens))} />
      <p className="behind-sum">
        <strong data-behind-sum>{sumText(parts.sum, locale) ?? words.nothingStated}</strong> ·{" "}
        {label.lens(number.lens, locale)} · {words.dayOf(formatPartialDate(records.header.asOf, locale))}
      </p>
      <p className="desk-faint">
        {countsText(parts, locale)} · {words.method}. {words.behind.proposed}
      </p>
      {parts.links.length === 0 ? <p className="desk-empty">{words.behind.none}</p> : null}
      {parts.links.length > SHOWN ? <p>{words.behind.shown(SHOWN, parts.links.length)}</p> : null}
      <ol className="behind-links">
        {parts.links.slice(0, SHOWN).map(({ link, amount, isInside, claims }) => {
          const deal = index.deals.get(link.deal);
          return (
            <li key={link.link}>
              <h2>
                <span className={`kind-mark ${link.family}`} aria-hidden="true" />{" "}
                <a href={deskPartyPath(locale, caseSlug, link.giver)}>
                  <bdi>{nameOf(link.giver)}</bdi>
                </a>{" "}
                →{" "}
                <a href={deskPartyPath(locale, caseSlug, link.receiver)}>
                  <bdi>{nameOf(link.receiver)}</bdi>
                </a>
                <span className="behind-amount" data-behind-part={isInside ? "inside" : "added"}>
                  {amount === null ? words.behind.addsNothing : formatMoneyInterval(amount, locale)}
                </span>
              </h2>
              <p className="desk-faint">
                <a href={deskLinkPath(locale, caseSlug, link.link)}>{label.kind(link.kind, locale)}</a> ·{" "}
                {label.stage(link.stage, locale)} · {formatPartialDate(link.date, locale)} ·{" "}
                <a href={deskDealPath(locale, caseSlug, link.deal)} dir="auto">
                  {deal === undefined ? link.deal : localize(deal.title, locale)}
                </a>
                {isInside ? <> · {words.behind.inside}</> : null}
              </p>
              {claims.length === 0 ? (
                <p>{words.behind.uncited}</p>
              ) : (
                <ClaimLines claims={claims} sources={document.sources} parties={names} label={words.behind.claims} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function countsText({ sum }: NumberParts, locale: "en" | "zh"): string {
  const words = dossierMessages(locale).behind;
  const unknown = sum.unknown.length === 0 ? [] : [words.unknown(sum.unknown.length)];
  return [words.stated(sum.stated.length), ...unknown].join(" · ");
}
