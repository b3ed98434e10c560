import { statedUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import type { FigureParts } from "../../model/snapshot-document";
import { type PayerShare, type ReceiverShares, readReceiverShares } from "../exposure/read-dependence";
import type { CaseWeb } from "./case-web";
import {
  blankFigure,
  type FigureGround,
  floorsOf,
  groundingOf,
  inputLine,
  missingAmount,
  toPercent,
} from "./figure-ground";

/** The parties with the largest stated receipts, and for each the payers that bring most. */
const MOST_RECEIVERS = 6;
const MOST_PAYERS = 2;

/**
 * M5, `receipts-share/LENS/PARTY/PAYER`: the percentage of the stated receipts of a party that comes from one payer, as
 * an interval (method page, C7). The divisor holds stated sums alone; links without a stated sum are named as
 * `amount:LINK`, because what they bring is unknown and beside the share.
 */
export function receiptsShareFigures(ground: FigureGround, web: CaseWeb): readonly FigureParts[] {
  return readReceiverShares(web, MOST_RECEIVERS).flatMap((shares) =>
    shares.payers.slice(0, MOST_PAYERS).map((payer) => shareFigure(ground, web, shares, payer)),
  );
}

function shareFigure(ground: FigureGround, web: CaseWeb, shares: ReceiverShares, payer: PayerShare): FigureParts {
  const receipts = web.links.filter((link) => web.headOf(link.receiver) === shares.receiver);
  const stated = receipts.filter((link) => statedUnder(link, web.lens) !== null);
  const low = toPercent(payer.shareLow);
  const high = toPercent(payer.shareHigh);
  const name = (slug: Slug) => `pair:${slug}>${shares.receiver}`;
  return {
    ...blankFigure(ground, {
      id: `receipts-share/${web.lens}/${shares.receiver}/${payer.payer}`,
      method: "C7",
      lens: web.lens,
      unit: "percent",
    }),
    ...groundingOf(stated, web.lens),
    low,
    high,
    point: low === high ? low : null,
    parties: [shares.receiver, payer.payer],
    assumptions: [
      "stated-only",
      ...web.leftOut.map((currency) => `currency-left-out:${currency}`),
      ...floorsOf(stated, web.lens),
    ],
    missing: receipts.filter((link) => !stated.includes(link)).map((link) => missingAmount(link, web.lens)),
    inputs: shares.payers.map((one) => inputLine(name(one.payer), one.low, one.high, one.claims)),
  };
}
