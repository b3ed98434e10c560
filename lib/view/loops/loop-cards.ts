import type { Slug } from "@/lib/domain/case-records";
import type { Loop, LoopHop, LoopSet, MoneyInterval, NetworkLeg } from "@/lib/domain/snapshots/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/vocabulary";
import { currenciesOf } from "../network/arrow-looks";
import { compareText, type DocumentIndex } from "../snapshots/document-index";

/** One loop over all lenses: the same parties in the same order, told once, with a rung per lens. */
export interface LoopCard {
  readonly id: string;
  readonly kind: LoopSet["kind"];
  readonly parties: readonly Slug[];
  /** Narrowest lens under which the loop closes: the card stands in that group. */
  readonly lens: Lens;
  /** Every lens under which it closes, narrowest first. */
  readonly lenses: readonly Lens[];
  /** Steps with their legs under the widest lens, in which every leg of the loop is present. */
  readonly hops: readonly LoopCardHop[];
  readonly ladder: readonly LoopRung[];
}

export interface LoopCardHop {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly legs: readonly NetworkLeg[];
}

/** How much can go round under one lens: the narrowest step. Null where the loop does not close. */
export interface LoopRung {
  readonly lens: Lens;
  readonly closes: boolean;
  readonly bottleneck: MoneyInterval | null;
  /** More than one: its steps cannot be compared. */
  readonly currencies: readonly string[];
  readonly hopsWithAmount: number;
  readonly hopCount: number;
}

/**
 * The loops of a document as cards: cash before mixed, narrow lens before wide, short before long, then by id. A loop
 * that closes under several lenses is one card; lenses are nested, so its widest version holds every leg.
 */
export function buildLoopCards(index: DocumentIndex): readonly LoopCard[] {
  const found = new Map<string, { kind: LoopSet["kind"]; byLens: Map<Lens, Loop> }>();
  for (const { kind, lens, loops } of index.document.loopSets) {
    for (const loop of loops) {
      const entry = found.get(loop.id) ?? { kind, byLens: new Map<Lens, Loop>() };
      entry.byLens.set(lens, loop);
      found.set(loop.id, entry);
    }
  }
  return [...found]
    .map(([id, { kind, byLens }]) => buildCard(index, id, kind, byLens))
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) ||
        a.parties.length - b.parties.length ||
        compareText(a.id, b.id),
    );
}

/** The currencies in which the cash of some steps is stated. */
export function currenciesOfHops(index: DocumentIndex, hops: readonly LoopHop[]): readonly string[] {
  const legs = hops.flatMap(({ links }) => links.flatMap((link) => index.legs.get(link) ?? []));
  return currenciesOf(legs.filter((leg) => leg.flowClass === "cash"));
}

function buildCard(index: DocumentIndex, id: string, kind: LoopSet["kind"], byLens: ReadonlyMap<Lens, Loop>): LoopCard {
  const lenses = LENSES.filter((lens) => byLens.has(lens));
  const [narrowest] = lenses;
  const widest = byLens.get(lenses[lenses.length - 1] ?? "REPORTED");
  if (narrowest === undefined || widest === undefined) throw new Error(`loop ${id} belongs to no lens`);
  return {
    id,
    kind,
    parties: widest.parties,
    lens: narrowest,
    lenses,
    hops: widest.hops.map((hop) => ({
      giver: hop.giver,
      receiver: hop.receiver,
      legs: hop.links.flatMap((slug) => index.legs.get(slug) ?? []),
    })),
    ladder: LENSES.map((lens) => {
      const loop = byLens.get(lens);
      return {
        lens,
        closes: loop !== undefined,
        bottleneck: loop?.bottleneck ?? null,
        currencies: currenciesOfHops(index, loop?.hops ?? []),
        hopsWithAmount: loop?.hopsWithAmount ?? 0,
        hopCount: widest.hops.length,
      };
    }),
  };
}
