import { isEvidence } from "../../claims/derive-basis";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { headLookup } from "../../network/group-heads";
import type { CutReason } from "../budget";
import { budgetFor, type FigureGround } from "../measures/figure-ground";
import type { LoopLoss } from "./strike-out";
import { STRIKE_TYPES, type Strike, type StrikeType } from "./strike-records";
import { indexStanding, strikeStanding } from "./strike-standing";

/** What a case leans on: one thing, and what would fall with it alone. */
interface LoadBearing extends Strike {
  /** Loops that would close under no lens. */
  readonly fallen: LoopLoss["fallen"];
  /** Loops that would close only when softer links count. */
  readonly softened: LoopLoss["softened"];
}

/** Everything that some loop leans on: its companies, the claims on its links and deals, and their sources, sorted by type. */
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
  const sources = claims.flatMap((claim) => claim.citations.filter(isEvidence).map(({ source }) => source));
  const found: Readonly<Record<StrikeType, readonly Slug[]>> = {
    party: parties,
    source: sources,
    claim: claims.map(({ slug }) => slug),
  };
  return STRIKE_TYPES.flatMap((type) => [...new Set(found[type])].sort(compareSlugs).map((slug) => ({ type, slug })));
}

/** What was found to carry loops, and how far the search came. */
export interface LoadBearingSearch {
  readonly found: readonly LoadBearing[];
  readonly tried: number;
  readonly choices: number;
  /** Why not every choice was tried; null where all were. */
  readonly cut: CutReason | null;
}

/**
 * Tries every choice alone and keeps those with which a loop falls or softens, the heaviest of each type first; equal
 * ones by slug. Two things together can carry a loop that neither carries alone: that shows only when both are struck.
 * Companies are tried first, then sources, then claims; where the budget ends the rest is not tried.
 */
export function findLoadBearing(ground: FigureGround): LoadBearingSearch {
  const budget = budgetFor(ground);
  const choices = strikeChoices(ground);
  const { records, network } = ground;
  const perRecords = STEPS_PER_RECORD * (records.claims.length + records.links.length + network.links.length);
  const web = indexStanding(ground);
  const carrying: LoadBearing[] = [];
  let tried = 0;
  for (const choice of choices) {
    if (!budget.spend(choice.type === "party" ? perRecords : STEPS_PER_CHOICE)) break;
    const { fallen, softened } = strikeStanding(web, [choice]);
    tried++;
    if (fallen.length + softened.length === 0) continue;
    carrying.push({ ...choice, fallen, softened });
  }
  const found = STRIKE_TYPES.flatMap((type) =>
    carrying
      .filter((one) => one.type === type)
      .sort(
        (one, other) =>
          other.fallen.length - one.fallen.length ||
          other.softened.length - one.softened.length ||
          compareSlugs(one.slug, other.slug),
      ),
  );
  return { found, tried, choices: choices.length, cut: budget.reason };
}

/** A struck company may part those that are joined: who is whose head is read from all records again. */
const STEPS_PER_RECORD = 2;
/** A source or claim changes the links that hang on it, and is asked of the loops over these. */
const STEPS_PER_CHOICE = 2_000;
