import { useDesk } from "#desk";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskDealPath, deskLinkPath, deskPartyPath } from "@/lib/view/desk/record-addresses";
import type { Behind } from "@/lib/view/dossiers/behind";
import { type NumberParts, takeApart } from "@/lib/view/dossiers/behind-number";
import { aboutText } from "@/lib/view/dossiers/claim-subjects";
import { behindPath, underLens } from "@/lib/view/dossiers/desk-number";
import { listDossierLinks } from "@/lib/view/dossiers/dossier-links";
import { formatCount, formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { ClaimLines } from "./claim-lines";
import { LensChoice } from "./lens-choice";
import { LinkTable } from "./link-table";
import { sumText } from "./number-link";
import "./dossiers.css";

/** Most links that one page lists; the sum is that of all. */
const SHOWN = 100;

type Locale = "en" | "zh";

/** What the number of a page is called: who pays whom, whose money it is, or what is missing. */
export function numberTitle(behind: Behind, locale: Locale): string {
  const words = dossierMessages(locale).behind;
  const { number } = behind;
  if (behind.is !== "money") return number.of === "debt" ? words.debt[number.debt] : words.title;
  const { records } = behind;
  const name = (text: Localized | undefined, slug: Slug) => localize(text ?? { en: slug, zh: null }, locale);
  const party = (slug: Slug) => name(records.parties.find((one) => one.slug === slug)?.name, slug);
  switch (behind.number.of) {
    case "pair":
      return words.pair(party(behind.number.giver), party(behind.number.receiver));
    case "gives":
    case "gets":
      return words[behind.number.of](party(behind.number.party));
    case "deal": {
      const { deal } = behind.number;
      return words.deal(name(records.deals.find((one) => one.slug === deal)?.title, deal));
    }
    case "link": {
      const { link: slug } = behind.number;
      const link = records.links.find((one) => one.slug === slug);
      return words.link(party(link?.payer ?? ""), party(link?.payee ?? ""));
    }
    case "case":
      return words.case;
    case "grade":
      return words.grade(behind.number.letter);
  }
}

/** What is behind a number of the desk, be it a sum or a count. */
export function BehindNumber({ behind }: { behind: Behind }) {
  const { locale } = useDesk();
  const words = dossierMessages(locale);
  if (behind.is === "money") return <BehindSum {...behind} />;
  const shown = behind.is === "claims" ? behind.claims.length : behind.links.length;
  return (
    <div className="behind">
      <p className="behind-sum">
        <strong data-behind-sum>{formatCount(behind.total, locale)}</strong>
        {shown < behind.total ? <> · {words.linkTable.shown(shown, behind.total)}</> : null}
      </p>
      {behind.is === "claims" ? (
        <ClaimLines
          claims={behind.claims}
          sources={behind.sources}
          parties={new Map([...behind.parties].map(([slug, name]) => [slug, { name }]))}
          label={words.behind.claims}
          aboutOf={(claim) => <bdi>{aboutText(claim, behind, locale)}</bdi>}
        />
      ) : (
        <LinkTable
          lines={listDossierLinks(behind.links, behind.records)}
          most={shown}
          nameOf={(slug) => {
            const party = behind.records.parties.find((one) => one.slug === slug);
            return localize(party?.name ?? { en: slug, zh: null }, locale);
          }}
        />
      )}
    </div>
  );
}

/** A sum taken apart: each link with what it adds, and the claims with the words that carry it. */
function BehindSum({ number, records, document, whole }: Extract<Behind, { readonly is: "money" }>) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const index = indexRecords(document);
  const taken = takeApart(index, number);
  const parts = { ...taken, sum: whole ?? taken.sum };
  const total = parts.sum.stated.length + parts.sum.unknown.length;
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
      {total > SHOWN ? <p>{words.behind.shown(Math.min(SHOWN, parts.links.length), total)}</p> : null}
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

function countsText({ sum }: NumberParts, locale: Locale): string {
  const words = dossierMessages(locale).behind;
  const unknown = sum.unknown.length === 0 ? [] : [words.unknown(sum.unknown.length)];
  return [words.stated(sum.stated.length), ...unknown].join(" · ");
}
