import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { headLookup } from "../../network/group-heads";
import type { FigureGround } from "../measures/figure-ground";
import { strikeLoops } from "./strike-out";
import { STRIKE_TYPES, type Strike, type StrikeType } from "./strike-records";

/** What a case leans on: one thing, and what would fall with it alone. */
export interface LoadBearing extends Strike {
  /** Loops that would close under no lens. */
  readonly fallen: readonly string[];
  /** Loops that would close only when softer legs count. */
  readonly softened: readonly string[];
}

/** Everything that some loop leans on: its companies, the claims on its legs and deals, and their sources, sorted by type. */
export function strikeChoices(ground: FigureGround): readonly Strike[] {
  const headOf = headLookup(ground.network);
  const links = new Set(
    ground.loopSets.flatMap(({ loops }) => loops.flatMap((loop) => loop.hops.flatMap((hop) => hop.links))),
  );
  const deals = new Set(ground.records.links.filter(({ slug }) => links.has(slug)).map(({ deal }) => deal));
  const claims = ground.records.claims.filter(
    ({ subjectType, subject }) =>
      (subjectType === "link" && links.has(subject)) || (subjectType === "deal" && deals.has(subject)),
  );
  const parties = ground.records.links
    .filter(({ slug }) => links.has(slug))
    .flatMap(({ payer, payee }) => [headOf(payer), headOf(payee)]);
  const sources = claims.flatMap((claim) =>
    claim.citations.filter(({ stance }) => stance === "supports").map(({ source }) => source),
  );
  const found: Readonly<Record<StrikeType, readonly Slug[]>> = {
    party: parties,
    source: sources,
    claim: claims.map(({ slug }) => slug),
  };
  return STRIKE_TYPES.flatMap((type) => [...new Set(found[type])].sort(compareSlugs).map((slug) => ({ type, slug })));
}

/**
 * Tries every choice alone and keeps those with which a loop falls or softens, the heaviest of each type first; equal
 * ones by slug. Two things together can carry a loop that neither carries alone: that shows only when both are struck.
 */
export function findLoadBearing(ground: FigureGround): readonly LoadBearing[] {
  const carrying = strikeChoices(ground).flatMap((choice): readonly LoadBearing[] => {
    const { fallen, softened } = strikeLoops(ground, [choice]);
    if (fallen.length + softened.length === 0) return [];
    return [{ ...choice, fallen: fallen.map(({ id }) => id), softened: softened.map(({ loop }) => loop.id) }];
  });
  return STRIKE_TYPES.flatMap((type) =>
    carrying
      .filter((one) => one.type === type)
      .sort(
        (one, other) =>
          other.fallen.length - one.fallen.length ||
          other.softened.length - one.softened.length ||
          compareSlugs(one.slug, other.slug),
      ),
  );
}
