import { isUnbounded } from "../../amounts/upper-end";
import { groupBy } from "../../group-by";
import { statedUnder } from "../../lens/link-under-lens";
import type { Decimal, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal } from "../../model/money";
import { spanOf } from "../../model/ordered-ends";
import type { FigureParts, NetworkLink } from "../../model/snapshot-document";
import { ok, type Result } from "../../result";
import { type CutReason, reasonOf } from "../budget";
import { balancedFlowForwarding } from "../circularity/balanced-flow-forwarding";
import { type CirculatingPair, maximumCirculation, nettingExcess, reciprocatedPart } from "../circularity/circulation";
import { throughputCircularity } from "../circularity/throughput-circularity";
import { grossOf, indexWeb, type Web } from "../circularity/web";
import { loopId } from "../loops/loop-id";
import { readContainment } from "../umbrella/containment";
import { sumLinks } from "../umbrella/sum-links";
import type { CaseWeb } from "./case-web";
import {
  blankFigure,
  budgetFor,
  claimsOfLinks,
  cutFigure,
  type FigureGround,
  floorsOf,
  groundingOf,
  inputLine,
  inputOfLink,
  missingAmount,
  roundToDecimal,
  toPercent,
} from "./figure-ground";

/**
 * M2, money going round in the whole web of a lens (method page, C4), each as a sum over links with unknown sums open
 * (`NAME/LENS`, upper end null where they leave it open) and over stated sums (`NAME-stated/LENS`):
 *
 * - `moved`: all payments of the web; `two-way`: the known two-way part; `circulating`: the most that can be explained
 *   as money going round; `netting`: what would fall away if everybody settled net, which is no circularity.
 * - `circulating-even/LENS`: the even-handed circulation at the middle of every interval, as a point.
 *
 * Always two-way ≤ circulating ≤ netting ≤ moved. `circulating-stated` has three lines per pair on the way round:
 * `pair:A>B` is all that is stated between the two, `low-case:A>B` and `high-case:A>B` what goes round there when every
 * amount is low, and when every amount is high. The two cases are two numbers and no interval of one quantity: another
 * way round may be the largest in each. Each case sums to its end of the figure; of several ways that do, one is shown.
 */
export function circulationFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const loopLinks = linksOnLoops(web);
  const budget = budgetFor(ground);
  const most = new Map<Web, ReturnType<typeof maximumCirculation>>();
  const circulationOf = (one: Web) => {
    const known = most.get(one) ?? maximumCirculation(one, budget);
    most.set(one, known);
    return known;
  };
  const circulating = boundedFigures(ground, web, "circulating", loopLinks, (one) => {
    const found = circulationOf(one);
    return found.ok ? ok(found.value.totalMinor) : found;
  });
  const cases = (["low", "high"] as const).map((end) => circulationOf(web.at(end)));
  const pairs = cases.map((one) => (one.ok ? one.value.pairs : []));
  return [
    ...boundedFigures(ground, web, "moved", web.links, (one) => ok(grossOf(one))),
    ...boundedFigures(ground, web, "two-way", loopLinks, (one) => ok(reciprocatedPart(one))),
    ...circulating.map((figure) => {
      const isWhole = figure.id.startsWith("circulating-stated/") && !figure.truncated;
      return isWhole ? withPairLines(ground, figure, web, pairs) : figure;
    }),
    ...boundedFigures(ground, web, "netting", web.links, (one) => ok(nettingExcess(one))),
    ...evenFigure(ground, web, loopLinks),
  ];
}

/**
 * M3, `throughput/LENS`: the share of the completed journeys of money that end where they began, in percent over stated
 * sums: a point at the middle of every interval, with the least and the most of the cases all-low, middle and all-high
 * as ends, which are cases and no bounds (method page, C5). The lines are closed and open journeys and the weight of
 * each loop; loop weights are the only loop amounts that may be added, and add up to the closed journeys. Not computed
 * (`limit:REASON`) where a component has more parties than exact weights allow.
 */
