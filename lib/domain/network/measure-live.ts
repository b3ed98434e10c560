import { findLoopSets } from "../analysis/loops/find-loop-sets";
import { readContainment } from "../analysis/umbrella/containment";
import { sumLegs } from "../analysis/umbrella/sum-legs";
import type { CaseRecords, Slug } from "../case-records";
import { compareSlugs } from "../ids";
import type { LoopSet, MoneyInterval, NetworkLeg } from "../snapshots/snapshot-document";
import { LENSES, type Lens } from "../vocabulary";
import { headLookup } from "./group-heads";
import { keepSupportedLinks } from "./live-document";
import { projectNetwork } from "./project-network";

/** What a party gives and gets in cash under one lens and in one currency, no money counted twice. */
export interface PartyExposure {
  readonly party: Slug;
  readonly lens: Lens;
  readonly currency: string;
  readonly gives: MoneyInterval | null;
  readonly gets: MoneyInterval | null;
}

export interface LiveMeasures {
  readonly loopSets: readonly LoopSet[];
  /** Every party that gives or gets, the largest sums first within lens and currency. */
  readonly exposures: readonly PartyExposure[];
  /** Parties that are counted with the head of their group. */
  readonly heads: Readonly<Record<Slug, Slug>>;
}

/**
 * Loops and cash exposure of a case as its accepted claims stand on its own day: the same search and the same sums as
 * in a published version, over the live records. A leg without an accepted claim of its own counts nowhere: it could not
 * be published either. Parties of one group are joined.
 */
export function measureLive(records: CaseRecords): LiveMeasures {
  const network = projectNetwork(keepSupportedLinks(records), records.header.asOf);
  const containment = readContainment(records.linkParts, records.deals);
  const headOf = headLookup(network);
  const cash = network.legs.filter((leg) => leg.flowClass === "cash" && headOf(leg.giver) !== headOf(leg.receiver));
  const exposures = LENSES.flatMap((lens) => {
    const counted = cash.filter((leg) => leg.amounts[lens] !== null);
    const given = groupBy(counted, (leg) => headOf(leg.giver));
    const got = groupBy(counted, (leg) => headOf(leg.receiver));
    const parties = [...new Set([...given.keys(), ...got.keys()])];
    const rows = parties.flatMap((party) => {
      const gives = sumLegs(given.get(party) ?? [], containment, lens).totals;
      const gets = sumLegs(got.get(party) ?? [], containment, lens).totals;
      const currencies = [...new Set([...gives, ...gets].map((total) => total.currency))];
      return currencies.map(
        (currency): PartyExposure => ({
          party,
          lens,
          currency,
          gives: gives.find((total) => total.currency === currency) ?? null,
          gets: gets.find((total) => total.currency === currency) ?? null,
        }),
      );
    });
    return largestFirst(rows);
  });
  const heads = Object.fromEntries(network.groups.map(({ party, head }) => [party, head]));
  return { loopSets: findLoopSets(network, containment), exposures, heads };
}

function groupBy(legs: readonly NetworkLeg[], keyOf: (leg: NetworkLeg) => Slug): ReadonlyMap<Slug, NetworkLeg[]> {
  const groups = new Map<Slug, NetworkLeg[]>();
  for (const leg of legs) {
    const group = groups.get(keyOf(leg));
    if (group) group.push(leg);
    else groups.set(keyOf(leg), [leg]);
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
