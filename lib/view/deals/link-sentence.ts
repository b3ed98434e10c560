import type { ClaimValue, Link } from "@/lib/domain/case-records";
import type { MoneyInterval, NetworkLeg } from "@/lib/domain/snapshots/snapshot-document";
import type { LinkKind, Locale } from "@/lib/domain/vocabulary";
import { formatClaimValue } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { amountWithTerm } from "./term-words";

/** One piece of a sentence: a party that can be followed, or plain words. */
export type SentencePart = { readonly type: "party"; readonly slug: string; readonly name: string } | SentenceWords;
interface SentenceWords {
  readonly type: "words";
  readonly text: string;
}

/**
 * A leg told in words: who pays, lends, guarantees or grants what to whom. The template has `{payer}`, `{payee}` and
 * `{amount}`; a leg without an amount uses the second template. In
 * English a verb is written `{singular|plural}`.
 */
interface Templates {
  readonly withAmount: string;
  readonly withoutAmount: string;
}

const EN: Readonly<Record<LinkKind, Templates>> = {
  equity_investment: {
    withAmount: "{payer} {invests|invest} {amount} in {payee}",
    withoutAmount: "{payer} {invests|invest} in {payee}",
  },
  loan: { withAmount: "{payer} {lends|lend} {amount} to {payee}", withoutAmount: "{payer} {lends|lend} to {payee}" },
  bond: {
    withAmount: "{payer} {buys|buy} bonds of {payee} for {amount}",
    withoutAmount: "{payer} {buys|buy} bonds of {payee}",
  },
  purchase_goods: {
    withAmount: "{payer} {buys|buy} goods for {amount} from {payee}",
    withoutAmount: "{payer} {buys|buy} goods from {payee}",
  },
  purchase_services: {
    withAmount: "{payer} {buys|buy} services for {amount} from {payee}",
    withoutAmount: "{payer} {buys|buy} services from {payee}",
  },
  lease: {
    withAmount: "{payer} {rents|rent} for {amount} from {payee}",
    withoutAmount: "{payer} {rents|rent} from {payee}",
  },
  guarantee_backstop: {
    withAmount: "{payer} {guarantees|guarantee} {amount} for {payee}",
    withoutAmount: "{payer} {gives|give} a guarantee for {payee}",
  },
  residual_value_guarantee: {
    withAmount: "{payer} {guarantees|guarantee} a residual value of {amount} to {payee}",
    withoutAmount: "{payer} {guarantees|guarantee} a residual value to {payee}",
  },
  warrant: {
    withAmount: "{payer} {grants|grant} {payee} a warrant worth {amount}",
    withoutAmount: "{payer} {grants|grant} {payee} a warrant on its shares",
  },
  stake: {
    withAmount: "{payer} {holds|hold} a stake in {payee} valued at {amount}",
    withoutAmount: "{payer} {holds|hold} a stake in {payee}",
  },
  revenue_share: {
    withAmount: "{payer} {passes|pass} {amount} of revenue to {payee}",
    withoutAmount: "{payer} {passes|pass} a share of revenue to {payee}",
  },
  tariff: {
    withAmount: "{payer} must pay {payee} a tariff of {amount}",
    withoutAmount: "{payer} must pay {payee} a tariff",
  },
  licence: {
    withAmount: "{payer} {licenses|license} {payee} ({amount})",
    withoutAmount: "{payer} {licenses|license} {payee}",
  },
  co_development: {
    withAmount: "{payer} and {payee} develop together ({amount})",
    withoutAmount: "{payer} and {payee} develop together",
  },
  supply: {
    withAmount: "{payer} {supplies|supply} {payee} ({amount})",
    withoutAmount: "{payer} {supplies|supply} {payee}",
  },
  distribution: {
    withAmount: "{payer} {pays|pay} back {amount} to {payee}",
    withoutAmount: "{payer} {pays|pay} back money to {payee}",
  },
  control: {
    withAmount: "{payer} {controls|control} {payee} ({amount})",
    withoutAmount: "{payer} {controls|control} {payee}",
  },
};

const ZH: Readonly<Record<LinkKind, Templates>> = {
  equity_investment: { withAmount: "{payer}向{payee}投资{amount}", withoutAmount: "{payer}投资{payee}" },
  loan: { withAmount: "{payer}向{payee}提供{amount}贷款", withoutAmount: "{payer}向{payee}提供贷款" },
  bond: { withAmount: "{payer}认购{payee}发行的{amount}债券", withoutAmount: "{payer}认购{payee}发行的债券" },
  purchase_goods: { withAmount: "{payer}向{payee}采购{amount}的货物", withoutAmount: "{payer}向{payee}采购货物" },
  purchase_services: { withAmount: "{payer}向{payee}购买{amount}的服务", withoutAmount: "{payer}向{payee}购买服务" },
  lease: { withAmount: "{payer}以{amount}向{payee}租用", withoutAmount: "{payer}向{payee}租用" },
  guarantee_backstop: { withAmount: "{payer}为{payee}担保{amount}", withoutAmount: "{payer}为{payee}提供担保" },
  residual_value_guarantee: {
    withAmount: "{payer}向{payee}担保{amount}的残值",
    withoutAmount: "{payer}向{payee}提供残值担保",
  },
  warrant: { withAmount: "{payer}授予{payee}价值{amount}的认股权证", withoutAmount: "{payer}授予{payee}认股权证" },
  stake: { withAmount: "{payer}持有{payee}股份，估值{amount}", withoutAmount: "{payer}持有{payee}股份" },
  revenue_share: { withAmount: "{payer}向{payee}上交{amount}收入", withoutAmount: "{payer}把部分收入交给{payee}" },
  tariff: { withAmount: "{payer}须向{payee}缴纳{amount}关税", withoutAmount: "{payer}须向{payee}缴纳关税" },
  licence: { withAmount: "{payer}向{payee}发放许可（{amount}）", withoutAmount: "{payer}向{payee}发放许可" },
  co_development: { withAmount: "{payer}与{payee}联合开发（{amount}）", withoutAmount: "{payer}与{payee}联合开发" },
  supply: { withAmount: "{payer}向{payee}供货（{amount}）", withoutAmount: "{payer}向{payee}供货" },
  distribution: { withAmount: "{payer}向{payee}分配{amount}", withoutAmount: "{payer}向{payee}分配资金" },
  control: { withAmount: "{payer}控制{payee}（{amount}）", withoutAmount: "{payer}控制{payee}" },
};

/**
 * The leg as a sentence in pieces, so that parties can be made followable. Ends stand in their roles, not in arrow
 * order; the years of a sum that runs stand beside it, and a leg without a sum says how much in other measures.
 */
export function linkSentence(
  index: DocumentIndex,
  link: Link,
  leg: NetworkLeg | undefined,
  locale: Locale,
): readonly SentencePart[] {
  const amount = leg?.amount ?? null;
  const parts = sentenceOf(index, link, amount, locale);
  const measures = leg && amount === null ? otherMeasures(index, leg, locale) : [];
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
  const templates = (locale === "zh" ? ZH : EN)[link.kind];
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
function otherMeasures(index: DocumentIndex, leg: NetworkLeg, locale: Locale): readonly string[] {
  const measures = leg.otherClaims.flatMap((slug) => {
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
  leg: NetworkLeg | undefined,
  locale: Locale,
): string {
  return linkSentence(index, link, leg, locale)
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
