import { z } from "zod";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { JoinedTerms, LinkTerm } from "@/lib/domain/deals/link-term";
import type { Claim, ClaimPeriod, ClaimValue } from "@/lib/domain/model/case-records";
import { compareDecimals, joinEnds } from "@/lib/domain/model/ordered-ends";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import {
  ANCHOR_STATES,
  BASES,
  CITATION_ORIGINS,
  CLAIM_STATUSES,
  CREDIBILITIES,
  EVIDENCES,
  QUALIFIERS,
  RANKS,
  STANCES,
  SUBJECT_TYPES,
} from "@/lib/domain/model/vocabulary";
import { keptDay } from "./days";
import { localized } from "./localized";

const maybe = z.string().nullable();

/** Names of records by their slugs. */
export const namesBySlug = z.record(z.string(), localized).readonly();
/** A list of names of records. */
export const slugsAnswer = z.array(z.string()).readonly();

const bounds = { qualifier: z.enum(QUALIFIERS), value: maybe, min: maybe, max: maybe };

/** The typed value of a claim, as an answer carries it. */
export const claimValue: z.ZodType<ClaimValue> = z.discriminatedUnion("type", [
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

/** The period of a figure in a company's own books. */
export const claimPeriod: z.ZodType<ClaimPeriod> = z.strictObject({
  start: keptDay.nullable(),
  end: keptDay,
  label: localized.nullable(),
});

/** A claim with its citations as it stands. */
export const claimAnswer: z.ZodType<Claim> = z.object({
  slug: z.string(),
  subjectType: z.enum(SUBJECT_TYPES),
  subject: z.string(),
  property: z.string(),
  value: claimValue,
  wording: maybe,
  asOf: maybe,
  period: claimPeriod.nullable(),
  rank: z.enum(RANKS),
  reason: localized.nullable(),
  status: z.enum(CLAIM_STATUSES),
  evidence: z.enum(EVIDENCES).nullable(),
  basis: z.enum(BASES).nullable(),
  credibility: z.union(CREDIBILITIES.map((digit) => z.literal(digit))).nullable(),
  conflictsWith: slugsAnswer,
  note: localized.nullable(),
  citations: z.array(
    z.object({
      source: z.string(),
      fragment: maybe,
      locator: localized.nullable(),
      stance: z.enum(STANCES),
      origin: z.enum(CITATION_ORIGINS),
      anchor: z.enum(ANCHOR_STATES),
    }),
  ),
});

const lengths = z.array(z.strictObject({ ...bounds, unit: z.string() }));

/** Over which time a sum is paid. */
export const linkTerm: z.ZodType<LinkTerm> = z.strictObject({ first: maybe, last: maybe, lengths });
/** The same of several sums together. */
export const joinedTerms: z.ZodType<JoinedTerms> = z.strictObject({
  earliest: maybe,
  latest: maybe,
  ends: z.boolean(),
  lengths,
  sums: z.int(),
  open: z.int(),
});
export const claimTerm: z.ZodType<ClaimTerm> = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("link"), term: linkTerm }),
  z.strictObject({ of: z.literal("deal"), terms: joinedTerms }),
]);

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** An amount as an interval, its ends compared as they come in. */
export const intervalAnswer: z.ZodType<MoneyInterval> = z
  .object({ currency: z.string(), low: decimal, high: decimal.nullable(), approx: z.boolean() })
  .refine(({ low, high }) => high === null || compareDecimals(low, high) <= 0)
  .transform((ends) => joinEnds(ends));
