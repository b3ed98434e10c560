import { indexClaims, resolve } from "../../claims/claim-index";
import type { Bounds, Decimal } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal, toMinorUnits } from "../../model/money";
import type { FigureParts } from "../../model/snapshot-document";
import { blankFigure, type FigureGround, groundingOf, inputLine, inputOfLink, measuredCurrency } from "./figure-ground";
import { motifsBetween } from "./loop-motifs";

/**
 * `stake-back/A/B`, where A promised to take what B cannot sell and holds a stake in B: at most that share of the sum
 * can come back to A through its stake, because a stake closes only its percentage of a loop (method page, B6). Not
 * computable where the ceiling (`amount:LINK`) or the share (`share:LINK`) has no claim.
 */
export function stakeBackFigures(ground: FigureGround): readonly FigureParts[] {
  const index = indexClaims(ground.records.claims, ground.records.sources, ground.records.header.asOf);
  const links = new Map(ground.network.links.map((link) => [link.link, link]));
  return motifsBetween(ground.network, "REPORTED")
    .filter(({ motif }) => motif === "stake_and_backstop")
    .map(({ party, other, there, back }) => {
      const own = [...there, ...back].flatMap((link) => links.get(link) ?? []);
      const backstops = there.flatMap((link) => links.get(link) ?? []);
      const shares = back.flatMap((link) => resolve(index, "link", link, "share_percent").claims);
      const stated = shares.flatMap(({ slug, value }) => {
        const percent = value.type === "percent" ? mostOf(value) : null;
        return percent === null ? [] : [{ slug, percent }];
      });
      const percents = stated.map(({ percent }) => percent);
      const currency = backstops[0]?.amount?.currency ?? measuredCurrency(ground);
      const grounding = groundingOf(own, "REPORTED");
      const figure: FigureParts = {
        ...blankFigure(ground, { id: `stake-back/${party}/${other}`, method: "B6", lens: "REPORTED", unit: currency }),
        ...grounding,
        claims: [...new Set([...grounding.claims, ...shares.map((claim) => claim.slug)])].sort(compareSlugs),
        kind: "derived",
        parties: other === null ? [party] : [party, other],
        inputs: [
          ...backstops.map((link) => inputOfLink(link, "REPORTED")),
          ...stated.map(({ slug, percent }) => inputLine("share-percent", percent, percent, [slug])),
        ],
      };
      const silent = backstops.filter((link) => (link.amount?.high ?? null) === null);
      const foreign = backstops.flatMap(({ amount }) =>
        amount !== null && amount.currency !== currency ? [`rate:${amount.currency}/${currency}`] : [],
      );
      if (silent.length > 0 || percents.length === 0 || foreign.length > 0) {
        return {
          ...figure,
          missing: [
            ...silent.map((link) => `amount:${link.link}`),
            ...(percents.length === 0 ? back.map((link) => `share:${link}`) : []),
            ...foreign,
          ],
        };
      }
      const cap = backstops.reduce((total, link) => total + toMinorUnits(link.amount?.high ?? "0", currency), 0n);
      // Shares in ten-thousandths of a percent, so that the product stays in whole numbers.
      const highest = percents.map((percent) => BigInt(Math.round(Number(percent) * 10_000)));
      const most = highest.reduce((one, two) => (one > two ? one : two));
      return { ...figure, low: "0", high: toDecimal((cap * most) / 1_000_000n, currency) };
    });
}

/** The largest percentage that a statement leaves open; of "at least x" that is all of it. Null: it states none. */
function mostOf({ qualifier, value, max }: Bounds): Decimal | null {
  if (max !== null) return max;
  return qualifier === "at_least" ? "100" : value;
}
