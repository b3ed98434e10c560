import type { Slug } from "../../model/case-records";
import { topicsOf } from "../../model/case-words";
import { compareSlugs } from "../../model/ids";
import type { SnapshotDocument } from "../../model/snapshot-document";
import { readVehicles } from "../vehicles/read-vehicles";

type FocusGround = Pick<
  SnapshotDocument,
  "header" | "parties" | "links" | "linkParts" | "claims" | "sources" | "network" | "statements"
>;

/**
 * The vehicle that measures speak of first: the one that most statements on vehicles are about, ties by slug; where
 * none is named, the one with most links. Null in a case without vehicles.
 */
export function vehicleInFocus(document: FocusGround): Slug | null {
  const topics = topicsOf(document.header.words, "vehicle");
  const counts = document.parties
    .filter((party) => party.kind === "spv")
    .map(({ slug }) => ({
      slug,
      count: document.statements.filter(({ topic, about }) => topics.includes(topic) && about.includes(slug)).length,
    }))
    .sort((one, other) => other.count - one.count || compareSlugs(one.slug, other.slug));
  const [first] = counts;
  return first && first.count > 0 ? first.slug : (readVehicles(document)[0]?.vehicle ?? null);
}