export function throughputFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const links = linksOnLoops(web).filter((link) => statedUnder(link, web.lens) !== null);
  const blank = blankFigure(ground, { id: `throughput/${web.lens}`, method: "C5", lens: web.lens, unit: "percent" });
  const figure: FigureParts = {
    ...blank,
    ...groundingOf(links, web.lens),
    kind: "derived",
    assumptions: assumptionsOf(web),
  };
  const cases = (["low", "middle", "high"] as const).map((end) => throughputCircularity(web.at(end)));
  const refused = cases.find((one) => !one.ok);
  if (refused && !refused.ok) return [{ ...figure, truncated: true, missing: [`limit:${refused.reason}`] }];
  const measured = cases.flatMap((one) => (one.ok ? [one.value] : []));
  const shares = measured.flatMap((one) => one.throughputShare ?? []);
  const middle = measured[1];
  if (!middle || shares.length === 0)
    return [{ ...figure, missing: web.links.map((link) => missingAmount(link, web.lens)) }];
  const money = (minor: number) => toDecimal(BigInt(roundToDecimal(minor, 0)), web.currency);
  return [
    {
      ...figure,
      low: toPercent(Math.min(...shares)),
      high: toPercent(Math.max(...shares)),
      point: toPercent(middle.throughputShare),
      inputs: [
        inputLine("closed-journeys", money(middle.closedJourneysMinor)),
        inputLine("open-journeys", toDecimal(middle.openJourneysMinor, web.currency)),
        ...middle.loops.map((loop) => inputLine(`weight:${loopId("cash", loop.parties)}`, money(loop.weight))),
      ],
    },
  ];
}

/** Links whose two parties share a loop, unknown sums counting as payments. */
function linksOnLoops(web: CaseWeb): readonly NetworkLink[] {
  const index = indexWeb(web.at("open"));
  const componentOf = (party: Slug) => index.component[index.placeOf.get(web.headOf(party)) ?? -1];
  return web.links.filter((link) => componentOf(link.giver) === componentOf(link.receiver));
}

/**
 * `moved-stated` and `circulating-stated` as `circulationFigures` has them, without the lines of the latter: for whoever
 * asks again and again what a web without something moves.
 */
export function statedCirculation(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  const budget = budgetFor(ground);
  const loopLinks = linksOnLoops(web);
  const [atLow, atHigh] = [maximumCirculation(web.at("low"), budget), maximumCirculation(web.at("high"), budget)];
  const moved = statedBound(ground, web, "moved", web.links, grossOf(web.at("low")), grossOf(web.at("high")));
  if (atLow.ok && atHigh.ok) {
    const [low, high] = [atLow.value.totalMinor, atHigh.value.totalMinor];
    return [moved, statedBound(ground, web, "circulating", loopLinks, low, high)];
  }
  const cut = blankBound(ground, web, "circulating", "-stated", loopLinks, null);
  return [moved, cutFigure(cut, reasonOf(budget))];
}

function boundedFigures(
  ground: FigureGround,
  web: CaseWeb,
  name: BoundName,
  links: readonly NetworkLink[],
  measure: (web: Web) => Result<bigint, CutReason>,
): readonly FigureParts[] {
  const measured = (["least", "low", "high", "open"] as const).map((end) => measure(web.at(end)));
  const cut = measured.flatMap((one) => (one.ok ? [] : [one.reason]))[0];
  if (cut !== undefined) {
    return (["", "-stated"] as const).map((part) => cutFigure(blankBound(ground, web, name, part, links, null), cut));
  }
  const [atLeast = 0n, atLow = 0n, atHigh = 0n, atOpen = 0n] = measured.map((one) => (one.ok ? one.value : 0n));
  const [least, most] = spanOf(atLeast, atOpen);
  const [low, high] = [toDecimal(least, web.currency), isUnbounded(most) ? null : toDecimal(most, web.currency)];
  const isOpen = (link: NetworkLink) => link.amounts[web.lens]?.high === null;
  return [
    {
      ...blankBound(ground, web, name, "", links, low),
      high,
      point: high === low ? low : null,
      inputs: high === null ? links.filter(isOpen).map((link) => inputOfLink(link, web.lens)) : [],
      missing: high === null ? links.filter(isOpen).map((link) => missingAmount(link, web.lens)) : [],
      assumptions: assumptionsOf(web).filter((code) => code !== "stated-only"),
    },
    statedBound(ground, web, name, links, atLow, atHigh),
  ];
}

type BoundName = "moved" | "two-way" | "circulating" | "netting";

