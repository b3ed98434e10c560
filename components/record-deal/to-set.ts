import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { isIn, LINK_KINDS, type LinkKind } from "@/lib/domain/model/link-kinds";
import {
  type CitationOrigin,
  LOCALES,
  type Locale,
  type Localized,
  type SourceKind,
  STAGES,
} from "@/lib/domain/model/vocabulary";
import type { AmountSaid } from "@/lib/domain/reading/find-amounts";
import { LINK_KIND_WORDS } from "@/lib/view/deals/link-kind-words";
import type { NewSet } from "@/lib/wire/sets";
import type { FurtherDraft, RecordDraft, RowDraft } from "./draft";
import type { Offered } from "./offers";
import { dealsOf, lacksOf, type PageDeal, rowsOf } from "./reduce";

type ItemRef = NewSet["parts"][number]["part"];
type ValueCell = NonNullable<NewSet["links"][number]["amount"]>;

/** What a party is called on the page: one of the case by its slug, one of the set by its key. */
export type NameOf = (reference: string) => string;

/** What of a draft is ready to be proposed, in numbers. */
export interface SetCounts {
  readonly parties: number;
  readonly deals: number;
  readonly links: number;
  readonly claims: number;
}

/** The slug that a reference stands for, where it is a party of the case: named so, or found to be one. */
export function slugOf({ parties }: RecordDraft, reference: string): string | null {
  if (reference.startsWith("known:")) return reference.slice(6);
  const settled = parties.find(({ key }) => key === reference)?.settled ?? "";
  return settled === "" || settled === "another" ? null : settled;
}

/** New parties of the set: those that a row or a vehicle names and that are none of the case. */
function newParties(draft: RecordDraft): RecordDraft["parties"] {
  const named = new Set([
    ...draft.rows.flatMap(({ payer, payee }) => [payer.value, payee.value]),
    ...draft.vehicles.flatMap(({ party, sponsor }) => [party, sponsor]),
  ]);
  return draft.parties.filter(({ key }) => named.has(key) && slugOf(draft, key) === null);
}

/** The deals of the rows that were taken; what only waits to be taken makes none. */
function takenDeals(draft: RecordDraft, offered: Offered): (PageDeal & { readonly taken: readonly RowDraft[] })[] {
  return dealsOf(draft, rowsOf(draft, offered)).flatMap((deal) => {
    const taken = deal.rows.flatMap((row) => (row.is === "taken" ? [row.row] : []));
    return taken.length === 0 ? [] : [{ ...deal, taken }];
  });
}

/** How much the set would make. */
export function countSet(draft: RecordDraft, offered: Offered): SetCounts {
  const rows = draft.rows;
  const claims = rows.reduce(
    (sum, { amount, stage, further }) =>
      sum + (amount.said === null ? 0 : 1) + (stage.value === "" ? 0 : 1) + further.length,
    0,
  );
  const deals = takenDeals(draft, offered).length;
  return {
    parties: newParties(draft).length,
    deals: deals + (draft.umbrella === null || deals === 0 ? 0 : 1),
    links: rows.length,
    claims: claims + draft.vehicles.filter(({ sponsor }) => sponsor !== "").length,
  };
}

/** Whether every taken row can be proposed. */
export function isReady(draft: RecordDraft): boolean {
  return (
    draft.rows.length > 0 &&
    draft.source.kind !== "" &&
    draft.source.publisher.trim() !== "" &&
    draft.rows.every((row) => lacksOf(draft, row).length === 0)
  );
}

/** What a deal is called until somebody gives it a title: its first link in words, in both languages. */
export function titleOf(rows: readonly RowDraft[], nameOf: NameOf): Localized {
  const [first] = rows;
  const kind = LINK_KINDS.find((one) => one === first?.kind.value);
  if (!first || !kind) return { en: "…", zh: "…" };
  const [payer, payee] = [nameOf(first.payer.value), nameOf(first.payee.value)];
  const tell = (template: string) =>
    template
      .replace(/\{(\w+)\|\w+\}/g, "$1")
      .replaceAll("{payer}", payer)
      .replaceAll("{payee}", payee)
      .slice(0, 280);
  const { sentence } = LINK_KIND_WORDS[kind];
  return { en: tell(sentence.en.withoutAmount), zh: tell(sentence.zh.withoutAmount) };
}

/** The name that is offered for the deal round all others. */
export function umbrellaTitle(draft: RecordDraft, nameOf: NameOf): Localized {
  const [first] = draft.rows;
  const [one, other] = [nameOf(first?.payer.value ?? ""), nameOf(first?.payee.value ?? "")];
  return { en: `${one} and ${other} package`, zh: `${one}与${other}一揽子交易` };
}

const ORIGINS: Readonly<Record<SourceKind, CitationOrigin>> = {
  filing: "primary",
  regulation: "primary",
  release: "announcement",
  article: "press",
  video: "press",
  report: "press",
  dataset: "press",
  translation: "press",
};

