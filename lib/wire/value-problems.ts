import type { z } from "zod";
import { isValueRefusal, type ValueRefusal } from "@/lib/domain/values/refusals";

/** A field of a body whose value cannot stand, by its path, and why; `detail` is a limit. */
export interface ValueProblem {
  readonly field: string;
  readonly reason: ValueRefusal;
  readonly detail?: string;
}

/**
 * What a body was refused for, where the fault is a value that somebody wrote and not the shape of what was sent. Empty
 * where the shape is wrong: no form sends that, and nothing is explained.
 */
export function listValueProblems({ issues }: z.ZodError): readonly ValueProblem[] {
  const problems = issues.flatMap((issue) => readIssue(issue, []));
  return problems.length > 0 && issues.every((issue) => readIssue(issue, []).length > 0) ? problems : [];
}

function readIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly ValueProblem[] {
  const path = [...above, ...issue.path];
  // Of a text that may come in one language or in two, one reading meets the shape.
  if (issue.code === "invalid_union")
    return issue.errors.flatMap((one) => one.flatMap((inner) => readIssue(inner, path)));
  const field = path.map(String).join(".");
  if (isValueRefusal(issue.message)) {
    const detail: unknown = issue.code === "custom" ? issue.params?.["detail"] : undefined;
    return [{ field, reason: issue.message, ...(typeof detail === "string" && { detail }) }];
  }
  // A limit that has no sentence of its own is a length all the same.
  if (issue.code === "too_big" && issue.origin === "string") {
    return [{ field, reason: "text_too_long", detail: `${issue.maximum}` }];
  }
  return issue.code === "too_small" && issue.origin === "string" ? [{ field, reason: "text_missing" }] : [];
}

/** Refusals whose sentence leads up to what is beside it: a limit, or the sign that is in the way. */
const LEADING: readonly ValueRefusal[] = ["name_too_long", "text_too_long", "control_character", "invisible_character"];

/** The word for a problem as a form keeps it: with the limit or the sign that its sentence leads up to. */
export function toldReason({
  reason,
  detail,
}: {
  readonly reason: string;
  readonly detail?: string | undefined;
}): string {
  return detail !== undefined && LEADING.some((word) => word === reason) ? `${reason} ${detail}` : reason;
}