function blankBound(
  ground: FigureGround,
  web: CaseWeb,
  name: BoundName,
  part: "" | "-stated",
  links: readonly NetworkLink[],
  low: Decimal | null,
): FigureParts {
  const id = `${name}${part}/${web.lens}`;
  return {
    ...blankFigure(ground, { id, method: "C4", lens: web.lens, unit: web.currency }),
    ...groundingOf(links, web.lens),
    kind: name === "moved" ? "measured" : "derived",
    low,
    inputs: links.map((link) => inputOfLink(link, web.lens)),
  };
}

/** A figure over stated sums alone, from what it is when every amount is low and when every amount is high. */
function statedBound(
  ground: FigureGround,
  web: CaseWeb,
  name: BoundName,
  links: readonly NetworkLink[],
  atLow: bigint,
  atHigh: bigint,
): FigureParts {
  const [least, most] = spanOf(atLow, atHigh);
  const [low, high] = [toDecimal(least, web.currency), toDecimal(most, web.currency)];
  const stated = links.filter((link) => statedUnder(link, web.lens) !== null);
  return {
    ...blankBound(ground, web, name, "-stated", stated, low),
    high,
    point: high === low ? low : null,
    assumptions: [...assumptionsOf(web), ...floorsOf(stated, web.lens)],
  };
}

function evenFigure(ground: FigureGround, web: CaseWeb, links: readonly NetworkLink[]): readonly FigureParts[] {
  const even = balancedFlowForwarding(web.at("middle"));
  const id = `circulating-even/${web.lens}`;
  const stated = links.filter((link) => statedUnder(link, web.lens) !== null);
  const figure: FigureParts = {
    ...blankFigure(ground, { id, method: "C4", lens: web.lens, unit: web.currency }),
    ...groundingOf(stated, web.lens),
    kind: "derived",
    assumptions: [...assumptionsOf(web), "middle-of-intervals"],
  };
  if (!even.ok) return [{ ...figure, truncated: true, missing: [`limit:${even.reason}`] }];
  const money = (minor: number) => toDecimal(BigInt(roundToDecimal(minor, 0)), web.currency);
  const linksOf = statedByPair(web);
  const inputs = even.value.pairs.map(({ payer, payee, amount }) => {
    const [giver, receiver] = [even.value.parties[payer] as Slug, even.value.parties[payee] as Slug];
    return inputLine(
      `pair:${giver}>${receiver}`,
      money(amount),
      money(amount),
      claimsOfLinks(linksOf.get(`${giver}>${receiver}`) ?? []),
    );
  });
  return [{ ...figure, point: money(even.value.total), inputs }];
}

function withPairLines(
  ground: FigureGround,
  figure: FigureParts,
  web: CaseWeb,
  cases: readonly (readonly CirculatingPair[])[],
): FigureParts {
  const containment = readContainment(ground.records.linkParts, ground.records.deals);
  const linksOf = statedByPair(web);
  const [low, high] = cases.map((pairs) => new Map(pairs.map((pair) => [keyOf(pair), pair.amountMinor])));
  const pairs = new Map(cases.flat().map((pair) => [keyOf(pair), pair]));
  const inputs = [...pairs]
    .sort(([one], [other]) => compareSlugs(one, other))
    .flatMap(([key]) => {
      const links = linksOf.get(key) ?? [];
      const own = sumLinks(links, containment, web.lens).totals.find(({ currency }) => currency === web.currency);
      const at = (amounts: ReadonlyMap<string, bigint> | undefined) => toDecimal(amounts?.get(key) ?? 0n, web.currency);
      return [
        inputLine(`pair:${key}`, own?.low ?? null, own?.high ?? null, claimsOfLinks(links)),
        inputLine(`low-case:${key}`, at(low)),
        inputLine(`high-case:${key}`, at(high)),
      ];
    });
  return { ...figure, inputs };
}

function keyOf({ payer, payee }: CirculatingPair): string {
  return `${payer}>${payee}`;
}

/** Links with a stated sum by the heads of their two ends, `PAYER>PAYEE`. */
function statedByPair(web: CaseWeb): ReadonlyMap<string, readonly NetworkLink[]> {
  const stated = web.links.filter((link) => statedUnder(link, web.lens) !== null);
  return groupBy(stated, (link) => `${web.headOf(link.giver)}>${web.headOf(link.receiver)}`);
}

function assumptionsOf(web: CaseWeb): readonly string[] {
  return ["stated-only", "whole-case", ...web.leftOut.map((currency) => `currency-left-out:${currency}`)];
}
