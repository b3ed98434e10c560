import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { toMinorUnits } from "../../money";
import type { Loop, MoneyInterval, Network } from "../../snapshots/snapshot-document";
import { LENSES } from "../../vocabulary";
import { compareGrades } from "../evidence-grade";

/**
 * Orders loops by a visible chain of rules, without a blended score (method page, B7): the narrowest lens that still
 * holds every hop, then the weakest grade, then the bottleneck (lower end, then upper end, greater first), then the
 * shorter loop, then the name.
 */
export function rankLoops(loops: readonly Loop[], network: Network): readonly Loop[] {
  const lensOfLink = new Map(network.legs.map((leg) => [leg.link, leg.lens]));
  const keyed = loops.map((loop) => ({ loop, lens: lensPlaceOf(loop, lensOfLink) }));
  keyed.sort(
    (one, other) =>
      one.lens - other.lens ||
      compareWeakest(one.loop, other.loop) ||
      compareBottlenecks(one.loop.bottleneck, other.loop.bottleneck) ||
      one.loop.parties.length - other.loop.parties.length ||
      compareSlugs(one.loop.id, other.loop.id),
  );
  return keyed.map(({ loop }) => loop);
}

/** The place of the loop's lens: on each hop the leg that counts earliest, over all hops the latest of these. */
function lensPlaceOf(loop: Loop, lensOfLink: ReadonlyMap<Slug, Network["legs"][number]["lens"]>): number {
  const placeOf = (link: Slug) => {
    const lens = lensOfLink.get(link) ?? null;
    return lens === null ? LENSES.length : LENSES.indexOf(lens);
  };
  return Math.max(...loop.hops.map((hop) => Math.min(...hop.links.map(placeOf))));
}

function compareWeakest(one: Loop, other: Loop): number {
  if (!one.weakest || !other.weakest) return Number(one.weakest === null) - Number(other.weakest === null);
  return compareGrades(one.weakest, other.weakest);
}

function compareBottlenecks(one: MoneyInterval | null, other: MoneyInterval | null): number {
  if (!one || !other || one.currency !== other.currency) return Number(one === null) - Number(other === null);
  return compareUpper(one.low, other.low, one.currency) || compareUpper(one.high, other.high, one.currency);
}

/** Greater first; an end that is not known stands above every number. */
function compareUpper(one: string | null, other: string | null, currency: string): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  const difference = toMinorUnits(other, currency) - toMinorUnits(one, currency);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