/** Everything that was taken and written, as the one set that is sent. */
export function toNewSet(
  draft: RecordDraft,
  offered: Offered,
  { languages, nameOf }: { readonly languages: CaseLanguages; readonly nameOf: NameOf },
): NewSet {
  const fresh = newParties(draft);
  const localOf = new Map(fresh.map(({ key }, place) => [key, `p${place + 1}`]));
  const refer = (reference: string): ItemRef => {
    const slug = slugOf(draft, reference);
    return slug === null ? { new: localOf.get(reference) ?? "p0" } : { slug };
  };
  const deals = takenDeals(draft, offered);
  const umbrella = draft.umbrella === null ? null : inLanguages(draft.umbrella, languages);
  const origin = draft.source.kind === "" ? "press" : ORIGINS[draft.source.kind];
  const links = deals.flatMap((deal, place) => deal.taken.map((row) => toLink(row, `d${place + 1}`, refer)));
  const [firstDeal] = deals;
  return {
    key: draft.key,
    title:
      umbrella ??
      (firstDeal ? dealTitle(firstDeal, languages, nameOf) : inLanguages(draft.source.title || "…", languages)),
    source: toSource(draft),
    origin,
    noCaptureReason: null,
    parties: fresh.map(({ key, name, kind, how, twins, settled }) => ({
      key: localOf.get(key) ?? "p0",
      name: inLanguages(name, languages),
      kind,
      jurisdiction: null,
      differsFrom: settled === "another" ? [...twins] : [],
      how,
    })),
    deals: [
      ...(umbrella ? [{ key: "u", title: umbrella, partOf: null, note: null }] : []),
      ...deals.map((deal, place) => ({
        key: `d${place + 1}`,
        title: dealTitle(deal, languages, nameOf),
        partOf: umbrella ? { new: "u" } : null,
        note: null,
      })),
    ],
    links,
    parts: draft.rows.flatMap(({ key, inside }) =>
      inside === null
        ? []
        : [
            {
              part: { new: key },
              whole: { new: inside.row },
              relation: inside.relation,
              quote: quoteOrNull(inside.quote),
              how: inside.how,
            },
          ],
    ),
    vehicles: draft.vehicles.map(({ party, sponsor, quote, how }) => ({
      party: refer(party),
      sponsor: sponsor === "" ? null : { party: refer(sponsor), quote, how },
      debt: rowsPaying(draft, party, "debt"),
      rent: rowsPaying(draft, party, "rent"),
    })),
    claims: [],
  };
}

/** Links whose money the vehicle gets, as debt or as rent. */
function rowsPaying(draft: RecordDraft, party: string, group: "debt" | "rent"): ItemRef[] {
  return draft.rows
    .filter(
      ({ payee, kind }) => payee.value === party && LINK_KINDS.some((one) => one === kind.value && isIn(group, one)),
    )
    .map(({ key }) => ({ new: key }));
}

function dealTitle(
  deal: PageDeal & { readonly taken: readonly RowDraft[] },
  languages: CaseLanguages,
  nameOf: NameOf,
): Localized {
  if (deal.title.trim() !== "") return inLanguages(deal.title.trim(), languages);
  const both = titleOf(deal.taken, nameOf);
  return { en: isOf(languages, "en") ? both.en : null, zh: isOf(languages, "zh") ? both.zh : null };
}

/** A text in the main language of the case; in Chinese characters it is Chinese as well, where the case has that. */
function inLanguages(text: string, languages: CaseLanguages): Localized {
  const [main] = languages;
  const isHan = /\p{Script=Han}/u.test(text);
  const [en, zh] = LOCALES.map((locale) => (main === locale ? text : null));
  return { en: en ?? null, zh: zh ?? (isHan && isOf(languages, "zh") ? text : null) };
}

function isOf(languages: CaseLanguages, locale: Locale): boolean {
  return languages.some((one) => one === locale);
}

function quoteOrNull(quote: string): string | null {
  return quote === "" ? null : quote;
}

function toSource({ source, text }: RecordDraft): NewSet["source"] {
  const { publisher, kind, published, url, title, language, reliability } = source;
  const orNull = (word: string) => (word.trim() === "" ? null : word.trim());
  return {
    kind: kind === "" ? "article" : kind,
    publisher: publisher.trim(),
    title: orNull(title),
    author: null,
    published: orNull(published),
    url: orNull(url),
    language,
    reliability,
    readIn: null,
    wordsOf: null,
    note: null,
    text,
  };
}

function toLink(row: RowDraft, deal: string, refer: (reference: string) => ItemRef): NewSet["links"][number] {
  const { payer, payee, kind, amount, stage, day } = row;
  const cited = ({ quote, how }: { readonly quote: string; readonly how: RowDraft["payer"]["how"] }) => ({
    quote,
    how,
  });
  const came = ({ quote, how }: { readonly quote: string; readonly how: RowDraft["payer"]["how"] }) => ({
    quote: quoteOrNull(quote),
    how,
  });
  const kindWord: LinkKind = LINK_KINDS.find((one) => one === kind.value) ?? "purchase_services";
  return {
    key: row.key,
    deal: { new: deal },
    payer: { party: refer(payer.value), ...came(payer) },
    payee: { party: refer(payee.value), ...came(payee) },
    kind: { kind: kindWord, ...came(kind) },
    amount:
      amount.said === null
        ? null
        : { ...toValue(propertyOf(kindWord, amount.said), amount.said, amount.value), ...cited(amount) },
    stage: { stage: STAGES.find((one) => one === stage.value) ?? "reported", ...cited(stage) },
    day: day.value === "" ? null : { date: day.value, ...came(day) },
    further: row.further.map((one) => ({ ...toValue(one.property, one.said, one.printed), ...cited(one) })),
    tranche: null,
    collateral: null,
  };
}

/** Money per time is a rate, a percentage a share held, and all else the amount. */
function propertyOf(kind: LinkKind, { unit }: AmountSaid): string {
  if (unit.includes("_per_")) return "rate";
  if (unit !== "percent") return "amount";
  return kind === "stake" ? "share_percent" : "rate";
}

function toValue(
  property: string,
  said: AmountSaid | FurtherDraft["said"],
  printed: string,
): Omit<ValueCell, "quote" | "how"> {
  const { qualifier, unit, value, min, max } = said;
  return {
    property,
    qualifier,
    unit,
    value: value ?? "",
    valueZh: null,
    min: min ?? "",
    max: max ?? "",
    printed: printed === "" ? null : printed,
  };
}
