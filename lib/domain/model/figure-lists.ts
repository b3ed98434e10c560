import type { Figure, FigureInput, FigureParts } from "./snapshot-document";

/** All numbers that went into a figure, in order: its own lines, then those it shares with others. */
export function linesOf({ inputs, shared }: Pick<Figure, "inputs" | "shared">): readonly FigureInput[] {
  return shared.length === 0 ? inputs : [...inputs, ...shared];
}

/** What evidence a figure misses: no books of its own party, which the list of its neighbours may name. */
export function missingOf({ parties, missing }: Pick<Figure, "parties" | "missing">): readonly string[] {
  const own = new Set(parties.map((party) => `books:${party}`));
  return missing.some((code) => own.has(code)) ? missing.filter((code) => !own.has(code)) : missing;
}

/** A figure that stands alone, with every line and code written out. */
export type WholeFigure = Omit<FigureParts, "shared">;

/** The figure with what it shares written out: to be printed one by one, or compared with one that shares otherwise. */
export function wholeFigure({ shared, ...figure }: FigureParts): WholeFigure {
  return { ...figure, inputs: linesOf({ inputs: figure.inputs, shared }), missing: missingOf(figure) };
}
