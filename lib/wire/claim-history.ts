import { z } from "zod";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { calledRecord } from "./called-record";
import { emptying } from "./redaction";

/** The history of a claim as its page asks for it. */
export const claimHistory = z.strictObject({
  /** What the records and members are called that the changes name. */
  names: z.record(z.string(), z.string()),
  called: z.record(z.string(), calledRecord),
  entries: z.array(
    z.strictObject({
      seq: z.string(),
      at: z.string(),
      action: z.string(),
      actor: z.string().nullable(),
      why: z.string().nullable(),
      changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      hasState: z.boolean(),
      emptied: z.array(emptying),
    }),
  ),
});

const amount = z.strictObject({
  low: z.string().nullable(),
  high: z.string().nullable(),
  point: z.string().nullable(),
});

/** What a retraction would break. */
export const breakage = z.strictObject({
  links: z.array(z.string()),
  loops: z.array(z.strictObject({ id: z.string(), lens: z.enum(LENSES), parties: z.array(z.string()) })),
  figures: z.array(z.strictObject({ id: z.string(), unit: z.string(), before: amount, after: amount.nullable() })),
  truncated: z.boolean(),
});
export type BreakageTold = z.infer<typeof breakage>;
