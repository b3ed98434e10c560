import { z } from "zod";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { type Localized, PARTY_KINDS } from "@/lib/domain/model/vocabulary";
import type { Merge } from "@/lib/domain/parties/merge-parties";
import type { MergePreview } from "@/lib/domain/parties/preview-merge";
import { isCik, isLei, isWikidataId } from "@/lib/domain/values/identifiers";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { slugText } from "./citations";
import type { HistoryLine } from "./links";
import { nameText, optionalName, saidName } from "./name-text";
import { optionalText, optionalWords, requiredText } from "./texts";

const version = z.int().min(1);
const reason = requiredText(TEXTS.act.why);
const partyName = nameText(LONGEST.party.name);

/** What a form says of a party; a blank place is unknown. */
const said = {
  name: saidName(LONGEST.party.name),
  kind: z.enum(PARTY_KINDS),
  jurisdiction: z.string().refine(isCountryCode, "not_a_country").nullable(),
  sponsor: slugText.nullable(),
  lei: z.string().refine(isLei, "not_an_lei").nullable(),
  cik: z.string().refine(isCik, "not_a_cik").nullable(),
  ticker: optionalName(LONGEST.party.ticker),
  wikidata: z.string().refine(isWikidataId, "not_a_wikidata_id").nullable(),
  aliases: z.array(partyName).max(60),
  note: optionalWords(TEXTS.party.note),
} as const;

export const newParty = z.strictObject({
  ...said,
  /** Parties that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
});
export type NewParty = z.infer<typeof newParty>;

export const partyEdit = z.strictObject({
  ...said,
  version,
  why: optionalText(TEXTS.act.why),
  /** Parties of the same name that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50).default([]),
});
export type PartyEdit = Omit<z.infer<typeof partyEdit>, "differsFrom"> & { readonly differsFrom?: readonly Slug[] };
export type PartySaid = Omit<NewParty, "differsFrom">;

/** The versions name what was looked at: a record changed since is looked at again. */
export const partyMerge = z.strictObject({ into: slugText, version, intoVersion: version, why: reason });
export type PartyMergeCommand = z.infer<typeof partyMerge>;

export const partyUnmerge = z.strictObject({ merge: z.uuid(), why: reason });
export type PartyUnmergeCommand = z.infer<typeof partyUnmerge>;

export const toldApart = z.strictObject({
  other: slugText,
  /** False takes it back: the two are looked at again. */
  apart: z.boolean(),
  why: optionalText(TEXTS.act.why),
});
export type ToldApart = z.infer<typeof toldApart>;

export const mergePreviewQuery = z.object({ into: slugText });

export const partyFinderQuery = z.object({ q: z.string().trim().max(200).default("") });

/** A party as a finder offers it: the name that was met stands beside its own. */
export interface PartyChoice {
  readonly slug: string;
  readonly name: Localized;
  readonly kind: (typeof PARTY_KINDS)[number];
  readonly met: string | null;
}

/** A party that may be the same as the one that is being written down. */
export interface OfferedDuplicate extends PartyChoice {
  readonly likeness: "same-identifier" | "same-name" | "similar-name";
}

export interface SavedParty {
  readonly slug: string;
  readonly version: number;
}

/** A merge with who made it. */
export interface MergeInForce extends Merge {
  readonly id: string;
  readonly why: string;
  /** What both parties are called. */
  readonly partyName: Localized;
  readonly intoName: Localized;
  readonly mergedBy: string;
  readonly mergedAt: string;
}

/** A party as its form and its page need it. */
export interface PartyDetail {
  readonly party: Party;
  readonly version: number;
  readonly sponsorName: Localized | null;
  /** Merges in force that it takes part in. */
  readonly merges: readonly MergeInForce[];
  /** Parties that somebody told apart from it. */
  readonly toldApart: readonly Slug[];
  /** The latest writes to it and to the claims on it, newest first. */
  readonly history: readonly HistoryLine[];
}

/** A preview with the versions that the merge has to name. */
export interface MergeOffer extends MergePreview {
  readonly version: number;
  readonly intoVersion: number;
}
