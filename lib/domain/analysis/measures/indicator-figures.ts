import { indexClaims, propertiesOf, resolve } from "../../claims/claim-index";
import { gradeOfClaim, weakestGrade } from "../../claims/evidence-grade";
import { countsUnder, statedUnder } from "../../lens/link-under-lens";
import { firstDayOf } from "../../model/calendar";
import type { Bounds, Claim, ClaimValue, Rule } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { compareDecimals } from "../../model/ordered-ends";
import type { FigureParts } from "../../model/snapshot-document";
import { blankFigure, type FigureGround, groundingOf, inputLine, inputOfLink, measuredCurrency } from "./figure-ground";

/**
 * Figures of the systems of a case that no web carries:
 *
 * - `indicator/SLUG`: every statement on an indicator as a line, the ends being the least and the greatest of them; an
 *   end that one of them leaves open is open.
 *   There is no point and no average: they speak of different days and markets (`different-periods`).
 * - `levy`: payments to public bodies under the widest lens, with the sourced rates as lines.
 * - `tiers-told-otherwise`: how many places a disputed telling puts into another tier than the published rule; each is
 *   a line `place:TOLD:PUBLISHED:PLACE`.
 */
export function indicatorFigures(ground: FigureGround): readonly FigureParts[] {
  return [...indicators(ground), ...levyFigure(ground), ...tierFigures(ground)];
}

function indicators(ground: FigureGround): readonly FigureParts[] {
  const { records } = ground;
  const reliabilities = new Map(records.sources.map((source) => [source.slug, source.reliability]));
  return records.indicators.map((indicator) => {
    const claims = records.claims
      .filter((claim) => claim.subjectType === "indicator" && claim.subject === indicator.slug)
      .filter((claim) => claim.rank !== "deprecated" && claim.status === "accepted" && boundsOf(claim.value) !== null)
      .filter((claim) => unitOf(claim.value) === indicator.unit)
      .sort((one, other) => compareSlugs(dayOf(one), dayOf(other)) || compareSlugs(one.slug, other.slug));
    const ends = (end: "low" | "high") => claims.map((claim) => endOf(claim.value, end));
    return {
      ...blankFigure(ground, { id: `indicator/${indicator.slug}`, method: "A5", lens: null, unit: indicator.unit }),
      low: outermost(ends("low"), -1),
      high: outermost(ends("high"), 1),
      claims: claims.map((claim) => claim.slug).sort(compareSlugs),
      weakest: weakestGrade(claims.map((claim) => gradeOfClaim(claim, reliabilities))),
      approx: claims.some((claim) => boundsOf(claim.value)?.qualifier === "about"),
      assumptions: claims.length > 1 ? ["different-periods"] : [],
      missing: claims.length === 0 ? [`value:${indicator.slug}`] : [],
      inputs: claims.map((claim) =>
        inputLine(`on:${claim.asOf ?? ""}`, endOf(claim.value, "low"), endOf(claim.value, "high"), [claim.slug]),
      ),
    };
  });
}

function levyFigure(ground: FigureGround): readonly FigureParts[] {
  const index = indexClaims(ground.records.claims, ground.records.sources, ground.records.header.asOf);
  const links = ground.network.links.filter((link) => link.family === "state" && countsUnder(link, "REPORTED"));
  if (links.length === 0) return [];
  const silent = links.filter((link) => statedUnder(link, "REPORTED") === null);
  const rates = links.flatMap((link) =>
    propertiesOf(index, "link", link.link)
      .filter((property) => property === "share_percent" || property === "rate")
      .flatMap((property) => resolve(index, "link", link.link, property).claims),
  );
  return [
    {
      ...blankFigure(ground, { id: "levy", method: "C1", lens: "REPORTED", unit: measuredCurrency(ground) }),
      ...groundingOf(links, "REPORTED"),
      low: silent.length === links.length ? null : "0",
      missing: silent.map((link) => `amount:${link.link}`),
      inputs: [
        ...links.map((link) => inputOfLink(link, "REPORTED")),
        ...rates.map((claim) =>
          inputLine(`rate-percent:${claim.subject}`, endOf(claim.value, "low"), endOf(claim.value, "high"), [
            claim.slug,
          ]),
        ),
      ],
    },
  ];
}

function tierFigures(ground: FigureGround): readonly FigureParts[] {
  const tiered = ground.records.rules.filter((rule) => rule.places.some((place) => place.tier !== null));
  const told = tiered.filter((rule) => rule.status === "disputed");
  const published = tiered.filter((rule) => rule.status !== "disputed" && rule.status !== "draft");
  if (told.length === 0 || published.length === 0) return [];
  const tiers = tiersOf(published);
  const inputs = [...tiersOf(told)]
    .filter(([place, tier]) => tiers.has(place) && tiers.get(place) !== tier)
    .sort(([one], [other]) => compareSlugs(one, other))
    .map(([place, tier]) => inputLine(`place:${tier}:${tiers.get(place)}:${place}`, null));
  const count = String(inputs.length);
  return [
    {
      ...blankFigure(ground, { id: "tiers-told-otherwise", method: "G2", lens: null, unit: "places" }),
      low: count,
      high: count,
      point: count,
      assumptions: [...told, ...published].map((rule) => `rule:${rule.slug}`),
      inputs,
    },
  ];
}

function tiersOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  return new Map(
    rules.flatMap((rule) =>
      rule.places.flatMap((place) => (place.tier ? [[place.jurisdiction, place.tier] as const] : [])),
    ),
  );
}

function boundsOf(value: ClaimValue): Bounds | null {
  const isNumber =
    value.type === "money" || value.type === "percent" || value.type === "count" || value.type === "rate";
  return isNumber && (value.value ?? value.min ?? value.max) !== null ? value : null;
}

/** Values in other units or currencies than the indicator's stand beside it: none is converted. */
function unitOf(value: ClaimValue): string | null {
  if (value.type === "money") return value.currency;
  if (value.type === "percent") return "percent";
  return value.type === "count" || value.type === "rate" ? value.unit : null;
}

function endOf(value: ClaimValue, end: "low" | "high"): string | null {
  const bounds = boundsOf(value);
  if (!bounds) return null;
  return end === "low" ? (bounds.min ?? bounds.value) : (bounds.max ?? bounds.value);
}

/** The least or the greatest of some ends; null where there is none, or where one of them is open. */
function outermost(ends: readonly (string | null)[], sign: 1 | -1): string | null {
  const known = ends.filter((end) => end !== null);
  if (known.length < ends.length || known.length === 0) return null;
  return known.reduce((best, one) => (Math.sign(compareDecimals(one, best)) === sign ? one : best));
}

function dayOf(claim: Claim): string {
  return claim.asOf === null ? "" : firstDayOf(claim.asOf);
}
