import { type LoopLadder, ladderLoops } from "@/lib/domain/analysis/loops/loop-ladders";
import type { Slug } from "@/lib/domain/model/case-records";
import type { LoopHop, LoopSet, MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import { currenciesOf } from "../network/arrow-looks";
import type { DocumentIndex } from "../snapshots/document-index";

/** One loop over all lenses: the same parties in the same order, told once, with a rung per lens. */
export interface LoopCard {
  readonly id: string;
  /** How it closes when everything on record counts. */
  readonly kind: LoopSet["kind"];
  readonly parties: readonly Slug[];
  /** Narrowest lens under which the loop closes in its kind: the card stands in that group. */
  readonly lens: Lens;
  /** Its steps under that lens. */
  readonly closing: readonly LoopHop[];
  /** Every lens under which it closes, narrowest first. */
  readonly lenses: readonly Lens[];
  /** Steps with their links under the widest lens, in which every link of the loop is present. */
  readonly hops: readonly LoopCardHop[];
  readonly ladder: readonly LoopRung[];
}

interface LoopCardHop {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly links: readonly NetworkLink[];
}

/** How much can go round under one lens: the narrowest step. */
export interface LoopRung {
  readonly lens: Lens;
  /** In cash, only through something else, or not at all. */
  readonly closes: LoopSet["kind"] | null;
  readonly bottleneck: MoneyInterval | null;
  /** More than one: its steps cannot be compared. */
  readonly currencies: readonly string[];
  readonly hopsWithAmount: number;
  readonly hopCount: number;
}

/**
 * The loops of a document as cards: cash before mixed, narrow lens before wide, short before long, then by id. A loop
 * that closes under several lenses is one card; lenses are nested, so its widest version holds every link.
 */
export function buildLoopCards(index: DocumentIndex): readonly LoopCard[] {
  return ladderLoops(index.document.loopSets)
    .map((ladder) => buildCard(index, ladder))
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) ||
        a.parties.length - b.parties.length ||
        compareText(a.id, b.id),
    );
}

/** The currencies in which the cash of some steps is stated. */
function currenciesOfHops(index: DocumentIndex, hops: readonly LoopHop[]): readonly string[] {
  const networkLinks = hops.flatMap(({ links }) => links.flatMap((link) => index.networkLinks.get(link) ?? []));
  return currenciesOf(networkLinks.filter((link) => link.flowClass === "cash"));
}

function buildCard(index: DocumentIndex, { id, kind, parties, lens, rungs }: LoopLadder): LoopCard {
  const lenses = LENSES.filter((one) => rungs[one] !== null);
  const hops = rungs[lenses.at(-1) ?? lens]?.loop.hops ?? [];
  return {
    id,
    kind,
    parties,
    lens,
    closing: rungs[lens]?.loop.hops ?? [],
    lenses,
    hops: hops.map((hop) => ({
      giver: hop.giver,
      receiver: hop.receiver,
      links: hop.links.flatMap((slug) => index.networkLinks.get(slug) ?? []),
    })),
    ladder: LENSES.map((one) => ({
      lens: one,
      closes: rungs[one]?.kind ?? null,
      bottleneck: rungs[one]?.loop.bottleneck ?? null,
      currencies: currenciesOfHops(index, rungs[one]?.loop.hops ?? []),
      hopsWithAmount: rungs[one]?.loop.hopsWithAmount ?? 0,
      hopCount: parties.length,
    })),
  };
}
