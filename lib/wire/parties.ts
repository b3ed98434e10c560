import { z } from "zod";
import type { Slug } from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { PARTY_KINDS } from "@/lib/domain/model/vocabulary";
import { COMPARED_FIELDS, type MergePreview } from "@/lib/domain/parties/preview-merge";
import { isCik, isLei, isWikidataId } from "@/lib/domain/values/identifiers";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { slugsAnswer } from "./answered-claims";
import { slugText } from "./citations";
import { historyLine } from "./links";
import { localized } from "./localized";
import { nameText, optionalName, saidName } from "./name-text";
import { RECORD_STATES } from "./record-states";
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

const partyChoice = z.object({
  slug: z.string(),
  name: localized,
  kind: z.enum(PARTY_KINDS),
  met: z.string().nullable(),
});
/** A party as a finder offers it: the name that was met stands beside its own. */
export type PartyChoice = Readonly<z.infer<typeof partyChoice>>;
export const partyChoices = z.array(partyChoice).readonly();

/** A party that may be the same as the one that is being written down. */
export const offeredDuplicate = partyChoice.extend({
  likeness: z.enum(["same-identifier", "same-name", "similar-name"]),
});
export type OfferedDuplicate = Readonly<z.infer<typeof offeredDuplicate>>;

/** A merge with who made it. */
const mergeInForce = z.object({
  party: z.string(),
  into: z.string(),
  id: z.string(),
  why: z.string(),
  /** What both parties are called. */
  partyName: localized,
  intoName: localized,
  mergedBy: z.string(),
  mergedAt: z.string(),
});
export type MergeInForce = Readonly<z.infer<typeof mergeInForce>>;

/** A party as its form and its page need it. */
export const partyDetail = z.object({
  party: RECORD_STATES.party,
  version: z.int(),
  sponsorName: localized.nullable(),
  /** Merges in force that it takes part in. */
  merges: z.array(mergeInForce).readonly(),
  /** Parties that somebody told apart from it. */
  toldApart: slugsAnswer,
  /** The latest writes to it and to the claims on it, newest first. */
  history: z.array(historyLine).readonly(),
});
export type PartyDetail = Readonly<z.infer<typeof partyDetail>>;

/** What a merge would do, with the versions that it has to name. */
export const mergeOffer: z.ZodType<MergePreview & { readonly version: number; readonly intoVersion: number }> =
  z.object({
    party: RECORD_STATES.party,
    into: RECORD_STATES.party,
    links: slugsAnswer,
    claims: slugsAnswer,
    linksBetween: slugsAnswer,
    sharedProperties: slugsAnswer,
    preferredTwice: slugsAnswer,
    differences: z.array(z.enum(COMPARED_FIELDS)),
    version: z.int(),
    intoVersion: z.int(),
  });
export type MergeOffer = z.infer<typeof mergeOffer>;
