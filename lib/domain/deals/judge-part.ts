import type { Deal, LinkPart, Slug } from "../model/case-records";
import type { PartRelation } from "../model/vocabulary";

/** Why a link cannot be said to lie in something. */
export type PartProblem =
  | "reference_missing"
  | "refers_to_itself"
  /** This relation does not stand between a link and a deal. */
  | "relation_wrong"
  | "stated_twice"
  /** The link lies in another whole already: it would be counted in both. */
  | "second_whole"
  /** The whole lies in the link, so that a sum would contain itself. */
  | "circle";

/** Relations that say that the part lies inside the whole; the others say that it stands in its place. */
export const CONTAINING: readonly PartRelation[] = [
  "slice_of_pool",
  "slice_of_round",
  "tranche_of",
  "paid_out_of",
  "part_of_sum",
  "part_of_plan",
  "inside_umbrella",
];

/** How a link can stand to a deal: as one of its slices or parts, or instead of its other links. */
export const DEAL_RELATIONS: readonly PartRelation[] = [...CONTAINING, "alternative_to"];

type DealAbove = Pick<Deal, "slug" | "partOf">;

/** What stands against one new row of what lies in what; null for nothing. See `judgeParts`. */
export function judgePart(
  row: LinkPart,
  standing: readonly LinkPart[],
  deals: readonly DealAbove[] = [],
): PartProblem | null {
  return judgeParts([row], standing, deals)[0] ?? null;
}

/**
 * What stands against each of the new rows, taken one after the other; null for nothing. `standing` are the rows that
 * there are, `deals` say of themselves which umbrella they lie in. A link lies in at most one link, and in at most one deal
 * beside its own; a deal lies in at most one deal: of several wholes a sum would have to choose. Nothing lies in itself,
 * round about neither.
 */
export function judgeParts(
  rows: readonly LinkPart[],
  standing: readonly LinkPart[],
  deals: readonly DealAbove[],
): readonly (PartProblem | null)[] {
  const stated = new Set<string>();
  const placed = new Set<string>();
  const wholes = { link: new Map<Slug, Slug[]>(), deal: new Map<Slug, Slug[]>() };
  const above = (type: LinkPart["partType"], part: Slug, whole: Slug) => {
    wholes[type].set(part, [...(wholes[type].get(part) ?? []), whole]);
  };
  const add = (row: LinkPart) => {
    stated.add(statementOf(row));
    if (!isWithin(row)) return;
    placed.add(placeOf(row));
    if (row.partType === row.wholeType) above(row.partType, row.part, row.whole);
  };
  for (const { slug, partOf } of deals) if (partOf !== null) above("deal", slug, partOf);
  standing.forEach(add);
  return rows.map((row) => {
    const problem = judge(row);
    if (problem === null) add(row);
    return problem;
  });

  function judge(row: LinkPart): PartProblem | null {
    if (row.part === row.whole) return "refers_to_itself";
    if (!canRelate(row)) return "relation_wrong";
    if (stated.has(statementOf(row))) return "stated_twice";
    if (!isWithin(row)) return null;
    if (placed.has(placeOf(row))) return "second_whole";
    return row.partType === row.wholeType && liesWithin(row.whole, row.part, wholes[row.partType]) ? "circle" : null;
  }
}

/** Whether a deal may be said to lie in another, by its own row, without closing a circle. */
export function mayLieIn(
  deal: Slug,
  partOf: Slug,
  standing: readonly LinkPart[],
  deals: readonly DealAbove[],
): boolean {
  const others = deals.filter(({ slug }) => slug !== deal);
  const rows = standing.filter((row) => row.partType !== "deal" || row.part !== deal);
  const row: LinkPart = {
    partType: "deal",
    part: deal,
    wholeType: "deal",
    whole: partOf,
    relation: "inside_umbrella",
    note: null,
  };
  return judgePart(row, rows, others) === null;
}

function statementOf({ partType, part, wholeType, whole, relation }: LinkPart): string {
  return [partType, part, wholeType, whole, relation].join(" ");
}

function placeOf({ partType, part, wholeType }: LinkPart): string {
  return [partType, part, wholeType].join(" ");
}

/** Nothing that lies inside a link is a deal, and a link stands to a deal in some ways only. */
function canRelate({ partType, wholeType, relation }: LinkPart): boolean {
  if (wholeType === "link") return partType === "link" || !CONTAINING.includes(relation);
  return partType === "deal" || DEAL_RELATIONS.includes(relation);
}

/** An alternative stands beside the links of a deal, in none of them; what replaced a deal does not hold it. */
function isWithin({ partType, wholeType, relation }: LinkPart): boolean {
  if (partType === "deal") return CONTAINING.includes(relation);
  return wholeType === "link" || relation !== "alternative_to";
}

/** Whether one thing is another, or lies in it, directly or round about; `wholes` says what each lies in. */
function liesWithin(inner: Slug, outer: Slug, wholes: ReadonlyMap<Slug, readonly Slug[]>): boolean {
  const seen = new Set<Slug>();
  const open = [inner];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here === outer) return true;
    if (seen.has(here)) continue;
    seen.add(here);
    open.push(...(wholes.get(here) ?? []));
  }
  return false;
}
