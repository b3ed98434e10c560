import { parseJson } from "./parse-json";
import { type AnalysisRefusal, type FilePlace, NOWHERE, type ValueFault } from "./refusal";

/** Finds line and column of offsets in one text; counts from 1. */
export function lineFinder(text: string): (offset: number) => Pick<FilePlace, "line" | "column"> {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** Faults in values as refusals with line and column; in the order in which they stand in the text. */
export function locateFaults(text: string, faults: readonly ValueFault[]): readonly AnalysisRefusal[] {
  const places = new Map<string, number>();
  parseJson(text, places);
  const lineOf = lineFinder(text);
  // Where there is nothing at the pointer, the nearest value around it is the place.
  const offsetOf = (pointer: string): number => {
    for (let nearest = pointer; nearest !== ""; nearest = nearest.slice(0, nearest.lastIndexOf("/"))) {
      const offset = places.get(nearest);
      if (offset !== undefined) return offset;
    }
    return places.get("") ?? 0;
  };
  const placeOf = (pointer: string): FilePlace => ({ ...NOWHERE, ...lineOf(offsetOf(pointer)), pointer });
  return faults
    .map((fault) => ({ fault, offset: offsetOf(fault.pointer) }))
    .sort((one, other) => one.offset - other.offset)
    .map(({ fault: { code, pointer, otherPointer, says, wayOut } }) => ({
      code,
      place: placeOf(pointer),
      otherPlace: otherPointer === undefined ? null : placeOf(otherPointer),
      says,
      wayOut,
    }));
}
