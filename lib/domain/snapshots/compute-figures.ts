import {
  blankFigure,
  claimsOfLinks,
  type FigureGround,
  inputLine,
  inputOfLink,
  missingAmount,
  toFigure,
} from "../analysis/measures/figure-ground";
import { measureCase } from "../analysis/measures/measure-case";
import { readContainment } from "../analysis/umbrella/containment";
import { sumLinks } from "../analysis/umbrella/sum-links";
import { weakestGrade } from "../claims/evidence-grade";
import { countsUnder, statedUnder, withoutUnknown } from "../lens/link-under-lens";
import { compareSlugs } from "../model/ids";
import type { Figure, FigureParts, NetworkLink } from "../model/snapshot-document";
import { LENSES, type Lens } from "../model/vocabulary";
import { reportCurrencyOf } from "../network/link-money";

/**
 * The figures of a snapshot: the plain sums and counts below, sorted by lens, then the headline measures
 * (`analysis/measures/measure-case`).
 *
 * - `gross-cash/LENS/CURRENCY`: cash on all links under the lens, no money counted twice; without an upper end as long
 *   as the amount of a link under the lens is not known.
 * - `gross-cash-stated/LENS/CURRENCY`: the same over the links of which it is known.
 * - `legs-with-amount/LENS`, `legs-without-amount/LENS`: cash links of which it is known, and of which it is not. Under
 *   PAID the second are the links that are owed or paid and have no paid figure.
 * - `loops/LENS/cash`, `loops/LENS/mixed`: loops of up to the stated length; "at least" where the search was cut off.
 * - `links-told`: links that exist only as somebody's statement.
 *
 * `missing` and `assumptions` hold codes that the pages put into words: `amount:LINK` (no sum is stated), `paid:LINK`
 * (no figure says how much of it was paid),
 * `currency-left-out:CURRENCY` (no dated rate is sourced), `max-length:NUMBER` (longer loops were not looked for).
 */
export function computeFigures(ground: FigureGround): readonly Figure[] {
  const counts = [
    ...LENSES.flatMap((lens) => [...cashFigures(ground, lens), ...loopFigures(ground, lens)]),
    toldFigure(ground),
  ];
  return [...counts.map(toFigure), ...measureCase(ground)];
}

function cashFigures(ground: FigureGround, lens: Lens): readonly FigureParts[] {
  const { records, network } = ground;
  const cash = network.links.filter((link) => link.flowClass === "cash");
  const counted = cash.filter((link) => countsUnder(link, lens));
  const currencies = new Set(counted.flatMap((link) => link.amounts[lens]?.currency ?? []));
  const main = reportCurrencyOf(records.claims);
  // What nobody stated a sum of has no total, in whatever currency.
  if (main === null) currencies.clear();
  else currencies.add(main);
  const gross = [...currencies].sort(compareSlugs).flatMap((currency) => {
    const leftOut = [...currencies].filter((other) => other !== currency).sort(compareSlugs);
    return [
      grossFigure(ground, lens, currency, cash, leftOut),
      grossStatedFigure(ground, lens, currency, cash, leftOut),
    ];
  });
  return [
    ...gross,
    countFigure(
      ground,
      `legs-with-amount/${lens}`,
      lens,
      counted.filter((link) => statedUnder(link, lens) !== null),
    ),
    countFigure(
      ground,
      `legs-without-amount/${lens}`,
      lens,
      counted.filter((link) => statedUnder(link, lens) === null),
    ),
  ];
}

function grossFigure(
  ground: FigureGround,
  lens: Lens,
  currency: string,
  cash: readonly NetworkLink[],
  leftOut: readonly string[],
): FigureParts {
  const figure = sumFigure(ground, `gross-cash/${lens}/${currency}`, lens, currency, cash, leftOut);
  const silent = cash.filter((link) => link.amounts[lens]?.currency === currency && statedUnder(link, lens) === null);
  return { ...figure, missing: silent.map((link) => missingAmount(link, lens)) };
}

function grossStatedFigure(
  ground: FigureGround,
  lens: Lens,
  currency: string,
  cash: readonly NetworkLink[],
  leftOut: readonly string[],
): FigureParts {
  const stated = withoutUnknown(cash, lens).filter((link) => statedUnder(link, "REPORTED") !== null);
  return sumFigure(ground, `gross-cash-stated/${lens}/${currency}`, lens, currency, stated, leftOut);
}

/** A lens under which no link counts is shown as empty: zero of it is on record. */
function sumFigure(
  ground: FigureGround,
  id: string,
  lens: Lens,
  currency: string,
  links: readonly NetworkLink[],
  leftOut: readonly string[],
): FigureParts {
  const containment = readContainment(ground.records.linkParts, ground.records.deals);
  const sum = sumLinks(links, containment, lens).totals.find((total) => total.currency === currency);
  const low = sum?.low ?? "0";
  const high = sum ? sum.high : "0";
  const own = links.filter((link) => link.amounts[lens]?.currency === currency);
  return {
    ...blankFigure(ground, { id, method: "A5", lens, unit: currency }),
    low,
    high,
    point: low === high ? low : null,
    approx: sum?.approx ?? false,
    claims: claimsOfLinks(own),
    weakest: weakestOf(own),
    assumptions: leftOut.map((other) => `currency-left-out:${other}`),
    inputs: own.map((link) => inputOfLink(link, lens)),
  };
}

function loopFigures(ground: FigureGround, lens: Lens): readonly FigureParts[] {
  return ground.loopSets
    .filter((set) => set.lens === lens)
    .map((set) => {
      const links = new Set(set.loops.flatMap((loop) => loop.hops.flatMap((hop) => hop.links)));
      const networkLinks = ground.network.links.filter((link) => links.has(link.link));
      const count = String(set.loops.length);
      return {
        ...blankFigure(ground, { id: `loops/${lens}/${set.kind}`, method: "B2", lens, unit: "loops" }),
        low: count,
        high: set.truncated ? null : count,
        point: set.truncated ? null : count,
        claims: claimsOfLinks(networkLinks),
        weakest: weakestOf(networkLinks),
        truncated: set.truncated,
        parties: [...new Set(set.loops.flatMap((loop) => loop.parties))].sort(compareSlugs),
        assumptions: [`max-length:${set.maxLength}`],
      };
    });
}

function toldFigure(ground: FigureGround): FigureParts {
  const told = ground.records.links.filter((link) => link.layer === "told").map((link) => link.slug);
  const count = String(told.length);
  return {
    ...blankFigure(ground, { id: "links-told", method: "A3", lens: null, unit: "links" }),
    low: count,
    high: count,
    point: count,
    inputs: told.sort(compareSlugs).map((link) => inputLine(link, null, null, [], link)),
  };
}

function countFigure(ground: FigureGround, id: string, lens: Lens, links: readonly NetworkLink[]): FigureParts {
  const count = String(links.length);
  return {
    ...blankFigure(ground, { id, method: "A2", lens, unit: "links" }),
    low: count,
    high: count,
    point: count,
    claims: claimsOfLinks(links),
    weakest: weakestOf(links),
    inputs: links.map((link) => inputOfLink(link, lens)),
  };
}

function weakestOf(links: readonly NetworkLink[]): Figure["weakest"] {
  return weakestGrade(links.flatMap((link) => (link.weakest ? [link.weakest] : [])));
}
