import type { ConcentrationRange } from "@/lib/domain/analysis/exposure/concentration";
import {
  readCustomerShares,
  readExpertMeasures,
  readReceiverShares,
} from "@/lib/domain/analysis/exposure/read-dependence";
import { readHeldShares } from "@/lib/domain/analysis/exposure/read-stakes";
import { buildCaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { budgetFor, type FigureGround } from "@/lib/domain/analysis/measures/figure-ground";
import { readReturnsInOrder } from "@/lib/domain/analysis/measures/return-in-order";
import { readYears } from "@/lib/domain/analysis/measures/year-windows";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import type { Json } from "./analysis";
import { roundFigure } from "./web-scale";

type Lines = { readonly [name: string]: Json };

/** Who depends on whom: shares of the stated inflow per lens, customers with a stated share, stakes seen through. */
export function writeDependence(document: SnapshotDocument, ground: FigureGround, lens: Lens | null): Lines {
  const stakes = readHeldShares(document, budgetFor(ground));
  return {
    inflow: lensesOf(lens).flatMap((one) => {
      const main = buildCaseWeb(ground, one);
      // No rate is sourced: the payers of a currency are set against each other alone.
      return [main, ...main.leftOut.map((currency) => buildCaseWeb(ground, one, currency))].map((web) => ({
        lens: one,
        currency: web.currency,
        receivers: readReceiverShares(web, web.links.length).map(writeReceiver),
      }));
    }),
    customers: readCustomerShares(document).map(({ claim, party, percent, concentration }) => ({
      claim: claim.slug,
      party,
      percent,
      ...writeConcentration(concentration),
    })),
    stakes: stakes.shares.map((share) => ({
      ...share,
      direct: share.direct === null ? null : roundFigure(share.direct),
      lookThrough: share.lookThrough === null ? null : roundFigure(share.lookThrough),
    })),
    missing: [
      ...stakes.missing.map((link) => `share_percent on link ${link}`),
      ...stakes.ranges.map((link) => `a single share_percent on link ${link}, which states a range`),
      ...stakes.overstated.map((party) => `stakes in ${party} that can hold together: of one day they are over 100`),
      ...(stakes.cut === null ? [] : [`stakes seen through: the budget of ${stakes.cut} was used up`]),
      ...stakes.ownerless.map((party) => `an owner of ${party} outside a circle of whole owners`),
    ],
  };
}

/** The measures for experts, the sums of each calendar year, and round trips in the order of the days, per lens. */
export function writeExperts(ground: FigureGround, lens: Lens | null): Lines {
  const lenses = lensesOf(lens);
  const inOrder = lenses.map((one) => readReturnsInOrder(ground, one));
  return {
    experts: lenses.map((one) => {
      const { finn, reciprocity, netting, incoherence, cut } = readExpertMeasures(
        buildCaseWeb(ground, one),
        budgetFor(ground),
      );
      return {
        lens: one,
        truncated: cut !== null,
        reason: cut,
        finnIndex: rounded(finn),
        reciprocatedShare: rounded(reciprocity),
        nettingShare: rounded(netting),
        trophicIncoherence: rounded(incoherence),
      };
    }),
    years: lenses.map((one) => readYears(ground, one)),
    inOrderOfDays: inOrder,
    missing: [...new Set(inOrder.flatMap(({ withoutDay }) => withoutDay))].map(
      (link) => `the day of payment on link ${link}`,
    ),
  };
}

function writeReceiver({ concentration, payers, ...receiver }: ReturnType<typeof readReceiverShares>[number]): Json {
  return {
    ...receiver,
    payers: payers.map((payer) => ({
      ...payer,
      shareLow: roundFigure(payer.shareLow),
      shareHigh: roundFigure(payer.shareHigh),
    })),
    ...(concentration ? writeConcentration(concentration) : { index: null, effectiveNumber: null }),
  };
}

/** Most equal first: the lowest index goes with the highest number of equals. */
function writeConcentration({ lowest, highest }: ConcentrationRange): Lines {
  return {
    index: { low: roundFigure(lowest.index), high: roundFigure(highest.index) },
    effectiveNumber: { low: roundFigure(highest.effectiveNumber), high: roundFigure(lowest.effectiveNumber) },
  };
}

function lensesOf(lens: Lens | null): readonly Lens[] {
  return lens === null ? LENSES : [lens];
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundFigure(value);
}
