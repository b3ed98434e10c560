import type { Figure } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { buildCaseWebs } from "./case-web";
import { circulationFigures, throughputFigures } from "./circulation-figures";
import { dependenceFigures } from "./dependence-figures";
import { type FigureGround, toFigure } from "./figure-ground";
import { illustrationFigures } from "./illustration-figures";
import { indicatorFigures } from "./indicator-figures";
import { loopFigures } from "./loop-figures";
import { receiptsShareFigures } from "./receipts-share-figures";
import { roundTripFigures } from "./round-trip-figures";
import { stakeBackFigures } from "./stake-back-figures";
import { vehicleFigures } from "./vehicle-figures";

/** Lenses for which shares of receipts are taken and paths traced; the others say the same with fewer or softer links. */
const TRACED: readonly Lens[] = ["COMMITTED", "REPORTED"];

/**
 * The seven headline measures of a case, each figure with its lens, interval, claims, weakest grade, the numbers that
 * went in, and the codes of what was assumed and what is missing. Sums run over the whole case, all years together;
 * no figure divides them by the revenue of one year. The same records give the same figures in the same order.
 */
export function measureCase(ground: FigureGround): readonly Figure[] {
  const webs = buildCaseWebs(ground);
  const figures = [
    ...webs.flatMap((web) => [
      ...roundTripFigures(ground, web),
      ...circulationFigures(ground, web),
      ...throughputFigures(ground, web),
      ...(TRACED.includes(web.lens) ? [...receiptsShareFigures(ground, web), ...dependenceFigures(ground, web)] : []),
    ]),
    ...loopFigures(ground),
    ...stakeBackFigures(ground),
    ...vehicleFigures(ground),
    ...illustrationFigures(ground),
    ...indicatorFigures(ground),
  ];
  return figures.map(toFigure);
}
