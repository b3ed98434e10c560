import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { addFlowArc, addPlace, createNetwork, flowOn } from "../linear/flow-network";
import { sendMaxFlow } from "../linear/max-flow";

export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly amount: bigint;
}

/** More cells than this are not written out: rows and columns say the same, each cell being its share of both. */
const MOST_CELLS = 100_000;

/**
 * Splits every row's amount over the columns in proportion, in whole units, so that rows and columns both keep their
 * sums. Both lists have the same total. Each cell is its exact share rounded down or up; which cells are rounded up is
 * one exact flow between what rows and columns still miss, so a solution always exists. Refused where there are too many
 * cells, or the budget ends.
 */
export function shareOut(
  rows: readonly bigint[],
  columns: readonly bigint[],
  budget: Budget = openBudget(),
): Result<readonly SharedCell[], CutReason | "too-many-cells"> {
  const total = rows.reduce((running, amount) => running + amount, 0n);
  if (total === 0n) return ok([]);
  if (rows.length * columns.length > MOST_CELLS) return err("too-many-cells");
  if (!budget.spend(30 * rows.length * columns.length)) return err(reasonOf(budget));
  const floors = rows.map((row) => columns.map((column) => (row * column) / total));
  const network = createNetwork(rows.length + columns.length);
  const source = addPlace(network);
  const sink = addPlace(network);
  rows.forEach((row, place) => {
    const given = (floors[place] as bigint[]).reduce((running, amount) => running + amount, 0n);
    addFlowArc(network, source, place, row - given);
  });
  columns.forEach((column, place) => {
    const given = floors.reduce((running, line) => running + (line[place] as bigint), 0n);
    addFlowArc(network, rows.length + place, sink, column - given);
  });
  const arcs = rows.map((row, place) =>
    columns.map((column, other) => {
      const canRoundUp = (row * column) % total !== 0n;
      return canRoundUp ? addFlowArc(network, place, rows.length + other, 1n) : null;
    }),
  );
  if (sendMaxFlow(network, source, sink, { budget }) === null) return err(reasonOf(budget));
  return ok(
    arcs
      .flatMap((line, row) =>
        line.map((arc, column) => ({
          row,
          column,
          amount: (floors[row]?.[column] ?? 0n) + (arc === null ? 0n : flowOn(network, arc)),
        })),
      )
      .filter((cell) => cell.amount > 0n),
  );
}
