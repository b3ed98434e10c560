import { groupBy } from "@/lib/domain/group-by";
import type { CaseHeader, CaseRecords, Rule, Source } from "@/lib/domain/model/case-records";
import { sortBySlug } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { fieldsOf, type ListedKind, makeLists } from "@/lib/domain/records/by-kind";
import type { FieldType } from "@/lib/domain/records/kinds";
import type { RowOf, SheetName } from "./columns";
import { type Arrival, toClaims, toFinancialClaims } from "./to-claims";

/** Checked rows of every sheet; a sheet that was not given has none. */
export type Rows = { readonly [Name in SheetName]: readonly RowOf<Name>[] };

/**
 * Checked rows to the records of a case, in canonical order: every list by slug (compared by code unit, the same on
 * every machine), containment by part, whole and relation, citations by source, fragment, locator and stance, places
 * by jurisdiction.
 */
export function toCaseRecords(
  rows: Rows,
  header: CaseHeader,
  arrival: Arrival,
  existingSources: readonly Source[],
): CaseRecords {
  const sources = toStates("source", rows) as readonly Source[];
  const sourceOf = new Map([...existingSources, ...sources].map((source) => [source.slug, source]));
  const claims = [
    ...toClaims(rows.claims, rows.citations, sourceOf, arrival),
    ...toFinancialClaims(rows.financials, sourceOf, arrival),
  ].map((claim) => ({
    ...claim,
    citations: sortBy(claim.citations, (it) => [
      it.source,
      it.fragment ?? "",
      it.locator?.en ?? "",
      it.locator?.zh ?? "",
      it.stance,
    ]),
  }));
  return {
    ...makeLists((kind) => (isSheetKind(kind) ? toStates(kind, rows) : [])),
    header,
    claims: sortBySlug(claims),
    rules: toRules(rows.jurisdiction_rules),
  };
}

/** The sheet of each kind that has one with a row for each record. */
const SHEET_OF_KIND = {
  party: "parties",
  deal: "deals",
  link: "links",
  link_part: "link_parts",
  source: "sources",
  indicator: "indicators",
  glossary_term: "glossary",
  discrepancy: "discrepancies",
  statement: "statements",
  analogy_step: "analogies",
} as const satisfies Partial<Record<ListedKind, SheetName>>;
type SheetKind = keyof typeof SHEET_OF_KIND;

function isSheetKind(kind: string): kind is SheetKind {
  return Object.hasOwn(SHEET_OF_KIND, kind);
}

/** Columns that are not called as their field is. */
const COLUMN_OF_FIELD: Readonly<Partial<Record<SheetKind, Readonly<Record<string, string>>>>> = {
  party: { sponsor: "sponsor_or_parent" },
  link: { payer: "payer_or_provider", payee: "payee_or_recipient" },
  glossary_term: { testedProblem: "tested_definition_problem", testedProblem_zh: "tested_definition_problem_zh" },
  discrepancy: {
    statement: "tested_statement",
    statement_zh: "tested_statement_zh",
    claims: "claim_ids",
    statements: "statement_ids",
    errorOrigin: "origin_of_error",
  },
  statement: { paraphrase_en: "speaker_statement_en", paraphrase_zh: "statement_zh" },
};

/** The rows of a kind's sheet as its states, each field from the column of its name, in canonical order. */
function toStates(kind: SheetKind, rows: Rows): readonly unknown[] {
  const states = rows[SHEET_OF_KIND[kind]].map((row) => toState(kind, row as Readonly<Record<string, unknown>>));
  const ordered = kind === "link_part" ? ["part", "whole", "relation"] : ["slug"];
  return sortBy(states, (state) => ordered.map((field) => String(state[field])));
}

function toState(kind: SheetKind, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const renamed = COLUMN_OF_FIELD[kind] ?? {};
  const cell = (field: string, end = "") => row[renamed[`${field}${end}`] ?? `${toSnakeCase(field)}${end}`] ?? null;
  const read = (name: string, field: FieldType): unknown => {
    if (field.type === "slug") return row.id;
    if (field.type === "flag") return cell(name) === "true";
    if (field.type === "claims" || name === "statements") return [...(cell(name) as readonly string[])].sort();
    if (field.type !== "words") return cell(name);
    const words = { en: cell(name, field.column === "" ? "" : "_en"), zh: cell(name, "_zh") };
    return field.isOptional && words.en === null && words.zh === null ? null : words;
  };
  return Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, read(name, field)]));
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** Rows of one rule become one rule with its places; title, authority and status are the same in all of them. */
function toRules(rows: readonly RowOf<"jurisdiction_rules">[]): readonly Rule[] {
  const rules = [...groupBy(rows, (row) => row.rule_id)].flatMap(([slug, group]): Rule[] => {
    const [first] = group;
    if (first === undefined) return [];
    const places = group.map((row) => ({
      jurisdiction: row.jurisdiction,
      name: toLocalized(row.place_en, row.place_zh),
      tier: row.tier === null ? null : TIER_OF_DIGIT[row.tier],
      inForceFrom: row.in_force_from,
      complianceFrom: row.compliance_from,
      inForceTo: row.in_force_to,
      capUnits: toLocalized(row.cap_units, row.cap_units_zh),
      capValue: row.cap_value,
      chipClasses: toLocalized(row.chip_classes, row.chip_classes_zh),
      source: row.source,
      note: toLocalized(row.note, row.note_zh),
    }));
    return [
      {
        slug,
        title: { en: first.title, zh: first.title_zh },
        authority: first.authority,
        status: first.status,
        places: sortBy(places, (place) => [place.jurisdiction]),
      },
    ];
  });
  return sortBySlug(rules);
}

const TIER_OF_DIGIT = { "1": 1, "2": 2, "3": 3 } as const;

/** Sorts by the parts of a key in turn, compared by code unit. */
function sortBy<T>(list: readonly T[], keyOf: (record: T) => readonly string[]): T[] {
  return list
    .map((record) => ({ record, key: keyOf(record) }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ record }) => record);
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [place, part] of one.entries()) {
    const against = other[place] ?? "";
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
