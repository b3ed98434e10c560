import type { CaseRule } from "@/lib/domain/analysis/routes/read-case-rules";
import type { Day, Slug } from "@/lib/domain/model/case-records";
import { dayNumber } from "./rules-ground";

/** One rule as bars in a strip of whole units. */
export interface TimelineRow {
  readonly rule: Slug;
  readonly y: number;
  /** From legal effect, or from the day it was known, on. */
  readonly thin: { readonly x: number; readonly width: number } | null;
  /** From the day it had to be obeyed; null where it never had to be. */
  readonly thick: { readonly x: number; readonly width: number } | null;
  /** On paper only. */
  readonly paper: { readonly x: number; readonly width: number } | null;
  /** The day on which something was told. */
  readonly mark: number | null;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly TimelineRow[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly days: readonly { readonly day: Day; readonly x: number }[];
}

const WIDTH = 720;
const TOP = 22;
const ROW = 34;

/** Places the rules of a case on one scale of days, from the year of the first to the day of the case. */
export function layOutTimeline(rules: readonly CaseRule[], asOf: Day, marked: readonly Day[]): Timeline {
  const dated = rules.filter(({ known }) => known !== null);
  const first = Number((dated.flatMap(({ known }) => known ?? []).sort()[0] ?? asOf).slice(0, 4));
  const last = dayNumber(asOf);
  const start = dayNumber(`${first}-01-01`);
  const position = (day: Day) => Math.round(((Math.min(dayNumber(day), last) - start) / (last - start)) * WIDTH);
  const bar = (since: Day | null, until: Day | null) => {
    if (since === null || (until !== null && until <= since)) return null;
    const x = position(since);
    return { x, width: Math.max(2, position(until ?? asOf) - x) };
  };
  const rows = dated.map((rule, at): TimelineRow => {
    const { sort, known, inForce, compliance, shelved, end } = rule;
    const isObeyed = compliance !== null && (shelved === null || compliance < shelved.day);
    return {
      rule: rule.rule,
      y: TOP + at * ROW,
      thin: sort === "told" ? null : bar(inForce ?? known, shelved?.day ?? end),
      thick: isObeyed ? bar(compliance, shelved?.day ?? end) : null,
      paper: shelved ? bar(shelved.day, end) : null,
      mark: sort === "told" && known !== null ? position(known) : null,
    };
  });
  const lastYear = Number(asOf.slice(0, 4));
  return {
    width: WIDTH,
    height: TOP + rows.length * ROW,
    rows,
    years: Array.from({ length: lastYear - first + 1 }, (_, at) => ({
      year: first + at,
      x: position(`${first + at}-01-01`),
    })),
    days: marked.map((day) => ({ day, x: position(day) })),
  };
}
