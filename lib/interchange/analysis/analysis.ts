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
      if (name === "truncated" && inner === true) found.truncated = true;
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
