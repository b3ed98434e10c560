import { findLoopSets } from "../analysis/loops/find-loop-sets";
import { readContainment } from "../analysis/umbrella/containment";
import { sumLinks } from "../analysis/umbrella/sum-links";
import { indexClaims } from "../claims/claim-index";
import { type JoinedTerms, joinTerms, type LinkTerm, termOfLink } from "../deals/link-term";
import { countsUnder } from "../lens/link-under-lens";
import type { CaseRecords, Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import type { LoopSet, MoneyInterval, NetworkLink } from "../model/snapshot-document";
import { LENSES, type Lens } from "../model/vocabulary";
import { headLookup } from "../network/group-heads";
import { projectNetwork } from "../network/project-network";
import { keepSupportedLinks } from "./live-document";

/** What a party gives and gets in cash under one lens and in one currency, no money counted twice. */
export interface PartyExposure {
  readonly party: Slug;
  readonly lens: Lens;
  readonly currency: string;
  readonly gives: MoneyInterval | null;
  readonly gets: MoneyInterval | null;
  /** Over which years the contracts in both sums run; null where none does. */
  readonly years: JoinedTerms | null;
}

export interface LiveMeasures {
  readonly loopSets: readonly LoopSet[];
  /** Every party that gives or gets, the largest sums first within lens and currency. */
  readonly exposures: readonly PartyExposure[];
  /** The terms of the sums that stand on loops, by link. */
  readonly loopTerms: Readonly<Record<Slug, LinkTerm>>;
  /** Parties that are counted with the head of their group. */
  readonly heads: Readonly<Record<Slug, Slug>>;
}

/**
 * Loops and cash exposure of a case as its accepted claims stand on its own day: the same search and the same sums as
 * in a published version, over the live records. A link without an accepted claim of its own counts nowhere: it could not
 * be published either. Parties of one group are joined.
 */
export function measureLive(records: CaseRecords): LiveMeasures {
  const kept = keepSupportedLinks(records);
  const network = projectNetwork(kept, records.header.asOf);
  const terms = termsOfSums(kept, network.links);
  const containment = readContainment(records.linkParts, records.deals);
  const headOf = headLookup(network);
  const cash = network.links.filter(
    (link) => link.flowClass === "cash" && headOf(link.giver) !== headOf(link.receiver),
  );
  const yearsOf = (links: readonly NetworkLink[]) => joinTerms(links.flatMap(({ link }) => terms.get(link) ?? []));
  const exposures = LENSES.flatMap((lens) => {
    const counted = cash.filter((link) => countsUnder(link, lens));
    const given = groupBy(counted, (link) => headOf(link.giver));
    const got = groupBy(counted, (link) => headOf(link.receiver));
    const parties = [...new Set([...given.keys(), ...got.keys()])];
    const rows = parties.flatMap((party) => {
      const gives = sumLinks(given.get(party) ?? [], containment, lens).totals;
      const gets = sumLinks(got.get(party) ?? [], containment, lens).totals;
      const currencies = [...new Set([...gives, ...gets].map((total) => total.currency))];
      return currencies.map(
        (currency): PartyExposure => ({
          party,
          lens,
          currency,
          gives: gives.find((total) => total.currency === currency) ?? null,
          gets: gets.find((total) => total.currency === currency) ?? null,
          years: yearsOf(
            [...(given.get(party) ?? []), ...(got.get(party) ?? [])].filter(
              (link) => link.amounts[lens]?.currency === currency,
            ),
          ),
        }),
      );
    });
    return largestFirst(rows);
  });
  const heads = Object.fromEntries(network.groups.map(({ party, head }) => [party, head]));
  const loopSets = findLoopSets(network, containment);
  const onLoops = new Set(
    loopSets.flatMap(({ loops }) => loops.flatMap(({ hops }) => hops.flatMap(({ links }) => links))),
  );
  const loopTerms = Object.fromEntries([...terms].filter(([link]) => onLoops.has(link)));
  return { loopSets, exposures, loopTerms, heads };
}

/** The terms of the links that have a sum and run over time. */
function termsOfSums(records: CaseRecords, networkLinks: readonly NetworkLink[]): ReadonlyMap<Slug, LinkTerm> {
  const claims = indexClaims(records.claims, records.sources, records.header.asOf);
  const links = new Map(records.links.map((link) => [link.slug, link]));
  return new Map(
    networkLinks.flatMap(({ link: slug, amount }) => {
      const link = links.get(slug);
      const term = link && amount !== null ? termOfLink(claims, link) : null;
      return term === null ? [] : [[slug, term] as const];
    }),
  );
}

function groupBy(links: readonly NetworkLink[], keyOf: (link: NetworkLink) => Slug): ReadonlyMap<Slug, NetworkLink[]> {
  const groups = new Map<Slug, NetworkLink[]>();
  for (const link of links) {
    const group = groups.get(keyOf(link));
    if (group) group.push(link);
    else groups.set(keyOf(link), [link]);
  }
  return groups;
}

function largestFirst(rows: readonly PartyExposure[]): readonly PartyExposure[] {
  const size = ({ gives, gets }: PartyExposure) => BigInt(wholeOf(gives)) + BigInt(wholeOf(gets));
  return [...new Set(rows.map(({ currency }) => currency))].sort(compareSlugs).flatMap((currency) =>
    rows
      .filter((row) => row.currency === currency)
      .sort((one, other) => {
        const difference = size(other) - size(one);
        return difference === 0n ? compareSlugs(one.party, other.party) : difference > 0n ? 1 : -1;
      }),
  );
}

/** The whole base units of a sum, for ordering alone. */
function wholeOf(amount: MoneyInterval | null): string {
  return (amount?.high ?? amount?.low ?? "0").split(".", 1)[0] ?? "0";
}
