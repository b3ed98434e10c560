import type { Figure, FigureInput } from "@/lib/domain/model/snapshot-document";

/** A list that several figures of a page rest on, or miss the same claims with: printed once, under a number. */
export interface SharedList {
  readonly number: number;
  /** The figure that its lines are told for: those of the others say the same. */
  readonly figure: Figure;
  readonly lines: readonly FigureInput[];
  readonly missing: readonly string[];
}

/** The shared lists of a page by the list itself. */
export type SharedLists = ReadonlyMap<readonly unknown[], SharedList>;

/** Shorter lists stand with their figure: to follow a number costs a reader more than to read on. */
const LONG = 100;

/**
 * The long lists that more than one of some figures refer to, numbered in the order of the figures. Printed with each of
 * them they would grow with the square of the case.
 */
export function shareLists(figures: readonly Figure[]): SharedLists {
  const uses = new Map<readonly unknown[], number>();
  const count = (list: readonly unknown[]) => {
    if (list.length > LONG) uses.set(list, (uses.get(list) ?? 0) + 1);
  };
  for (const { shared, missing } of figures) {
    count(shared);
    count(missing);
  }
  const lists = new Map<readonly unknown[], SharedList>();
  for (const figure of figures) {
    for (const [list, lines, missing] of [
      [figure.shared, figure.shared, []],
      [figure.missing, [], figure.missing],
    ] as const) {
      if ((uses.get(list) ?? 0) < 2 || lists.has(list)) continue;
      lists.set(list, { number: lists.size + 1, figure, lines, missing });
    }
  }
  return lists;
}

/** Where a shared list stands on its page. */
export function idOfList({ number }: SharedList): string {
  return `list-${number}`;
}
