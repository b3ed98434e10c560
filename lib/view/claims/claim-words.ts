import { joinTexts } from "@/lib/domain/bidi";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Party, RulePlace, Slug } from "@/lib/domain/model/case-records";
import { type CaseWords, NO_WORDS } from "@/lib/domain/model/case-words";
import { findProperty } from "@/lib/domain/model/properties";
import { type Locale, STAGES, type Stage } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { besideAmount, claimTermWords, yearsOfClaim } from "../deals/term-words";
import { formatClaimValue, formatPartialDate } from "../format";
import { label, localize } from "../labels";
import type { DocumentIndex } from "../snapshots/document-index";
import { keepByDocument } from "../snapshots/keep-by-document";
import { keyedWord } from "../words/case-speech";

/** What the property of a claim is called: by the word of its case, else by the general one. */
export function propertyLabel(property: string, locale: Locale, words: CaseWords = NO_WORDS): string {
  const known = findProperty(property);
  const own = keyedWord(words.properties, property, locale);
  if (own !== null) return own;
  return known === null ? property.replaceAll("_", " ") : localize(known.label, locale);
}

/** The value of a claim in words: stage codes get their label, party codes their name, places their country name. */
export function claimValueText(
  index: { readonly parties: ReadonlyMap<Slug, Pick<Party, "name">> },
  claim: Pick<Claim, "property" | "value">,
  locale: Locale,
  words: CaseWords = NO_WORDS,
): string {
  if (claim.value.type !== "code") return formatClaimValue(claim.value, locale, words.units);
  const codes = findProperty(claim.property)?.codes;
  const codesInWords = claim.value.codes.map((code) => {
    if (codes === "country") return countryName(code, locale);
    if (isStage(code)) return label.stage(code, locale);
    const party = index.parties.get(code);
    return party === undefined ? code : localize(party.name, locale);
  });
  return joinTexts(codesInWords, marksOf(locale).list);
}

/** The day or period of a claim: its reporting period by the company's own label, else its as-of day. */
export function claimDayText(claim: Pick<Claim, "asOf" | "period">, locale: Locale): string {
  if (claim.period?.label) return localize(claim.period.label, locale);
  return formatPartialDate(claim.asOf ?? claim.period?.end ?? null, locale);
}

/** Short name of a claim for cross-references: subject first where it differs, then property and value. */
export function claimTitle(index: DocumentIndex, slug: Slug, locale: Locale): string {
  const claim = index.claims.get(slug);
  if (claim === undefined) return slug;
  const { words } = index.document.header;
  return keepTitle(index, locale, slug, () => {
    const property = propertyLabel(claim.property, locale, words);
    return `${property}${marksOf(locale).colon}${claimValueWithYears(index, claim, locale)}`;
  });
}

const keepTitle = keepByDocument<Slug, string>();

/** The value of a claim of a document; the sum of a contract with its years. */
export function claimValueWithYears(index: DocumentIndex, claim: Claim, locale: Locale): string {
  return besideAmount(
    claimValueText(index, claim, locale, index.document.header.words),
    yearsOfClaim(index, claim, locale),
    locale,
  );
}

/** The value of a claim at the desk: the sum of a contract with its years, as its term is known there. */
export function deskValueText(
  index: { readonly parties: ReadonlyMap<Slug, Pick<Party, "name">> },
  claim: Pick<Claim, "property" | "value">,
  term: ClaimTerm | null | undefined,
  locale: Locale,
  words: CaseWords,
): string {
  return besideAmount(claimValueText(index, claim, locale, words), claimTermWords(term ?? null, locale), locale);
}

const regionNames: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en-GB", { type: "region" }),
  zh: new Intl.DisplayNames("zh-Hans-CN", { type: "region" }),
};

/** The name of a country or territory by its ISO 3166-1 code; a code nobody knows is shown as it is. */
export function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (regionNames[locale].of(code) ?? code) : code;
}

const languageNames: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en-GB", { type: "language" }),
  zh: new Intl.DisplayNames("zh-Hans-CN", { type: "language" }),
};

/** The name of a language by its code; a code nobody knows is shown as it is. */
export function languageName(code: string, locale: Locale): string {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(code) ? (languageNames[locale].of(code) ?? code) : code;
}

/** What a rule calls a place, else the name of its code. */
export function placeName({ jurisdiction, name }: Pick<RulePlace, "jurisdiction" | "name">, locale: Locale): string {
  return name === null ? countryName(jurisdiction, locale) : localize(name, locale);
}

function isStage(code: string): code is Stage {
  return STAGES.some((stage) => stage === code);
}
