import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import type { SnapshotDocument } from "../../snapshots/snapshot-document";

/** The vehicle that most statements on vehicles are about, ties by slug; null where none is named. */
export function toldVehicleOf(document: Pick<SnapshotDocument, "parties" | "statements">): Slug | null {
  const counts = document.parties
    .filter((party) => party.kind === "spv")
    .map(({ slug }) => ({
      slug,
      count: document.statements.filter(({ topic, about }) => topic === "spv" && about.includes(slug)).length,
    }))
    .sort((one, other) => other.count - one.count || compareSlugs(one.slug, other.slug));
  const [first] = counts;
  return first && first.count > 0 ? first.slug : null;
}
