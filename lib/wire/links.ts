import { z } from "zod";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Day, Link, Slug, Source } from "@/lib/domain/model/case-records";
import { type Localized, PART_RELATIONS, type PartRelation } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { slugText } from "./citations";
import { newClaim } from "./claims";
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

export interface SavedLink {
  readonly slug: string;
  readonly version: number;
}

/** One write, for people to read. */
export interface HistoryLine {
  readonly seq: string;
  readonly at: string;
  /** null: the product itself, by import or set-up. */
  readonly by: string | null;
  readonly recordType: string;
  readonly recordSlug: Slug;
  readonly action: string;
  readonly why: string | null;
}

/** That a link lies inside another link or deal, or that one lies inside it. */
export interface LinkContainment {
  readonly id: string;
  readonly version: number;
  readonly relation: PartRelation;
  /** Whether the link itself is the part, or what the part lies in. */
  readonly isPart: boolean;
  readonly otherType: "link" | "deal";
  readonly other: Slug;
  readonly otherName: Localized;
  readonly note: Localized | null;
}

/** Everything that the side panel and the page of a link show. */
export interface LinkDetail {
  readonly link: Link;
  readonly version: number;
  readonly payer: Localized;
  readonly payee: Localized;
  readonly deal: Localized;
  /** Claims of every status, as they stand. */
  readonly claims: readonly Claim[];
  /** The terms of the sums that they state, by claim. */
  readonly terms: Readonly<Record<Slug, ClaimTerm>>;
  /** Names of the parties that their values name, by slug. */
  readonly codeNames: Readonly<Record<Slug, Localized>>;
  /** The sources that their citations name. */
  readonly sources: readonly Source[];
  /** The latest writes to the link and to its claims, newest first. */
  readonly history: readonly HistoryLine[];
  /** What it lies in and what lies in it. */
  readonly parts: readonly LinkContainment[];
  /** The day that the figures of the case are of. */
  readonly caseDay: Day;
}
