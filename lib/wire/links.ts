import { z } from "zod";
import { PART_RELATIONS } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { claimAnswer, claimTerm, namesBySlug } from "./answered-claims";
import { calledRecord } from "./called-record";
import { slugText } from "./citations";
import { newClaim } from "./claims";
import { keptDay } from "./days";
import { localized } from "./localized";
import { RECORD_STATES } from "./record-states";
import { overVersion, saidFields } from "./records";
import { optionalWords, requiredText } from "./texts";

/** What a form says of a link. Dates are partial dates; what moves along it follows from its kind. */
const said = saidFields(
  "link",
  "kind",
  "payer",
  "payee",
  "layer",
  "collateral",
  "tranche",
  "interest",
  "start",
  "end",
  "note",
);

/** What is said of a new link in the same act; its subject is the link, which has no name yet. */
const linkClaim = newClaim.omit({ subjectType: true, subject: true });
export type LinkClaim = z.infer<typeof linkClaim>;

/** A new link with the first claims on it: all of it is written, or nothing. */
const drawn = { ...said, claims: z.array(linkClaim).max(6).optional() } as const;

export const linkForm = z.strictObject(drawn);
export type LinkForm = z.infer<typeof linkForm>;

/** A link of a deal that the case has. `key` is the form's own: the same form sent twice makes one link. */
export const newLink = z.strictObject({ ...drawn, deal: slugText, key: z.uuid().optional() });
export type NewLink = z.infer<typeof newLink>;

export const linkEdit = z.strictObject({
  ...said,
  deal: slugText,
  ...overVersion,
});
export type LinkEdit = z.infer<typeof linkEdit>;

/** What a link is said to lie in: another link, or a deal. */
export const newPart = z.strictObject({
  wholeType: z.enum(["link", "deal"]),
  whole: slugText,
  relation: z.enum(PART_RELATIONS),
  note: optionalWords(TEXTS.linkPart.note),
});
export type NewPart = z.infer<typeof newPart>;

/** Takes such a row back, over the version that was seen. */
export const partWithdrawal = z.strictObject({
  part: z.uuid(),
  version: z.int().min(1),
  reason: requiredText(TEXTS.act.why),
});
export type PartWithdrawal = z.infer<typeof partWithdrawal>;

/** One write, for people to read. */
export const historyLine = z.object({
  seq: z.string(),
  at: z.string(),
  /** null: the product itself, by import or set-up. */
  by: z.string().nullable(),
  recordType: z.string(),
  recordSlug: z.string(),
  action: z.string(),
  why: z.string().nullable(),
  /** What the record is called; null where it is withdrawn or has no name. */
  called: calledRecord.nullable(),
});
export type HistoryLine = Readonly<z.infer<typeof historyLine>>;

/** That a link lies inside another link or deal, or that one lies inside it. */
const linkContainment = z.object({
  id: z.string(),
  version: z.int(),
  relation: z.enum(PART_RELATIONS),
  /** Whether the link itself is the part, or what the part lies in. */
  isPart: z.boolean(),
  otherType: z.enum(["link", "deal"]),
  other: z.string(),
  otherName: localized,
  note: localized.nullable(),
});
export type LinkContainment = Readonly<z.infer<typeof linkContainment>>;

/** Everything that the side panel and the page of a link show. */
export const linkDetail = z.object({
  link: RECORD_STATES.link,
  version: z.int(),
  payer: localized,
  payee: localized,
  deal: localized,
  /** Claims of every status, as they stand. */
  claims: z.array(claimAnswer).readonly(),
  /** The terms of the sums that they state, by claim. */
  terms: z.record(z.string(), claimTerm).readonly(),
  /** Names of the parties that their values name, by slug. */
  codeNames: namesBySlug,
  /** The sources that their citations name. */
  sources: z.array(RECORD_STATES.source).readonly(),
  /** The latest writes to the link and to its claims, newest first. */
  history: z.array(historyLine).readonly(),
  /** What it lies in and what lies in it. */
  parts: z.array(linkContainment).readonly(),
  /** The day that the figures of the case are of. */
  caseDay: keptDay,
});
export type LinkDetail = Readonly<z.infer<typeof linkDetail>>;
