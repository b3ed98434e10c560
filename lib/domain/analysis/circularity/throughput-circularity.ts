import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget } from "../budget";
import { type BalancedCirculation, balancedFlowForwarding } from "./balanced-flow-forwarding";
import { netPositions } from "./circulation";
import { cycleWeights, MOST_PARTIES_PER_COMPONENT, type WeightedLoop } from "./cycle-weights";
import { grossOf, groupComponents, indexWeb, type Web } from "./web";

/** Amounts in smallest units, shares between 0 and 1; a share without a denominator is null, never zero. */
export interface ThroughputCircularity {
  /** Money going round, each hop counted (balanced circulation). */
  readonly circulatingMinor: number;
  /** Journeys that end where they began: the sum of the loop weights. */
  readonly closedJourneysMinor: number;
  /** Journeys that end elsewhere: half the sum of the net positions. */
  readonly openJourneysMinor: bigint;
  /** Closed journeys / all journeys. Unchanged by a shell company that only passes money on. */
  readonly throughputShare: number | null;
  /** Circulating money / everything moved. Grows and falls with the number of hops. */
  readonly volumeShare: number | null;
  readonly loops: readonly WeightedLoop[];
}

/**
 * Which share of the completed journeys of money ends where it began (method page, C5). Webs are compared by
 * `throughputShare` only. Refuses where the balanced circulation, which may be given, or the exact loop weights are
 * beyond their limits, and where the budget ends.
 */
export function throughputCircularity(
  web: Web,
  given: ReturnType<typeof balancedFlowForwarding> | null = null,
  budget: Budget = openBudget(),
): Result<ThroughputCircularity, "web-too-large" | "too-many-parties" | "too-many-loops" | CutReason> {
  // Money goes round in all of a component, so one too large for exact weights is known before anything is balanced.
  if (given === null && largestComponent(web) > MOST_PARTIES_PER_COMPONENT) return err("too-many-parties");
  const circulation = given ?? balancedFlowForwarding(web);
  if (!circulation.ok) return err(circulation.reason);
  const loops = cycleWeights(circulation.value, budget);
  if (!loops.ok) return err(loops.reason);
  const closedJourneysMinor = loops.value.reduce((total, loop) => total + loop.weight, 0);
  const openJourneysMinor = netPositions(web);
  const journeys = closedJourneysMinor + Number(openJourneysMinor);
  return ok({
    circulatingMinor: circulation.value.total,
    closedJourneysMinor,
    openJourneysMinor,
    throughputShare: journeys === 0 ? null : closedJourneysMinor / journeys,
    volumeShare: volumeShare(web, circulation.value),
    loops: loops.value,
  });
}

function largestComponent(web: Web): number {
  const sizes = groupComponents(indexWeb(web).component).map((group) => group.length);
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

/** Circulating money / everything moved; null where nothing moved. */
export function volumeShare(web: Web, circulation: BalancedCirculation): number | null {
  const gross = Number(grossOf(web));
  return gross === 0 ? null : circulation.total / gross;
}
