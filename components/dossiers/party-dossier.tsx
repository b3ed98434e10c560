import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { weakestGrade } from "@/lib/domain/claims/evidence-grade";
import type { ProjectedLink } from "@/lib/domain/live/live-links";
import type { CaseRecords, Party, Slug } from "@/lib/domain/model/case-records";
import type { LoopSet, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { listDossierLinks } from "@/lib/view/dossiers/dossier-links";
import { loopsThrough } from "@/lib/view/dossiers/loop-lines";
import { readPartyMoney } from "@/lib/view/dossiers/party-money";
import { listSourceUses } from "@/lib/view/dossiers/source-uses";
import { formatGrade, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { deadlineText } from "@/lib/view/zoned-time";
import type { Inquiry } from "@/lib/wire/tasks";
import { ClaimLines } from "./claim-lines";
import { Dossier } from "./dossier";
import { LensChoice } from "./lens-choice";
import { LinkTable } from "./link-table";
import { LoopLines } from "./loop-lines";
import { MoneyWithOthers } from "./money-with";
import { ReplyLines } from "./reply-lines";
import { SourceUses } from "./source-uses";

/** Most lines of a part before the list that has them all. */
const LINES = 12;

/** Everything that touches one party: its money by counterparty, links, claims, loops, sources and replies. */
export function PartyDossier({
  party,
  records,
  links,
  document,
  loopSets,
  inquiries,
  lens,
  now,
  below,
}: {
  party: Party;
  records: CaseRecords;
  links: readonly ProjectedLink[];
  document: SnapshotDocument;
  /** Null while they are being measured for the first time. */
  loopSets: readonly LoopSet[] | null;
  inquiries: readonly Inquiry[];
  lens: Lens;
  now: string;
  /** The record itself with what is edited, talked about and was changed. */
  below: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const names = new Map(records.parties.map((one) => [one.slug, one]));
  const nameOf = (slug: Slug) => localize(names.get(slug)?.name ?? { en: slug, zh: null }, locale);
  const titles = new Map(records.deals.map((deal) => [deal.slug, deal.title]));
  const money = readPartyMoney(document, party.slug);
  const lines = listDossierLinks(links, records);
  const uses = listSourceUses(records.claims, records.sources);
  const own = records.claims.filter(({ subjectType, subject }) => subjectType === "party" && subject === party.slug);
  const weakest = weakestGrade(document.network.links.flatMap(({ weakest: grade }) => grade ?? []));
  const due = inquiries.filter(({ stance }) => stance === null);
  const conflicts = lines.filter(({ needs }) => needs.includes("conflict")).length;
  const unknown = lines.filter(
    ({ link, state }) => state === "accepted" && link.flowClass === "cash" && !link.amount,
  ).length;
  const details = [
    { key: "kind", said: label.partyKind(party.kind, locale) },
    ...(party.jurisdiction === null ? [] : [{ key: "seat", said: countryName(party.jurisdiction, locale) }]),
    ...(party.ticker === null ? [] : [{ key: "ticker", said: <bdi>{party.ticker}</bdi> }]),
    ...(party.cik === null ? [] : [{ key: "cik", said: `CIK ${party.cik}` }]),
    ...(party.lei === null ? [] : [{ key: "lei", said: `LEI ${party.lei}` }]),
    ...(weakest === null ? [] : [{ key: "weakest", said: words.details.weakest(formatGrade(weakest)) }]),
  ];
  const shown = (all: number) => (all > LINES ? words.linkTable.shown(LINES, all) : undefined);
  return (
    <Dossier
      details={details}
      warnings={[
        ...due.slice(0, 1).map(({ deadline }) => words.details.replyDue(deadlineText(deadline, locale))),
        ...(conflicts === 0 ? [] : [words.details.conflicts(conflicts)]),
        ...(unknown === 0 ? [] : [words.details.unknown(unknown)]),
      ]}
      sections={[
        {
          id: "money",
          title: words.sections.money,
          aside: (
            <LensChoice
              lens={lens}
              pathOf={(one) => `${deskPartyPath(locale, caseSlug, party.slug)}?lens=${one}#money`}
            />
          ),
          body: (
            <>
              <MoneyWithOthers {...{ party: party.slug, money, lens, nameOf }} />
              <p className="desk-faint">
                {words.source(String(uses.length), formatGrade(weakest))} ·{" "}
                {words.dayOf(formatPartialDate(records.header.asOf, locale))} · {words.method}
              </p>
            </>
          ),
        },
        {
          id: "links",
          title: words.sections.links,
          count: lines.length,
          aside: shown(lines.length),
          body: (
            <LinkTable
              {...{ lines, nameOf }}
              most={LINES}
              titleOf={(deal) => localize(titles.get(deal) ?? { en: deal, zh: null }, locale)}
            />
          ),
        },
        {
          id: "loops",
          title: words.sections.loops,
          isHalf: true,
          ...withLoops(loopSets, party.slug, nameOf),
        },
        {
          id: "sources",
          title: words.sections.sources,
          count: uses.length,
          isHalf: true,
          body: <SourceUses uses={uses} most={LINES} />,
        },
        {
          id: "claims",
          title: words.sections.claims,
          count: own.length,
          aside: own.length > LINES ? words.linkTable.shown(LINES, own.length) : undefined,
          body: (
            <ClaimLines
              claims={own.slice(0, LINES)}
              sources={records.sources}
              parties={names}
              label={words.sections.claims}
            />
          ),
        },
        {
          id: "replies",
          title: words.sections.replies,
          count: inquiries.length,
          body: <ReplyLines {...{ inquiries, now }} />,
        },
        { id: "record", title: words.sections.record, body: below },
      ]}
    />
  );
}

function withLoops(loopSets: readonly LoopSet[] | null, party: Slug, nameOf: (party: Slug) => string) {
  const loops = loopSets === null ? null : loopsThrough(loopSets, party);
  return {
    ...(loops === null ? {} : { count: loops.length }),
    body: <LoopLines most={LINES} {...{ loops, nameOf }} />,
  };
}
