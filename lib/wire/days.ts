import { z } from "zod";
import { isKeptDay } from "@/lib/domain/values/dates";
import type { ValueRefusal } from "@/lib/domain/values/refusals";

/** A day that exists, `YYYY-MM-DD`, within the years that dates are kept of. */
export const keptDay = z.string().transform((text, context) => {
  if (isKeptDay(text)) return text;
  context.addIssue({ code: "custom", message: "not_a_day" satisfies ValueRefusal });
  return z.NEVER;
});
