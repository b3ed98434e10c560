import { type AnalysisOptions, MEASURES, type Measure } from "./analysis-options";
import type { ValueFault } from "./refusal";

/** Larger webs are refused for these measures instead of being measured in part. */
const MOST_PARTIES: Readonly<Partial<Record<Measure, number>>> = {
  circularity: 500,
  exposure: 500,
  clearing: 200,
  vehicles: 500,
};

/**
 * Every measure that was asked for and for which the web is too large, with the call that would be answered. The value
 * may be anything yet: sizes are told together with whatever else is wrong.
 */
export function judgeSizes(value: unknown, { only }: Pick<AnalysisOptions, "only">): readonly ValueFault[] {
  const count = countOf(value, "parties");
  // Debts are cleared, and vehicles looked through, only where the file says so.
  const asks = (measure: Measure) => (measure === "clearing" ? has(value, "clearing") : true);
  const tooLarge = only.filter(
    (measure) => asks(measure) && count > (MOST_PARTIES[measure] ?? Number.POSITIVE_INFINITY),
  );
  const rest = MEASURES.filter((measure) => only.includes(measure) && !tooLarge.includes(measure));
  const wayOut =
    rest.length > 0
      ? `ask for what can be computed: --only ${rest.join(",")}`
      : "divide the web: companies that no circle of payments joins can be measured apart";
  return tooLarge.map((measure) => ({
    code: "too-large-for-measure",
    pointer: "/parties",
    says: `${measure} is computed for at most ${MOST_PARTIES[measure]} parties, and the file has ${count}`,
    wayOut,
  }));
}

function countOf(value: unknown, name: string): number {
  const list: unknown = has(value, name) ? Reflect.get(value, name) : null;
  return Array.isArray(list) ? list.length : 0;
}

function has(value: unknown, name: string): value is object {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name);
}
