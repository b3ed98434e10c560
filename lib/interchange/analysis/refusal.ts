/** What can be wrong with a question or a file, as programs tell it apart. New codes may come; none changes its sense. */
export const REFUSAL_CODES = [
  // How the command was called.
  "file-not-named",
  "too-many-files",
  "option-unknown",
  "option-unfit",
  // The file as such.
  "file-missing",
  "file-unreadable",
  "file-too-large",
  "not-utf8",
  // Its JSON.
  "not-json",
  "nested-too-deep",
  "name-twice",
  "number-too-long",
  // Its shape.
  "format-unknown",
  "field-unknown",
  "field-missing",
  "value-unfit",
  "too-many",
  // What it says.
  "name-unfit",
  "name-same",
  "party-unknown",
  "id-twice",
  "day-unknown",
  "amount-negative",
  "amount-too-long",
  "amount-unfit",
  "ends-reversed",
  "owes-itself",
  "rests-on-itself",
  "records-unfit",
  // What would have to be computed.
  "too-large-for-measure",
  // A fault of the program.
  "program-fault",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A place in the file (line and column from 1, the value by its JSON pointer, "" for the whole), or an option. */
export interface FilePlace {
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string | null;
  readonly option: string | null;
}

/** One thing that is wrong: where, also where (a name that stands in two places), what, and what to do about it. */
export interface AnalysisRefusal {
  readonly code: RefusalCode;
  readonly place: FilePlace;
  readonly otherPlace: FilePlace | null;
  readonly says: string;
  readonly wayOut: string;
}

/** The one document that stands on standard error whenever no answer is given. */
export interface RefusalDocument {
  readonly format: "roundtrip-refusal/1";
  readonly command: "analyze";
  /** The name of the file as it was given, "-" for standard input; null where none was named. */
  readonly file: string | null;
  readonly exitCode: 1 | 2;
  /** In the order in which they stand in the file, at most a hundred. */
  readonly refusals: readonly AnalysisRefusal[];
  /** How many more there are. */
  readonly more: number;
}

export const NOWHERE: FilePlace = { line: null, column: null, pointer: null, option: null };

const MOST_TOLD = 100;

/** The document for some refusals. Never without one. */
export function describeRefusals(file: string | null, refusals: readonly AnalysisRefusal[]): RefusalDocument {
  return {
    format: "roundtrip-refusal/1",
    command: "analyze",
    file,
    exitCode: refusals.some(({ code }) => code === "program-fault") ? 1 : 2,
    refusals: refusals.slice(0, MOST_TOLD),
    more: Math.max(0, refusals.length - MOST_TOLD),
  };
}

/** A refusal of the question itself. */
export function refuseOption(option: string, code: RefusalCode, says: string, wayOut: string): AnalysisRefusal {
  return { code, place: { ...NOWHERE, option }, otherPlace: null, says, wayOut };
}

/** A refusal of the file as a whole. */
export function refuseFile(code: RefusalCode, says: string, wayOut: string): AnalysisRefusal {
  return { code, place: NOWHERE, otherPlace: null, says, wayOut };
}

/** Something wrong with the value at a JSON pointer, before lines and columns are known. */
export interface ValueFault {
  readonly code: RefusalCode;
  readonly pointer: string;
  readonly otherPointer?: string;
  readonly says: string;
  readonly wayOut: string;
}
