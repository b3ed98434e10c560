import { toDecimal } from "../../money";
import type { FigureParts } from "../../snapshots/snapshot-document";
import { readToldHouse } from "../stacking/read-house";
import { stackRatios } from "../stacking/stack-ratios";
import { blankFigure, type FigureGround, inputLine, toPlainDecimal } from "./figure-ground";

/**
 * M7 of the house of 2008 as the video tells it: `stack-gross/house_2008`, `stack-independent/…`, `stack-net/…`, claims
 * per one of the price (method page, F2). Each carries the assumption `illustration:house_2008` and no claim, because it
 * is a telling and no fact of the case. No figure where the telling lacks a step.
 */
export function illustrationFigures(ground: FigureGround): readonly FigureParts[] {
  const house = readToldHouse(ground.records.analogies);
  if (!house) return [];
  const ratios = stackRatios(house.asset, house.instruments, house.valueMinor);
  return (["gross", "independent", "net"] as const).map((name) => {
    const ratio = ratios[name];
    const value = ratio === null ? null : toPlainDecimal(ratio, 4);
    return {
      ...blankFigure(ground, { id: `stack-${name}/house_2008`, method: "F2", lens: null, unit: "ratio" }),
      kind: "scenario",
      low: value,
      high: value,
      point: value,
      assumptions: ["illustration:house_2008"],
      inputs: [
        inputLine("asset-value", toDecimal(house.valueMinor, house.currency)),
        ...house.instruments.map(({ id, notionalMinor }) =>
          inputLine(`told:${id}`, toDecimal(notionalMinor, house.currency)),
        ),
      ],
    };
  });
}
