import { z } from "zod";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { ClaimValue } from "@/lib/domain/model/case-records";
import { BASES, CLAIM_STATUSES, EVIDENCES, QUALIFIERS, RANKS, SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { keptDay } from "../days";
import { localized } from "../localized";

const bounds = {
  qualifier: z.enum(QUALIFIERS),
  value: z.string().nullable(),
  min: z.string().nullable(),
  max: z.string().nullable(),
};

const claimValue: z.ZodType<ClaimValue> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("money"), currency: z.string(), ...bounds }),
  z.strictObject({ type: z.literal("percent"), ...bounds }),
  z.strictObject({ type: z.literal("count"), unit: z.string(), ...bounds }),
  z.strictObject({ type: z.literal("rate"), unit: z.string(), ...bounds }),
  z.strictObject({ type: z.literal("date"), date: z.string() }),
  z.strictObject({ type: z.literal("yes_no"), yes: z.boolean() }),
  z.strictObject({ type: z.literal("code"), codes: z.array(z.string()) }),
  z.strictObject({ type: z.literal("text"), text: localized }),
  z.strictObject({ type: z.literal("undisclosed") }),
  z.strictObject({ type: z.literal("unreadable"), raw: z.string() }),
]);

const date = z.string().nullable();
const lengths = z.array(z.strictObject({ ...bounds, unit: z.string() }));

const claimTerm: z.ZodType<ClaimTerm> = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("link"), term: z.strictObject({ first: date, last: date, lengths }) }),
  z.strictObject({
    of: z.literal("deal"),
    terms: z.strictObject({ earliest: date, latest: date, ends: z.boolean(), lengths, sums: z.int(), open: z.int() }),
  }),
]);

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
  period: z.strictObject({ start: keptDay.nullable(), end: keptDay, label: localized.nullable() }).nullable(),
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
