import type { AnalysisOptions, Measure } from "./analysis-options";

/** Values that JSON can say; amounts are turned into numbers or decimals before they get here. */
export type Json = string | number | boolean | null | object;

/** What holds for the whole answer, gathered from its measures. */
export interface AnalysisFlags {
  /** Some search was cut off: its list is a floor, and more may exist. */
  readonly truncated: boolean;
  /** Some number rests on books that nobody stated. */
  readonly closureAssumed: boolean;
  /** What the file would have to say, by measure. */
  readonly missing: readonly { readonly measure: string; readonly what: string }[];
}

/** The one document that the command prints. */
export interface Analysis {
  readonly format: "roundtrip-analysis/1";
  readonly input: Json;
  readonly settings: AnalysisOptions;
  readonly flags: AnalysisFlags & { readonly [name: string]: Json };
  readonly measures: Readonly<Partial<Record<Measure, Json>>>;
}

/** A part of a measure that is not complete, and why. */
interface CutPart {
  readonly part: string;
  readonly reason: string;
}

/** Computes every measure that was asked for and says of each whether it is complete, and which parts are not. */
export function sealMeasures(
  only: readonly Measure[],
  measureOne: (measure: Measure) => Json,
): Partial<Record<Measure, Json>> {
  const measures: Partial<Record<Measure, Json>> = {};
  for (const measure of only) {
    const found = measureOne(measure);
    const cut = findCuts(measure, found);
    measures[measure] = { complete: cut.length === 0, cut, ...Object(found) };
  }
  return measures;
}

/** Every part below a measure that says it was cut; named once. */
function findCuts(measure: Measure, found: Json): readonly CutPart[] {
  const cuts = new Map<string, CutPart>();
  const note = (part: string, reason: string) => cuts.set(`${part} ${reason}`, { part, reason });
  const walk = (name: string, value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = new Map<string, Json>(Object.entries(value));
    if (fields.get("truncated") === true) note(nameOf(name, fields), reasonOf(fields));
    for (const [inner, next] of fields) {
      if (inner === "cut" && Array.isArray(next))
        for (const { part, reason } of next) note(String(part), String(reason));
      else walk(/^\d+$/.test(inner) ? name : inner, next);
    }
  };
  walk(measure, found);
  return [...cuts.values()];
}

/** A figure is named by its id, a set of loops by its lens and kind, anything else by the field that holds it. */
function nameOf(name: string, fields: ReadonlyMap<string, Json>): string {
  const id = fields.get("id");
  if (typeof id === "string") return id;
  return [name, fields.get("lens"), fields.get("kind")].filter((word) => typeof word === "string").join(" ");
}

function reasonOf(fields: ReadonlyMap<string, Json>): string {
  const reason = fields.get("reason");
  if (typeof reason === "string") return reason;
  const missing = fields.get("missing");
  const limit = Array.isArray(missing) ? missing.map(String).find((code) => code.startsWith("limit:")) : undefined;
  return limit?.slice("limit:".length) ?? "limit";
}

/** Finds every flag below the measures, in the order in which they are printed. */
export function collectFlags(measures: Readonly<Partial<Record<Measure, Json>>>): AnalysisFlags & {
  readonly [name: string]: Json;
} {
  const found = { truncated: false, closureAssumed: false };
  const missing = new Map<string, { readonly measure: string; readonly what: string }>();
  const walk = (measure: string, value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    const entries: readonly (readonly [string, Json])[] = Object.entries(value);
    for (const [name, inner] of entries) {
      if (name === "complete" && inner === false) found.truncated = true;
      if (name === "closure" && inner === "assumed") found.closureAssumed = true;
      if (name === "missing" && Array.isArray(inner)) {
        for (const what of inner) missing.set(`${measure} ${what}`, { measure, what: String(what) });
      } else walk(measure, inner);
    }
  };
  for (const [measure, value] of Object.entries(measures)) walk(measure, value);
  return { ...found, missing: [...missing.values()] };
}

/** The printed form: two blanks deep, one line end, names in the order of the format. */
export function writeAnalysis(analysis: Analysis): string {
  return JSON.stringify(analysis, null, 2);
}
