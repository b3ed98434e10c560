import { z } from "zod";
import type { Emptying } from "@/lib/domain/history/decide-emptying";
import { REVISION_TEXTS } from "@/lib/domain/history/judge-chain";
import { TEXTS } from "@/lib/domain/values/texts";
import { requiredText } from "./texts";

const texts = z.array(z.enum(REVISION_TEXTS)).min(1);

/** Empties texts of revisions, for a reason that stays. */
export const redaction = z.strictObject({
  revisions: z
    .array(
      z
        .string()
        .regex(/^[1-9]\d{0,17}$/)
        .transform(BigInt),
    )
    .min(1)
    .max(1000),
  texts,
  why: requiredText(TEXTS.act.why),
});
export type Redaction = z.infer<typeof redaction>;

/** What the history keeps of an emptying, under the number of the revision that it emptied. */
export const redactionState = z.object({ texts });

/** What was emptied of a revision, as pages are told. */
export const emptying = z.strictObject({
  revision: z.string(),
  texts,
  at: z.string(),
  by: z.string().nullable(),
  why: z.string().nullable(),
}) satisfies z.ZodType<Emptying>;
