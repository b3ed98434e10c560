import type { Figure } from "../../snapshots/snapshot-document";
import { LENSES } from "../../vocabulary";
import { buildCaseWeb } from "./case-web";
import { circulationFigures, throughputFigures } from "./circulation-figures";
import type { FigureGround } from "./figure-ground";
import { roundTripFigures } from "./round-trip-figures";

/**
 * The seven headline measures of a case, each figure with its lens, interval, claims, weakest grade, the numbers that
 * went in, and the codes of what was assumed and what is missing. Sums run over the whole case, all years together;
 * no figure divides them by the revenue of one year. The same records give the same figures in the same order.
 */
export function measureCase(ground: FigureGround): readonly Figure[] {
  const webs = LENSES.map((lens) => buildCaseWeb(ground, lens));
  return webs.flatMap((web) => [
    ...roundTripFigures(ground, web),
    ...circulationFigures(ground, web),
    ...throughputFigures(ground, web),
  ]);
}
