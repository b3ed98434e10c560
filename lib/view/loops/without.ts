import { groupBy } from "@/lib/domain/group-by";
import type { Slug } from "@/lib/domain/model/case-records";
import { headLookup } from "@/lib/domain/network/group-heads";
import type { DocumentIndex } from "../snapshots/document-index";
import { readRankedLoops } from "./loop-stories";

/** Loops that close under no lens without one record. */
export interface WithoutRecord {
  readonly fallen: readonly Slug[];
  /** All loops that were counted, this record on record. */
  readonly of: number;
}

interface Hanging {
  readonly party: ReadonlyMap<Slug, readonly Slug[]>;
  readonly deal: ReadonlyMap<Slug, readonly Slug[]>;
  readonly of: number;
}

const hanging = new WeakMap<DocumentIndex, Hanging>();

/**
 * What falls without a party or a deal: every loop through the party, or that has a step which that deal alone makes.
 * Loops in the order of their ranking.
 */
export function loopsWithout(index: DocumentIndex, kind: "party" | "deal", record: Slug): WithoutRecord {
  const { party, deal, of } = hangOnce(index);
  const headOf = headLookup(index.document.network);
  return { fallen: (kind === "party" ? party.get(headOf(record)) : deal.get(record)) ?? [], of };
}

function hangOnce(index: DocumentIndex): Hanging {
  const known = hanging.get(index);
  if (known !== undefined) return known;
  const loops = readRankedLoops(index);
  const parties = loops.flatMap(({ loop }) => loop.parties.map((party) => ({ on: party, id: loop.id })));
  const deals = loops.flatMap(({ loop }) => {
    const alone = loop.hops.flatMap(({ links }) => {
      const made = new Set(links.map((link) => index.networkLinks.get(link)?.deal ?? link));
      return made.size === 1 ? [...made] : [];
    });
    return [...new Set(alone)].map((deal) => ({ on: deal, id: loop.id }));
  });
  const idsBy = (found: readonly { readonly on: Slug; readonly id: Slug }[]) =>
    new Map([...groupBy(found, ({ on }) => on)].map(([on, all]) => [on, all.map(({ id }) => id)]));
  const made = { party: idsBy(parties), deal: idsBy(deals), of: loops.length };
  hanging.set(index, made);
  return made;
}
