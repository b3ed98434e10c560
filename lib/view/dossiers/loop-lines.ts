import type { Slug } from "@/lib/domain/model/case-records";
import type { LoopSet, MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";

/** A loop in one line: where it goes, from which lens on, and how much could be the same money. */
export interface LoopLine {
  readonly id: string;
  readonly kind: LoopSet["kind"];
  /** The narrowest lens under which it closes. */
  readonly lens: Lens;
  readonly parties: readonly Slug[];
  /** The links of its steps under the widest lens. */
  readonly links: readonly Slug[];
  /** The smallest step, by the widest lens. */
  readonly most: MoneyInterval | null;
}

/** Every loop once, those of the strongest evidence first, then those of money alone, then the largest. */
export function listLoopLines(loopSets: readonly LoopSet[]): readonly LoopLine[] {
  const lines = new Map<string, LoopLine>();
  for (const lens of LENSES) {
    for (const { kind, loops } of loopSets.filter((set) => set.lens === lens)) {
      for (const { id, parties, hops, bottleneck } of loops) {
        const links = hops.flatMap((hop) => hop.links);
        const known = lines.get(id);
        lines.set(id, { id, kind, lens: known?.lens ?? lens, parties, links, most: bottleneck ?? known?.most ?? null });
      }
    }
  }
  // A loop of cash is in the mixed sets too, by another name: it is told once.
  const cash = new Set(
    [...lines.values()].flatMap(({ kind, parties }) => (kind === "cash" ? [parties.join(" ")] : [])),
  );
  return [...lines.values()]
    .filter(({ kind, parties }) => kind === "cash" || !cash.has(parties.join(" ")))
    .sort(
      (one, other) =>
        LENSES.indexOf(one.lens) - LENSES.indexOf(other.lens) ||
        (one.kind === other.kind ? 0 : one.kind === "cash" ? -1 : 1) ||
        Number(other.most?.high ?? other.most?.low ?? 0) - Number(one.most?.high ?? one.most?.low ?? 0),
    );
}

/** The loops that go through a party. */
export function loopsThrough(loopSets: readonly LoopSet[], party: Slug): readonly LoopLine[] {
  return listLoopLines(loopSets).filter(({ parties }) => parties.includes(party));
}

/** The loops that would not close without one of these links. */
export function loopsOfLinks(loopSets: readonly LoopSet[], links: ReadonlySet<Slug>): readonly LoopLine[] {
  return listLoopLines(loopSets).filter((loop) => loop.links.some((link) => links.has(link)));
}
