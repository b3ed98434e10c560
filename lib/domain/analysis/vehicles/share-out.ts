import { addArc, addPlace, createNetwork, flowOn } from "../linear/flow-network";
import { sendMaxFlow } from "../linear/max-flow";

export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly amount: bigint;
}

/**
 * Splits every row's amount over the columns in proportion, in whole units, so that rows and columns both keep their
 * sums. Both lists have the same total. Each cell is its exact share rounded down or up; which cells are rounded up is
 * one exact flow between what rows and columns still miss, so a solution always exists.
 */
export function shareOut(rows: readonly bigint[], columns: readonly bigint[]): readonly SharedCell[] {
  const total = rows.reduce((running, amount) => running + amount, 0n);
  if (total === 0n) return [];
  const floors = rows.map((row) => columns.map((column) => (row * column) / total));
  const network = createNetwork(rows.length + columns.length);
  const source = addPlace(network);
  const sink = addPlace(network);
  rows.forEach((row, place) => {
    const given = (floors[place] as bigint[]).reduce((running, amount) => running + amount, 0n);
    addArc(network, source, place, row - given);
  });
  columns.forEach((column, place) => {
    const given = floors.reduce((running, line) => running + (line[place] as bigint), 0n);
    addArc(network, rows.length + place, sink, column - given);
  });
  const arcs = rows.map((row, place) =>
    columns.map((column, other) => {
      const canRoundUp = (row * column) % total !== 0n;
      return addArc(network, place, rows.length + other, canRoundUp ? 1n : 0n);
    }),
  );
  sendMaxFlow(network, source, sink);
  return arcs
    .flatMap((line, row) =>
      line.map((arc, column) => ({
        row,
        column,
        amount: (floors[row]?.[column] ?? 0n) + flowOn(network, arc),
      })),
    )
    .filter((cell) => cell.amount > 0n);
}
