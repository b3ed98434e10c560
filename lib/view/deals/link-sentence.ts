import type { ClaimValue, Link } from "@/lib/domain/model/case-records";
import type { MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatClaimValue } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { keepByDocument } from "../snapshots/keep-by-document";
import { LINK_KIND_WORDS } from "./link-kind-words";
import { amountWithTerm } from "./term-words";

/** One piece of a sentence: a party that can be followed, or plain words. */
export type SentencePart = { readonly type: "party"; readonly slug: string; readonly name: string } | SentenceWords;
interface SentenceWords {
  readonly type: "words";
  readonly text: string;
}

/**
 * The link as a sentence in pieces, so that parties can be made followable. Ends stand in their roles, not in arrow
 * order; the years of a sum that runs stand beside it, and a link without a sum says how much in other measures.
 */
export function linkSentence(
  index: DocumentIndex,
  link: Link,
  networkLink: NetworkLink | undefined,
  locale: Locale,
): readonly SentencePart[] {
  if (networkLink !== index.networkLinks.get(link.slug)) return tellLink(index, link, networkLink, locale);
  return keepSentence(index, locale, link, () => tellLink(index, link, networkLink, locale));
}

const keepSentence = keepByDocument<Link, readonly SentencePart[]>();

function tellLink(
  index: DocumentIndex,
  link: Link,
  networkLink: NetworkLink | undefined,
  locale: Locale,
): readonly SentencePart[] {
  const amount = networkLink?.amount ?? null;
  const parts = sentenceOf(index, link, amount, locale);
  const measures = networkLink && amount === null ? otherMeasures(index, networkLink, locale) : [];
  if (measures.length === 0) return parts;
  const text = locale === "zh" ? `（${measures.join("，")}）` : ` (${measures.join(", ")})`;
  return [...parts, { type: "words", text }];
}

/** The sentence of a link with any amount, for links outside the network. */
export function sentenceOf(
  index: DocumentIndex,
  link: Link,
  amount: MoneyInterval | null,
  locale: Locale,
): readonly SentencePart[] {
  const templates = LINK_KIND_WORDS[link.kind].sentence[locale];
  const template = amount === null ? templates.withoutAmount : templates.withAmount;
  const isPlural = isPluralName(index, link.payer);
  const inflected = template.replace(/\{(\w+)\|(\w+)\}/g, (_, singular: string, plural: string) =>
    isPlural ? plural : singular,
  );
  return inflected.split(/(\{payer\}|\{payee\}|\{amount\})/).flatMap((piece): readonly SentencePart[] => {
    if (piece === "{payer}") return namedParty(index, link.payer, locale, "The ");
    if (piece === "{payee}") return namedParty(index, link.payee, locale, "the ");
    if (piece === "{amount}") {
      return [{ type: "words", text: amountWithTerm(amount, index.terms.get(link.slug), locale) }];
    }
    return piece === "" ? [] : [{ type: "words", text: piece }];
  });
}

/** How much in numbers that are no sum: a share, a rate, units, capacity. At most two. */
function otherMeasures(index: DocumentIndex, link: NetworkLink, locale: Locale): readonly string[] {
  const measures = link.otherClaims.flatMap((slug) => {
    const claim = index.claims.get(slug);
    const isMeasure = claim && ["percent", "rate", "count"].includes(claim.value.type) && hasNumber(claim.value);
    return isMeasure ? [formatClaimValue(claim.value, locale, index.document.header.words.units)] : [];
  });
  return [...new Set(measures)].slice(0, 2);
}

function hasNumber(value: ClaimValue): boolean {
  return "qualifier" in value && [value.value, value.min, value.max].some((number) => number !== null);
}

/** The same sentence as plain text. */
export function linkSentenceText(
  index: DocumentIndex,
  link: Link,
  networkLink: NetworkLink | undefined,
  locale: Locale,
): string {
  return linkSentence(index, link, networkLink, locale)
    .map((part) => (part.type === "party" ? part.name : part.text))
    .join("");
}

/** Groups are named in the plural ("Holders of the notes", "Equity investors"), except where a collective noun leads ("Syndicate of"). */
function isPluralName(index: DocumentIndex, slug: string): boolean {
  const party = index.parties.get(slug);
  return party?.kind === "consortium" && /^(\S+ )?\S+s\b/.test(party.name.en ?? "");
}

function namedParty(index: DocumentIndex, slug: string, locale: Locale, article: string): readonly SentencePart[] {
  const name: SentencePart = { type: "party", slug, name: shortPartyName(index, slug, locale) };
  return locale === "en" && takesArticle(index, slug) ? [{ type: "words", text: article }, name] : [name];
}

const SMALL_WORDS = new Set(["and", "for", "the", "led"]);

/** Public bodies and what is named by a common noun ("Hyperion joint venture") take an article in English. */
function takesArticle(index: DocumentIndex, slug: string): boolean {
  const party = index.parties.get(slug);
  if (!party || isPluralName(index, slug)) return false;
  const words = shortPartyName(index, slug, "en").split(" ");
  if (party.kind === "public_body") return words.length > 1;
  if (party.kind !== "spv" && party.kind !== "consortium") return false;
  return words.some((word) => /^[a-z]{3,}$/.test(word) && !SMALL_WORDS.has(word));
}
