import { statedUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal } from "../../model/money";
import type { FigureParts } from "../../model/snapshot-document";
import { traceDependences } from "../circularity/trace-money";
import { indexWeb } from "../circularity/web";
import type { CaseWeb } from "./case-web";
import {
  blankFigure,
  budgetFor,
  cutFigure,
  type FigureGround,
  groundingOf,
  inputLine,
  toPercent,
} from "./figure-ground";

/** The parties with the largest stated receipts, and for each the parties its receipts passed through most. */
const MOST_RECEIVERS = 6;
const MOST_SOURCES = 3;

/**
 * `dependence/LENS/PARTY/THROUGH`, for `analyze` alone: the percentage of a party's receipts that passed through another one, traced pro
 * rata through the whole web (method page, C7). It needs the other receipts of every party on the way, which nobody
 * publishes for this window, so it is a scenario: if these deals were all the money there is. Stated sums at the middle
 * of their intervals; pairs under one percent are left out. A web too large for it has one figure without a value per
 * receiver, `dependence/LENS/PARTY`.
 */
export function dependenceFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const middle = web.at("middle");
  const index = indexWeb(middle);
  const receivers = index.parties
    .map((party, place) => ({ party, received: index.received[place] ?? 0n }))
    .filter(({ received }) => received > 0n)
    .sort((one, other) => compareAmounts(other.received, one.received) || compareSlugs(one.party, other.party))
    .slice(0, MOST_RECEIVERS);
  const traced = traceDependences(
    middle,
    receivers.map(({ party }) => party),
    budgetFor(ground),
  );
  if (!traced.ok) {
    return receivers.map(({ party }) => {
      const name = { id: `dependence/${web.lens}/${party}`, method: "C7", lens: web.lens, unit: "percent" };
      return cutFigure(blankFigure(ground, { ...name, kind: "scenario", parties: [party] }), traced.reason);
    });
  }
  return receivers.flatMap(({ party, received }) => {
    const sources = [...(traced.value.get(party) ?? [])]
      .map(([through, share]) => ({ through, share }))
      .filter(({ share }) => share >= 0.01)
      .sort((one, other) => other.share - one.share || compareSlugs(one.through, other.through))
      .slice(0, MOST_SOURCES);
    return sources.map(({ through, share }) => dependenceFigure(ground, web, { party, through, share, received }));
  });
}

interface Dependence {
  readonly party: Slug;
  readonly through: Slug;
  readonly share: number;
  readonly received: bigint;
}

function dependenceFigure(
  ground: FigureGround,
  web: CaseWeb,
  { party, through, share, received }: Dependence,
): FigureParts {
  const receipts = web.links.filter(
    (link) => statedUnder(link, web.lens) !== null && web.headOf(link.receiver) === party,
  );
  return {
    ...blankFigure(ground, {
      id: `dependence/${web.lens}/${party}/${through}`,
      method: "C7",
      lens: web.lens,
      unit: "percent",
    }),
    ...groundingOf(receipts, web.lens),
    kind: "scenario",
    point: toPercent(Math.min(1, share)),
    parties: [party, through],
    assumptions: ["closure-assumed", "stated-only", "middle-of-intervals"],
    inputs: [inputLine("receipts", toDecimal(received, web.currency))],
  };
}

function compareAmounts(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
