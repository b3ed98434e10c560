import { firstDayOf } from "../../calendar";
import type { Bounds, Claim, ClaimValue, Rule } from "../../case-records";
import { indexClaims, propertiesOf, resolve } from "../../claims/claim-index";
import { compareSlugs } from "../../ids";
import type { Figure } from "../../snapshots/snapshot-document";
import { gradeOfClaim, weakestGrade } from "../evidence-grade";
import { blankFigure, type FigureGround, groundingOf, inputLine, inputOfLeg, measuredCurrency } from "./figure-ground";

/**
 * Figures of the seed systems that no web carries:
 *
 * - `indicator/SLUG`: every statement on an indicator as a line, the ends being the least and the greatest of them.
 *   There is no point and no average: they speak of different days and markets (`different-periods`).
 * - `levy`: payments to public bodies under the widest lens, with the sourced rates as lines.
 * - `tiers-told-otherwise`: how many places a disputed telling puts into another tier than the published rule.
 */
export function indicatorFigures(ground: FigureGround): readonly Figure[] {
  return [...indicators(ground), ...levyFigure(ground), ...tierFigures(ground)];
}

function indicators(ground: FigureGround): readonly Figure[] {
  const { records } = ground;
  const reliabilities = new Map(records.sources.map((source) => [source.slug, source.reliability]));
  return records.indicators.map((indicator) => {
    const claims = records.claims
      .filter((claim) => claim.subjectType === "indicator" && claim.subject === indicator.slug)
      .filter((claim) => claim.rank !== "deprecated" && claim.status === "accepted" && boundsOf(claim.value) !== null)
      .sort((one, other) => compareSlugs(dayOf(one), dayOf(other)) || compareSlugs(one.slug, other.slug));
    const lows = claims.flatMap((claim) => endOf(claim.value, "low") ?? []);
    const highs = claims.flatMap((claim) => endOf(claim.value, "high") ?? []);
    return {
      ...blankFigure(ground, { id: `indicator/${indicator.slug}`, method: "A5", lens: null, unit: indicator.unit }),
      low: least(lows, -1),
      high: least(highs, 1),
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

function levyFigure(ground: FigureGround): readonly Figure[] {
  const index = indexClaims(ground.records.claims, ground.records.sources, ground.records.header.asOf);
  const legs = ground.network.legs.filter((leg) => leg.family === "state" && leg.amounts.REPORTED !== null);
  if (legs.length === 0) return [];
  const silent = legs.filter((leg) => leg.amount === null);
  const rates = legs.flatMap((leg) =>
    propertiesOf(index, "link", leg.link)
      .filter((property) => property === "share_percent" || property === "rate")
      .flatMap((property) => resolve(index, "link", leg.link, property).claims),
  );
  return [
    {
      ...blankFigure(ground, { id: "levy", method: "C1", lens: "REPORTED", unit: measuredCurrency(ground) }),
      ...groundingOf(legs, "REPORTED"),
      low: silent.length === legs.length ? null : "0",
      missing: silent.map((leg) => `amount:${leg.link}`),
      inputs: [
        ...legs.map((leg) => inputOfLeg(leg, "REPORTED")),
        ...rates.map((claim) =>
          inputLine(`rate-percent:${claim.subject}`, endOf(claim.value, "low"), endOf(claim.value, "high"), [
            claim.slug,
          ]),
        ),
      ],
    },
  ];
}

function tierFigures(ground: FigureGround): readonly Figure[] {
  const tiered = ground.records.rules.filter((rule) => rule.places.some((place) => place.tier !== null));
  const told = tiered.filter((rule) => rule.status === "disputed");
  const published = tiered.filter((rule) => rule.status !== "disputed" && rule.status !== "draft");
  if (told.length === 0 || published.length === 0) return [];
  const tiers = tiersOf(published);
  const inputs = [...tiersOf(told)]
    .filter(([place, tier]) => tiers.has(place) && tiers.get(place) !== tier)
    .sort(([one], [other]) => compareSlugs(one, other))
    .map(([place, tier]) => inputLine(`place:${place}`, String(tier), String(tiers.get(place))));
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

function endOf(value: ClaimValue, end: "low" | "high"): string | null {
  const bounds = boundsOf(value);
  if (!bounds) return null;
  return end === "low" ? (bounds.min ?? bounds.value) : (bounds.max ?? bounds.value);
}

function least(values: readonly string[], sign: 1 | -1): string | null {
  return values.length === 0
    ? null
    : values.reduce((best, one) => (Math.sign(Number(one) - Number(best)) === sign ? one : best));
}

function dayOf(claim: Claim): string {
  return claim.asOf === null ? "" : firstDayOf(claim.asOf);
}
