import type { Day } from "../../model/case-records";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { checkSupply, type RuleContext, type SupplyVerdict, type UnitRange } from "./check-supply";
import type { Activity } from "./rule-version";

/** One supply of goods or of computing time; without claims it is a possibility and nothing more. */
export interface RouteHop {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string;
  readonly kind: "goods" | "service";
  readonly itemClass: string;
  readonly units: UnitRange;
  readonly day: Day;
  readonly claims: readonly string[];
}

/**
 * `arbitrage`: all four conditions, every hop sourced. `structural_possibility`: the rules leave the way open, and not
 * every hop is documented. `possible_diversion`: documented, but a hop was forbidden: a graver word that needs an
 * editor's check of its own.
 */
type RouteFinding = "arbitrage" | "structural_possibility" | "possible_diversion";

export interface RoutePath {
  readonly finding: RouteFinding;
  readonly parties: readonly string[];
  readonly hops: readonly string[];
  /** What the rules would have said to a direct supply on the day of the last hop. */
  readonly directSupply: SupplyVerdict;
  readonly forbiddenHops: readonly string[];
  readonly unsourcedHops: readonly string[];
}

export interface RouteSearch {
  readonly paths: readonly RoutePath[];
  /** True when more paths may exist than were looked at: then nothing may be counted. */
  readonly isTruncated: boolean;
  readonly reason: "max_routes" | CutReason | null;
  /** End customers with a sourced last hop. Empty: the page says "no documented customer". */
  readonly documentedCustomers: readonly string[];
}

export interface RouteQuestion extends RuleContext {
  readonly hops: readonly RouteHop[];
  /** Parties where the goods start. */
  readonly origins: readonly string[];
  /** Jurisdictions of the end customers, by the seat of their ultimate parent. */
  readonly endHeadquarters: readonly string[];
}

const MOST_ROUTE_HOPS = 4;
const MOST_ROUTES = 10_000;

/**
 * Ways by which computing on controlled goods reaches a customer that could not have bought them (method page, G3 and
 * G4): (a) direct supply is denied, needs a licence or exceeds what is left of a cap under a binding rule; (b) each hop
 * is allowed for its own activity on its own day; (c) the last hop is remote computing, not goods; (d) each hop has a
 * claim. Simple paths of at most four hops in the order of their days; stops where its budget ends, and says so. Throws
 * a RangeError for a party without a place.
 */
export function findArbitragePaths(question: RouteQuestion, budget: Budget = openBudget()): RouteSearch {
  const listed = listWalks(question, budget);
  const perHop = STEPS_PER_RULE * (1 + question.rules.length + question.shipments.length);
  const walks: (readonly RouteHop[])[] = [];
  const paths: RoutePath[] = [];
  let { reason } = listed;
  for (const walk of listed.walks) {
    if (!budget.spend((1 + walk.length) * perHop)) {
      reason = reasonOf(budget);
      break;
    }
    walks.push(walk);
    paths.push(...describeWalk(question, walk));
  }
  const customers = walks.flatMap((walk) => {
    const last = walk[walk.length - 1];
    return last && last.claims.length > 0 ? [last.customer] : [];
  });
  return { paths, isTruncated: reason !== null, reason, documentedCustomers: [...new Set(customers)].sort() };
}

/** Holding one hop against one rule. */
const STEPS_PER_RULE = 5;

function listWalks(
  question: RouteQuestion,
  budget: Budget,
): { readonly walks: readonly (readonly RouteHop[])[]; readonly reason: RouteSearch["reason"] } {
  const ends = new Set(question.endHeadquarters);
  const suppliedBy = new Map<string, RouteHop[]>();
  for (const hop of question.hops) {
    const own = suppliedBy.get(hop.supplier);
    if (own) own.push(hop);
    else suppliedBy.set(hop.supplier, [hop]);
  }
  const walks: (readonly RouteHop[])[] = [];
  let reason: RouteSearch["reason"] = null;
  const extend = (walk: readonly RouteHop[], visited: readonly string[]): void => {
    const last = walk[walk.length - 1];
    for (const hop of suppliedBy.get(visited[visited.length - 1] ?? "") ?? []) {
      if (reason !== null) return;
      if (!budget.spend(1)) reason = reasonOf(budget);
      if (visited.includes(hop.customer)) continue;
      if (last && (hop.day < last.day || last.kind === "service")) continue;
      const longer = [...walk, hop];
      // Condition (c): only computing ends a way, and computing time cannot be passed on as goods.
      if (hop.kind === "service" && ends.has(placeOf(question, hop.customer).headquarters)) {
        if (walks.length === MOST_ROUTES) reason = "max_routes";
        else walks.push(longer);
      }
      if (longer.length < MOST_ROUTE_HOPS) extend(longer, [...visited, hop.customer]);
    }
  };
  for (const origin of question.origins) extend([], [origin]);
  return { walks, reason };
}

function describeWalk(question: RouteQuestion, walk: readonly RouteHop[]): readonly RoutePath[] {
  const [first, last] = [walk[0], walk[walk.length - 1]];
  if (!first || !last) return [];
  const origin = placeOf(question, first.supplier).headquarters;
  const check = (hop: RouteHop, activity: Activity) => {
    const receiverPlace = placeOf(question, hop.customer);
    return checkSupply({ ...hop, origin, receiver: hop.customer, receiverPlace, activity }, question);
  };
  const directSupply = check({ ...last, itemClass: first.itemClass }, "sale");
  if (directSupply === "allowed") return [];
  const forbiddenHops = walk
    .filter((hop, place) => check(hop, activityOf(hop, place)) !== "allowed")
    .map((hop) => hop.id);
  const unsourcedHops = walk.filter((hop) => hop.claims.length === 0).map((hop) => hop.id);
  const finding = findingOf(forbiddenHops.length > 0, unsourcedHops.length > 0);
  if (finding === null) return [];
  return [
    {
      finding,
      parties: [first.supplier, ...walk.map((hop) => hop.customer)],
      hops: walk.map((hop) => hop.id),
      directSupply,
      forbiddenHops,
      unsourcedHops,
    },
  ];
}

// A forbidden hop that nobody documented is neither a possibility nor a finding, so it is not told at all.
function findingOf(isForbidden: boolean, isUnsourced: boolean): RouteFinding | null {
  if (isForbidden) return isUnsourced ? null : "possible_diversion";
  return isUnsourced ? "structural_possibility" : "arbitrage";
}

function activityOf(hop: RouteHop, place: number): Activity {
  if (hop.kind === "service") return "remote_access";
  return place === 0 ? "sale" : "transfer";
}

function placeOf(question: RouteQuestion, party: string) {
  const place = question.places[party];
  if (!place) throw new RangeError(`${party} has no place`);
  return place;
}
