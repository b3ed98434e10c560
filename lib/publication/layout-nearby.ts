import { costNearby, type Sheet } from "./layout-cost";
import { type Field, type Ground, moveTo } from "./layout-field";

/** Side of a square of the sheet: about as far as a party and its name reach. */
const SQUARE = 220;

/**
 * The ground of a large network: parties by square of the sheet, so that a move asks the parties around it and not all
 * of them. Lists run in the order of arrival, so the same moves give the same places.
 */
export function openNeighbourhood(field: Field, sheet: Sheet): Ground {
  const { size, x, y, reach } = field;
  const columns = Math.max(1, Math.ceil(sheet.width / SQUARE));
  const rows = Math.max(1, Math.ceil(sheet.height / SQUARE));
  const farthest = reach.reduce((most, one) => Math.max(most, one), 0);
  const squares = Array.from({ length: columns * rows }, (): number[] => []);
  const squareOf = new Int32Array(size).fill(-1);
  const within = (value: number, count: number) => Math.min(Math.max(Math.floor(value / SQUARE), 0), count - 1);
  const settle = (node: number) => {
    const square = within(y[node] as number, rows) * columns + within(x[node] as number, columns);
    const former = squareOf[node] as number;
    if (square === former) return;
    if (former !== -1) squares[former]?.splice(squares[former]?.indexOf(node) ?? 0, 1);
    squares[square]?.push(node);
    squareOf[node] = square;
  };
  for (let node = 0; node < size; node += 1) settle(node);
  const neighboursOf = (node: number): readonly number[] => {
    const far = (reach[node] as number) + farthest;
    const found: number[] = [];
    const lastRow = within((y[node] as number) + far, rows);
    const lastColumn = within((x[node] as number) + far, columns);
    for (let row = within((y[node] as number) - far, rows); row <= lastRow; row += 1) {
      for (let column = within((x[node] as number) - far, columns); column <= lastColumn; column += 1) {
        for (const one of squares[row * columns + column] ?? []) found.push(one);
      }
    }
    return found;
  };
  return {
    costOf: (node) => costNearby(field, node, sheet, neighboursOf(node)),
    move: (node, nextX, nextY, side) => {
      moveTo(field, node, nextX, nextY, side);
      settle(node);
    },
  };
}
