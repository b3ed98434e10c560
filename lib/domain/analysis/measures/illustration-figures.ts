import { toDecimal } from "../../model/money";
import type { FigureParts } from "../../model/snapshot-document";
import { readToldStack } from "../stacking/read-told-stack";
import { stackRatios } from "../stacking/stack-ratios";
import { blankFigure, type FigureGround, inputLine, roundToDecimal } from "./figure-ground";

/**
 * M7 of the illustration that is told as a stack of claims: `stack-gross/KEY`, `stack-independent/KEY`, `stack-net/KEY`,
 * claims per one of the price (method page, F2). Each carries the assumption `illustration:KEY` and no claim, because it
 * is a telling and no fact of the case. No figure where the telling lacks a step.
 */
export function illustrationFigures(ground: FigureGround): readonly FigureParts[] {
  const { header, analogies } = ground.records;
  const told = readToldStack(header.words, analogies);
  if (!told) return [];
  const { key } = told.illustration;
  const ratios = stackRatios(told.asset, told.instruments, told.valueMinor);
  return (["gross", "independent", "net"] as const).map((name) => {
    const ratio = ratios[name];
    const value = ratio === null ? null : roundToDecimal(ratio, 4);
    return {
      ...blankFigure(ground, { id: `stack-${name}/${key}`, method: "F2", lens: null, unit: "ratio" }),
      kind: "scenario",
      low: value,
      high: value,
      point: value,
      assumptions: [`illustration:${key}`],
      inputs: [
        inputLine("asset-value", toDecimal(told.valueMinor, told.currency)),
        ...told.instruments.map(({ id, notionalMinor }) =>
          inputLine(`told:${id}`, toDecimal(notionalMinor, told.currency)),
        ),
      ],
    };
  });
}
