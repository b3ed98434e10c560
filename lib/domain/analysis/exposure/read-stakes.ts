import { indexClaims, resolve } from "../../claims/claim-index";
import { lastDayOf } from "../../model/calendar";
import type { PartialDate, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { SnapshotDocument } from "../../model/snapshot-document";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { type LookThroughOwnership, lookThroughOwnership } from "./look-through-ownership";

/**
 * Why a statement is not looked through: a later one took its place, those of its day exclude each other, its holder or
 * what is held has no owner in the end, or the budget was spent.
 */
export type LeftOut = "overtaken" | "overstated" | "ownerless" | "cut";

/** One holding: as stated on one day, and as seen through the holdings of holders. Shares are between 0 and 1. */
interface HeldShare {
  readonly holder: Slug;
  readonly held: Slug;
  /** As stated; null where the holding comes through others alone. */
  readonly direct: number | null;
  /** The day the statement is of; null where it has none, or where nothing is stated. */
  readonly asOf: PartialDate | null;
  /** What ends with the outside owners of the holder; null where the statement is left out of the looking-through. */
  readonly lookThrough: number | null;
  /** Why it is left out; null where it is not. */
  readonly leftOut: LeftOut | null;
  readonly claims: readonly Slug[];
}

export interface HeldShares {
  readonly shares: readonly HeldShare[];
  /** Stakes on record of which no claim states a percentage. */
  readonly missing: readonly Slug[];
  /** Stakes of which claims state only a range. */
  readonly ranges: readonly Slug[];
  /** Parties whose stakes of one day add up to more than the whole: the statements exclude each other. */
  readonly overstated: readonly Slug[];
  /** Parties that, on record, wholly own one another. */
  readonly ownerless: readonly Slug[];
  /** Why nothing is looked through, where there are more holders than the budget lasts for; null: it was. */
  readonly cut: CutReason | null;
}

/** What one link states, in ten-billionths of a percent: whole numbers, so that thirds add up to a hundred percent. */
interface Stake {
  readonly holder: Slug;
  readonly held: Slug;
  readonly parts: number;
  readonly asOf: PartialDate | null;
  readonly claim: Slug;
}

const WHOLE = 1e12;

/**
 * Standing stakes with a percentage on record, looked through (method page, D2); the others are named.
 *
 * The stakes in a party are taken as of the latest day that somebody states, together with earlier statements on other
 * holders as far back as all can hold on that day. A later statement on a holder replaces an earlier one, and where an
 * earlier day would bring the sum above the whole, that day and all before it are overtaken. What is left out stays in
 * the list as stated. Stakes of one holder that are stated for one day, as two classes of shares, add up.
 */
export function readHeldShares(document: SnapshotDocument, budget: Budget = openBudget()): HeldShares {
  const { stakes, missing, ranges } = readStakes(document);
  const overstated: Slug[] = [];
  const counted = [...groupBy(stakes, ({ held }) => held)].flatMap(([held, own]) => {
    const current = stakesAsOfOneDay(own);
    if (current === null) overstated.push(held);
    return current ?? [];
  });
  const parties = [...new Set(counted.flatMap(({ holder, held }) => [holder, held]))].sort(compareSlugs);
  const seen = lookThroughOwnership(
    parties,
    counted.map(({ holder, held, parts }) => ({ owner: holder, owned: held, share: parts / WHOLE })),
    {},
    budget,
  );
  if (!seen.ok && seen.reason !== "cut") throw new RangeError(`stakes that were held to the whole are ${seen.reason}`);
  const { ownerless, shares, parties: ordered } = seen.ok ? seen.value : NOT_SEEN;
  const placeOf = new Map(ordered.map((party, place) => [party, place]));
  const lookThroughOf = (holder: Slug, held: Slug) => shares[placeOf.get(holder) ?? -1]?.[placeOf.get(held) ?? -1] ?? 0;
  const isOwnerless = (holder: Slug, held: Slug) => ownerless.includes(holder) || ownerless.includes(held);
  const isCounted = new Set(counted);
  const whyLeftOut = (group: readonly Stake[], holder: Slug, held: Slug): LeftOut | null => {
    if (overstated.includes(held)) return "overstated";
    if (!group.every((one) => isCounted.has(one))) return "overtaken";
    if (!seen.ok) return "cut";
    return isOwnerless(holder, held) ? "ownerless" : null;
  };
  const stated = [...groupBy(stakes, (one) => [one.held, one.holder, dayOf(one)].join(" ")).values()].map((group) => {
    const [{ holder, held, asOf }] = group as [Stake];
    const leftOut = whyLeftOut(group, holder, held);
    return {
      holder,
      held,
      direct: group.reduce((total, { parts }) => total + parts, 0) / WHOLE,
      asOf,
      lookThrough: leftOut === null ? lookThroughOf(holder, held) : null,
      leftOut,
      claims: group.map(({ claim }) => claim).sort(compareSlugs),
    };
  });
  const isDirect = new Set(counted.map(({ holder, held }) => `${holder} ${held}`));
  const through = parties.flatMap((holder) =>
    parties.flatMap((held): readonly HeldShare[] => {
      const lookThrough = lookThroughOf(holder, held);
      const isThrough = holder !== held && lookThrough > 0 && !isDirect.has(`${holder} ${held}`);
      if (!isThrough || overstated.includes(held) || isOwnerless(holder, held)) return [];
      return [{ holder, held, direct: null, asOf: null, lookThrough, leftOut: null, claims: [] }];
    }),
  );
  return {
    shares: [...stated, ...through].sort(
      (one, other) =>
        compareSlugs(one.holder, other.holder) ||
        compareSlugs(one.held, other.held) ||
        compareSlugs(dayOf(other), dayOf(one)),
    ),
    missing: missing.sort(compareSlugs),
    ranges: ranges.sort(compareSlugs),
    overstated: overstated.sort(compareSlugs),
    ownerless,
    cut: seen.ok ? null : reasonOf(budget),
  };
}

const NOT_SEEN: Pick<LookThroughOwnership, "ownerless" | "shares" | "parties"> = {
  ownerless: [],
  shares: [],
  parties: [],
};

function readStakes(document: SnapshotDocument) {
  const index = indexClaims(document.claims, document.sources, document.header.asOf);
  const links = new Map(document.links.map((link) => [link.slug, link]));
  const stakes: Stake[] = [];
  const missing: Slug[] = [];
  const ranges: Slug[] = [];
  for (const networkLink of document.network.links) {
    const link = links.get(networkLink.link);
    if (networkLink.kind !== "stake" || !networkLink.drawn || networkLink.disputed || !link) continue;
    const [claim] = resolve(index, "link", networkLink.link, "share_percent").claims;
    if (claim?.value.type !== "percent") missing.push(networkLink.link);
    else if (claim.value.value === null) ranges.push(networkLink.link);
    else {
      const parts = Math.round((Number(claim.value.value) / 100) * WHOLE);
      stakes.push({ holder: link.payer, held: link.payee, parts, asOf: claim.asOf, claim: claim.slug });
    }
  }
  return { stakes, missing, ranges };
}

/** The stakes in one party that can hold together, from the latest day back; null where the latest alone is too much. */
function stakesAsOfOneDay(stakes: readonly Stake[]): readonly Stake[] | null {
  const byDay = [...groupBy(stakes, dayOf)].sort(([one], [other]) => compareSlugs(other, one));
  const kept: Stake[] = [];
  let left = WHOLE;
  for (const [, sameDay] of byDay) {
    const fresh = sameDay.filter(({ holder }) => !kept.some((later) => later.holder === holder));
    left -= fresh.reduce((total, { parts }) => total + parts, 0);
    if (left < 0) return kept.length === 0 ? null : kept;
    kept.push(...fresh);
  }
  return kept;
}

/** A statement without a day may be of any, so every dated one counts as later. */
function dayOf({ asOf }: Pick<Stake, "asOf">): string {
  return asOf === null ? "" : lastDayOf(asOf);
}

function groupBy<T>(records: readonly T[], keyOf: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return groups;
}
