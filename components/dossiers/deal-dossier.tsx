import type { ReactNode } from "react";
import { useDesk } from "#desk";
import type { ProjectedLink } from "@/lib/domain/live/live-links";
import type { CaseRecords, Deal, Slug } from "@/lib/domain/model/case-records";
import type { LoopSet, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { whatIfPath } from "@/lib/view/desk/desk-addresses";
import { deskDealPath, deskLinkPath } from "@/lib/view/desk/record-addresses";
import { dealsWithin } from "@/lib/view/dossiers/behind-number";
import { readDealMoney } from "@/lib/view/dossiers/deal-money";
import { listDossierLinks } from "@/lib/view/dossiers/dossier-links";
import { loopsOfLinks } from "@/lib/view/dossiers/loop-lines";
import { inkOf, upToLens } from "@/lib/view/dossiers/party-money";
import { listSourceUses } from "@/lib/view/dossiers/source-uses";
import { formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { linkMessages } from "@/lib/view/messages/links";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { ClaimLines } from "./claim-lines";
import { Dossier } from "./dossier";
import { InkBar } from "./ink-bar";
import { LinkTable } from "./link-table";
import { LoopLines } from "./loop-lines";
import { NumberLink } from "./number-link";
import { SourceUses } from "./source-uses";

/** Most lines of a part of the page. */
const LINES = 30;

/** Everything that touches one deal: how far its money has come, how it grew, its parts, claims, loops and sources. */
export function DealDossier({
  deal,
  records,
  links,
  document,
  loopSets,
  below,
}: {
  deal: Deal;
  records: CaseRecords;
  links: readonly ProjectedLink[];
  document: SnapshotDocument;
  /** Null while they are being measured for the first time. */
  loopSets: readonly LoopSet[] | null;
  /** The record itself with what is edited, talked about and was changed. */
  below: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const names = new Map(records.parties.map((party) => [party.slug, party]));
  const nameOf = (slug: Slug) => localize(names.get(slug)?.name ?? { en: slug, zh: null }, locale);
  const titles = new Map(records.deals.map((one) => [one.slug, one.title]));
  const titleOf = (slug: Slug) => localize(titles.get(slug) ?? { en: slug, zh: null }, locale);
  const tree = dealsWithin(records.deals, deal.slug);
  const money = readDealMoney(indexRecords(document), deal.slug);
  const lines = listDossierLinks(
    links.filter(({ link }) => tree.has(link.deal)),
    records,
  );
  const isOfDeal = new Set([...tree, ...lines.map(({ slug }) => slug)]);
  const claims = records.claims.filter(({ subject }) => isOfDeal.has(subject));
  const uses = listSourceUses(claims, records.sources);
  const loops = loopSets === null ? null : loopsOfLinks(loopSets, new Set(lines.map(({ slug }) => slug)));
  const currency = money.sums.REPORTED.totals[0]?.currency ?? null;
  const ink = inkOf(money.sums, currency);
  const most = ink[0]?.amount ?? 0;
  const conflicts = lines.filter(({ needs }) => needs.includes("conflict")).length;
  const unknown = lines.filter(({ link, state }) => state === "accepted" && link.flowClass === "cash" && !link.amount);
  return (
    <Dossier
      details={[
        { key: "stage", said: <span className="stage-tag">{label.stage(deal.stage, locale)}</span> },
        ...(["announced", "signed", "effective", "ended"] as const).flatMap((day) =>
          deal[day] === null ? [] : [{ key: day, said: words.dealDay[day](formatPartialDate(deal[day], locale)) }],
        ),
        ...(tree.size > 1 ? [{ key: "umbrella", said: words.umbrella(tree.size - 1) }] : []),
        ...(deal.partOf === null
          ? []
          : [
              {
                key: "partOf",
                said: (
                  <>
                    {words.partOf}{" "}
                    <a href={deskDealPath(locale, caseSlug, deal.partOf)} dir="auto">
                      {titleOf(deal.partOf)}
                    </a>
                  </>
                ),
              },
            ]),
      ]}
      warnings={[
        ...(money.check?.verdict === "apart" ? [words.check.apart] : []),
        ...(conflicts === 0 ? [] : [words.details.conflicts(conflicts)]),
        ...(unknown.length === 0 ? [] : [words.details.unknown(unknown.length)]),
      ]}
      sections={[
        {
          id: "money",
          title: words.sections.ladder,
          isHalf: true,
          body: (
            <table className="desk-ladder">
              <tbody>
                {LENSES.map((lens) => (
                  <tr key={lens}>
                    <th scope="row">{label.lens(lens, locale)}</th>
                    <td className="ink-cell">
                      <InkBar ink={inkOf(upToLens(money.sums, lens), currency)} most={most} />
                    </td>
                    <td>
                      <NumberLink number={{ of: "deal", deal: deal.slug, lens }} sum={money.sums[lens]} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ),
        },
        {
          id: "growth",
          title: words.sections.growth,
          isHalf: true,
          body: (
            <ol className="deal-growth">
              {money.growth.map(({ day, sum, links: added }) => (
                <li key={day}>
                  <span>{formatPartialDate(day, locale)}</span>
                  <a href={deskLinkPath(locale, caseSlug, added[0] ?? "")}>{formatMoneyInterval(sum, locale)}</a>
                  <span className="desk-faint">{words.linksAdded(added.length)}</span>
                </li>
              ))}
            </ol>
          ),
        },
        {
          id: "links",
          title: words.sections.parts,
          count: lines.length,
          aside:
            money.check === null
              ? words.check.none
              : words.check[money.check.verdict === "apart" ? "differs" : money.check.verdict](
                  formatMoneyInterval(money.check.added, locale),
                  formatMoneyInterval(money.check.stated, locale),
                ),
          body: <LinkTable {...{ lines, nameOf }} most={LINES} {...(tree.size > 1 && { titleOf })} />,
        },
        {
          id: "claims",
          title: words.sections.claims,
          count: claims.length,
          aside: claims.length > LINES ? words.linkTable.shown(LINES, claims.length) : undefined,
          body: (
            <ClaimLines
              claims={claims.slice(0, LINES)}
              sources={records.sources}
              parties={names}
              label={words.sections.claims}
              aboutOf={({ subjectType, subject }) => {
                const link = subjectType === "link" ? records.links.find(({ slug }) => slug === subject) : undefined;
                return link === undefined ? (
                  <a href={deskDealPath(locale, caseSlug, subject)} dir="auto">
                    {titleOf(subject)}
                  </a>
                ) : (
                  <a href={deskLinkPath(locale, caseSlug, subject)}>
                    <bdi>{nameOf(link.payer)}</bdi> → <bdi>{nameOf(link.payee)}</bdi>
                  </a>
                );
              }}
            />
          ),
        },
        {
          id: "loops",
          title: words.sections.loopsOfDeal,
          ...(loops !== null && { count: loops.length }),
          isHalf: true,
          aside: <a href={whatIfPath(locale, caseSlug)}>{linkMessages(locale).whatIf}</a>,
          body: <LoopLines most={LINES} {...{ loops, nameOf }} />,
        },
        {
          id: "sources",
          title: words.sections.sources,
          count: uses.length,
          isHalf: true,
          body: <SourceUses uses={uses} most={LINES} />,
        },
        { id: "record", title: words.sections.record, body: below },
      ]}
    />
  );
}
