import { z } from "zod";
import type { Claim, ClaimValue } from "@/lib/domain/model/case-records";
import { CREDIBILITIES, QUALIFIERS, RANKS, SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { citationForm, optionalDate, slugText } from "./citations";
import { keptDay } from "./days";
import { optionalText, optionalWords, requiredWords, textOf } from "./texts";

/** A pasted text travels with its claim. */
export const CLAIM_MAX_BYTES = 1_500_000;

/** A unit, or a number as typed: no number that is kept has as many characters. */
const cell = textOf(TEXTS.claim.unit);

/** What a claim says, as a form states it: the places of a value as text, read by the table of properties. */
const said = {
  property: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/),
  qualifier: z.enum(QUALIFIERS),
  unit: cell,
  value: textOf(TEXTS.claim.words),
  /** The same words in Chinese, where the value is words. */
  valueZh: optionalText(TEXTS.claim.words),
  min: cell,
  max: cell,
  wording: optionalText(TEXTS.claim.wording),
  asOf: optionalDate,
  period: z
    .strictObject({ start: keptDay.nullable(), end: keptDay, label: optionalWords(TEXTS.claim.periodLabel) })
    .nullable(),
  credibility: z.union(CREDIBILITIES.map((digit) => z.literal(digit))).nullable(),
  note: optionalWords(TEXTS.claim.note),
  citations: z.array(citationForm).max(30),
  /** Claims of the case that cannot hold together with this one. */
  contradicts: z.array(slugText).max(50),
  /** True puts it before a reviewer; false keeps it as a draft. */
  propose: z.boolean(),
} as const;

export const newClaim = z.strictObject({
  ...said,
  /** Chosen by the form: sent twice, it makes one claim. */
  key: z.uuid(),
  subjectType: z.enum(SUBJECT_TYPES),
  subject: slugText,
});
export type NewClaim = z.infer<typeof newClaim>;

export const claimEdit = z.strictObject({
  ...said,
  version: z.int().min(1),
  /** Why it is changed, or the answer to whoever sent it back. */
  why: optionalText(TEXTS.claim.reason),
});
export type ClaimEdit = z.infer<typeof claimEdit>;
export type ClaimSaid = Omit<NewClaim, "key" | "subjectType" | "subject">;

/** Readers meet it beside the claim. */
const reason = requiredWords(TEXTS.claim.reason);
const version = z.int().min(1);

export const claimRank = z.strictObject({ version, rank: z.enum(RANKS), reason });
export type ClaimRank = z.infer<typeof claimRank>;

export const claimStanding = z.strictObject({ version, reason });
export type ClaimStandingChange = z.infer<typeof claimStanding>;

/** What a saved claim is called and which version it has now. */
export const savedClaim = z.strictObject({ slug: z.string(), version: z.int() });
export type SavedClaim = z.infer<typeof savedClaim>;

/** A field of a form that cannot stand, and why: the words of the importer. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
  readonly detail?: string;
}

type ValuePlaces = Pick<ClaimSaid, "qualifier" | "unit" | "value" | "valueZh" | "min" | "max">;

/** The places of a form that a typed value fills; reading them again gives the same value. */
export function toValuePlaces(value: ClaimValue): ValuePlaces {
  const word = (text: string): ValuePlaces => ({
    qualifier: "exact",
    unit: "",
    value: text,
    valueZh: null,
    min: "",
    max: "",
  });
  switch (value.type) {
    case "money":
    case "percent":
    case "count":
    case "rate": {
      const unit = value.type === "money" ? value.currency : value.type === "percent" ? "percent" : value.unit;
      const { qualifier, value: stated, min, max } = value;
      return { qualifier, unit, value: stated ?? "", valueZh: null, min: min ?? "", max: max ?? "" };
    }
    case "date":
      return word(value.date);
    case "yes_no":
      return word(value.yes ? "yes" : "no");
    case "code":
      return word(value.codes.join("|"));
    case "text":
      return { ...word(value.text.en ?? ""), valueZh: value.text.zh };
    case "undisclosed":
      return { ...word(""), qualifier: "undisclosed" };
    case "unreadable":
      return word(value.raw);
  }
}

/** A claim as the form that would save it again. Citations without a copy keep saying why there is none. */
export function toClaimSaid(claim: Claim, noCaptureReason: string): ClaimSaid {
  const { property, wording, asOf, period, credibility, note, conflictsWith } = claim;
  return {
    property,
    ...toValuePlaces(claim.value),
    wording,
    asOf,
    period: period && { ...period },
    credibility,
    note,
    citations: claim.citations.map(({ anchor: _anchor, ...citation }) => ({ ...citation, noCaptureReason })),
    contradicts: [...conflictsWith],
    propose: true,
  };
}
