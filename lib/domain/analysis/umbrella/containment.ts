import type { Deal, LinkPart, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";

/** What lies inside what, as trees: every part has at most one whole, and nothing lies inside itself. */
export interface Containment {
  /** Whole link of a link that is a part of it. */
  readonly wholeLink: ReadonlyMap<Slug, Slug>;
  /** Links that are slices of their whole link, and therefore never more than it. */
  readonly slices: ReadonlySet<Slug>;
  /** Whole deal of a deal that is a part of it. */
  readonly wholeDeal: ReadonlyMap<Slug, Slug>;
  /** Deal that a link is a slice, tranche or part of, where that may be another deal than its own. */
  readonly sumDeal: ReadonlyMap<Slug, Slug>;
  /** Links that stand in for other links of their deal: one or the other, never both. */
  readonly alternatives: ReadonlySet<Slug>;
}

/**
 * Reads the rows of what lies inside what, together with the umbrella of each deal's own row.
 *
 * A row that would close a circle is left out; of several wholes of one part the first by slug counts. A row that puts
 * a link into a deal makes it stand beside the other links of that deal, not inside them: 35 that belong to a round with
 * slices of 15, 30 and 30 are a fourth slice. A link may also be an alternative to the rest of its deal.
 */
export function readContainment(
  linkParts: readonly LinkPart[],
  deals: readonly Pick<Deal, "slug" | "partOf">[] = [],
): Containment {
  const wholeLink = new Map<Slug, Slug>();
  const wholeDeal = new Map<Slug, Slug>();
  const slices = new Set<Slug>();
  const sumDeal = new Map<Slug, Slug>();
  const alternatives = new Set<Slug>();
  const rows = [...linkParts].sort(
    (one, other) => compareSlugs(one.part, other.part) || compareSlugs(one.whole, other.whole),
  );
  for (const { partType, part, wholeType, whole, relation } of rows) {
    if (partType === "deal" && wholeType === "deal") addPart(wholeDeal, part, whole);
    else if (partType === "link" && wholeType === "deal" && relation === "alternative_to") alternatives.add(part);
    else if (partType === "link" && wholeType === "deal") sumDeal.set(part, sumDeal.get(part) ?? whole);
    else if (partType === "link" && wholeType === "link" && addPart(wholeLink, part, whole)) {
      if (relation === "slice_of_pool" || relation === "slice_of_round") slices.add(part);
    }
  }
  for (const { slug, partOf } of [...deals].sort((one, other) => compareSlugs(one.slug, other.slug))) {
    if (partOf !== null) addPart(wholeDeal, slug, partOf);
  }
  return { wholeLink, wholeDeal, slices, sumDeal, alternatives };
}

function addPart(wholes: Map<Slug, Slug>, part: Slug, whole: Slug): boolean {
  if (wholes.has(part)) return false;
  for (let place: Slug | undefined = whole; place !== undefined; place = wholes.get(place)) {
    if (place === part) return false;
  }
  wholes.set(part, whole);
  return true;
}
