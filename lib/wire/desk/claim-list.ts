import { z } from "zod";
import { BASES, CLAIM_STATUSES, EVIDENCES, RANKS, SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { claimPeriod, claimTerm, claimValue } from "../answered-claims";
import { localized } from "../localized";

/** One line of the claim table. Strict: a field that is not named here never crosses the wire. */
const claimRow = z.strictObject({
  slug: z.string(),
  subjectType: z.enum(SUBJECT_TYPES),
  subject: z.string(),
  subjectName: localized,
  property: z.string(),
  value: claimValue,
  /** Names of the parties that a code value names by slug. */
  codeNames: z.record(z.string(), localized),
  asOf: z.string().nullable(),
  period: claimPeriod.nullable(),
  rank: z.enum(RANKS),
  status: z.enum(CLAIM_STATUSES),
  evidence: z.enum(EVIDENCES).nullable(),
  basis: z.enum(BASES).nullable(),
  citations: z.int(),
  /** Citations whose source has an archived copy that holds them. */
  archived: z.int(),
  conflicts: z.int(),
  /** True where it is accepted, begins after the day of the case, and so counts nowhere yet. */
  isAfterDay: z.boolean(),
  /** Over which time the sum runs that it states; null for every other claim, and for sums that settle at once. */
  term: claimTerm.nullable(),
});
export type ClaimRow = z.infer<typeof claimRow>;

export const claimList = z.strictObject({ rows: z.array(claimRow), total: z.int() });
export type ClaimList = z.infer<typeof claimList>;
