import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { cellOf } from "./read-sheet";
import type { Sheets } from "./sheets";

export type NamedKind = SubjectType | "source" | "claim" | "glossary_term";

/** The slugs that a reference may lead to, per kind of record: those of the sheets and those of the case. */
export type KnownRecords = Readonly<Record<NamedKind, ReadonlySet<Slug>>>;

/** The slugs of records that were withdrawn from a case, per kind: no new record takes one, and nothing refers to it. */
export type WithdrawnRecords = Readonly<Partial<Record<NamedKind, ReadonlySet<Slug>>>>;

/** Kinds whose ids may not coincide, because claims and statements name them without saying which kind. */
export const SUBJECT_KINDS = ["party", "deal", "link", "rule", "indicator"] as const satisfies readonly SubjectType[];

/** Collects what the sheets bring. */
export function listBroughtRecords(sheets: Sheets): KnownRecords {
  return {
    party: new Set(sheets.parties.map((row) => cellOf(row, "id"))),
    deal: new Set(sheets.deals.map((row) => cellOf(row, "id"))),
    link: new Set(sheets.links.map((row) => cellOf(row, "id"))),
    rule: new Set(sheets.jurisdiction_rules.map((row) => cellOf(row, "rule_id"))),
    indicator: new Set(sheets.indicators.map((row) => cellOf(row, "id"))),
    source: new Set(sheets.sources.map((row) => cellOf(row, "id"))),
    claim: new Set([
      ...sheets.claims.map((row) => cellOf(row, "id")),
      ...sheets.financials.map((row) => cellOf(row, "id")),
    ]),
    glossary_term: new Set(sheets.glossary.map((row) => cellOf(row, "id"))),
  };
}

/** Collects what the case holds already. */
export function listHeldRecords(existing: CaseRecords | null): KnownRecords {
  const slugs = (records: readonly { readonly slug: Slug }[] = []) => new Set(records.map((record) => record.slug));
  return {
    party: slugs(existing?.parties),
    deal: slugs(existing?.deals),
    link: slugs(existing?.links),
    rule: slugs(existing?.rules),
    indicator: slugs(existing?.indicators),
    source: slugs(existing?.sources),
    claim: slugs(existing?.claims),
    glossary_term: slugs(existing?.glossary),
  };
}

/** Both together. */
export function joinRecords(one: KnownRecords, other: KnownRecords): KnownRecords {
  const join = (kind: NamedKind) => new Set([...one[kind], ...other[kind]]);
  return {
    party: join("party"),
    deal: join("deal"),
    link: join("link"),
    rule: join("rule"),
    indicator: join("indicator"),
    source: join("source"),
    claim: join("claim"),
    glossary_term: join("glossary_term"),
  };
}
