import { compareGrades } from "../../claims/evidence-grade";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toMinorUnits } from "../../model/money";
import type { Loop, LoopHop, MoneyInterval, Network } from "../../model/snapshot-document";
import { LENSES } from "../../model/vocabulary";

/**
 * Orders loops by a visible chain of rules, without a blended score (method page, B7): the narrowest lens that still
 * holds every hop, then the weakest grade, then the bottleneck (lower end, then upper end, greater first), then the
 * shorter loop, then the name.
 */
export function rankLoops(loops: readonly Loop[], network: Network): readonly Loop[] {
  const lensOfLink = new Map(network.links.map((link) => [link.link, link.lens]));
  const placeOfHop = new Map<LoopHop, number>();
  const lensPlace = (hop: LoopHop) => {
    const place = placeOfHop.get(hop) ?? lensPlaceOf(hop, lensOfLink);
    placeOfHop.set(hop, place);
    return place;
  };
  const keyed = loops.map((loop) => ({
    loop,
    lens: Math.max(...loop.hops.map(lensPlace)),
    low: minorOf(loop.bottleneck, "low"),
    high: minorOf(loop.bottleneck, "high"),
  }));
  keyed.sort(
    (one, other) =>
      one.lens - other.lens ||
      compareWeakest(one.loop, other.loop) ||
      compareBottlenecks(one, other) ||
      one.loop.parties.length - other.loop.parties.length ||
      compareSlugs(one.loop.id, other.loop.id),
  );
  return keyed.map(({ loop }) => loop);
}

/** The place of the lens of a hop: of the link that counts earliest. The latest of all hops is that of the loop. */
function lensPlaceOf(hop: LoopHop, lensOfLink: ReadonlyMap<Slug, Network["links"][number]["lens"]>): number {
  const placeOf = (link: Slug) => {
    const lens = lensOfLink.get(link) ?? null;
    return lens === null ? LENSES.length : LENSES.indexOf(lens);
  };
  return Math.min(...hop.links.map(placeOf));
}

function compareWeakest(one: Loop, other: Loop): number {
  if (!one.weakest || !other.weakest) return Number(one.weakest === null) - Number(other.weakest === null);
  return compareGrades(one.weakest, other.weakest);
}

interface Ends {
  readonly loop: Loop;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

function minorOf(amount: MoneyInterval | null, end: "low" | "high"): bigint | null {
  const value = amount?.[end] ?? null;
  return amount === null || value === null ? null : toMinorUnits(value, amount.currency);
}

function compareBottlenecks(one: Ends, other: Ends): number {
  const [left, right] = [one.loop.bottleneck, other.loop.bottleneck];
  if (!left || !right || left.currency !== right.currency) return Number(left === null) - Number(right === null);
  return compareUpper(one.low, other.low) || compareUpper(one.high, other.high);
}

/** Greater first; an end that is not known stands above every number. */
function compareUpper(one: bigint | null, other: bigint | null): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  return other < one ? -1 : other > one ? 1 : 0;
}
