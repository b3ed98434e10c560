import type { LinkPart, Slug } from "../case-records";
import type { PartRelation } from "../vocabulary";

/** Why a leg cannot be said to lie in something. */
export type PartProblem =
  | "reference_missing"
  | "refers_to_itself"
  /** This relation does not stand between a leg and a deal. */
  | "relation_wrong"
  | "stated_twice"
  /** The leg lies in another whole already: it would be counted in both. */
  | "second_whole"
  /** The whole lies in the leg, so that a sum would contain itself. */
  | "circle";

/** Relations that say that the part lies inside the whole; the others say that it stands in its place. */
export const CONTAINING: readonly PartRelation[] = [
  "slice_of_pool",
  "slice_of_round",
  "tranche_of",
  "part_of_sum",
  "part_of_plan",
  "inside_umbrella",
];

/** How a leg can stand to a deal: as one of its slices or parts, or instead of its other legs. */
export const DEAL_RELATIONS: readonly PartRelation[] = [...CONTAINING, "alternative_to"];

/**
 * What stands against a new row of what lies in what; null for nothing. `rows` are those that stand. A leg lies in at
 * most one leg, and in at most one deal beside its own: of several wholes a sum would have to choose.
 */
export function judgePart(row: LinkPart, rows: readonly LinkPart[]): PartProblem | null {
  if (row.part === row.whole) return "refers_to_itself";
  if (row.wholeType === "deal" && !DEAL_RELATIONS.includes(row.relation)) return "relation_wrong";
  const ofPart = rows.filter(({ partType, part }) => partType === row.partType && part === row.part);
  if (ofPart.some(({ whole, relation }) => whole === row.whole && relation === row.relation)) return "stated_twice";
  const rivals = ofPart.filter((other) => other.wholeType === row.wholeType && isWithin(other) && isWithin(row));
  if (rivals.length > 0) return "second_whole";
  return row.wholeType === "link" && liesIn(row.whole, row.part, rows) ? "circle" : null;
}

/** An alternative stands beside the legs of a deal, in none of them. */
function isWithin({ wholeType, relation }: LinkPart): boolean {
  return wholeType === "link" || relation !== "alternative_to";
}

function liesIn(link: Slug, whole: Slug, rows: readonly LinkPart[]): boolean {
  const seen = new Set<Slug>();
  const open = [link];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here === whole) return true;
    if (seen.has(here)) continue;
    seen.add(here);
    for (const row of rows)
      if (row.partType === "link" && row.wholeType === "link" && row.part === here) open.push(row.whole);
  }
  return false;
}
