import type { CaseRecords } from "@/lib/domain/model/case-records";
import { compareSlugs } from "@/lib/domain/model/ids";
import { fixedValueFlowOf, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { namesOf } from "@/lib/domain/parties/find-duplicates";
import { keyOfName, printOfName } from "@/lib/domain/parties/namesakes";
import { DEAL_DATES, judgeDates, LINK_DATES } from "@/lib/domain/values/dates";
import { splitList } from "./cells";
import type { ColumnOf, SheetName } from "./columns";
import type { KnownRecords, NamedKind, WithdrawnRecords } from "./known-records";
import { cellOf, type SheetRow } from "./read-sheet";
import { type Findings, indexBy, type Sheets } from "./sheets";

/** Rules of parties, deals and links. */
export function checkWeb(sheets: Sheets, known: KnownRecords, existing: CaseRecords | null, findings: Findings): void {
  for (const row of sheets.parties) {
    requireRecord(row, "sponsor_or_parent", "party", known, findings);
  }
  checkToldApart(sheets.not_same, known, findings);
  checkNames(sheets.parties, listToldApart(sheets.not_same), existing, findings);
  checkCircles(sheets.parties, "sponsor_or_parent", findings);

  for (const row of sheets.deals) {
    requireRecord(row, "superseded_by", "deal", known, findings);
    requireRecord(row, "part_of", "deal", known, findings);
    if (cellOf(row, "stage") === "superseded" && cellOf(row, "superseded_by") === "") {
      findings.add(row, "superseded_by", "superseded_by_nothing");
    }
    checkDates(row, DEAL_DATES, findings);
  }
  checkCircles(sheets.deals, "part_of", findings);
  checkCircles(sheets.deals, "superseded_by", findings);

  for (const row of sheets.links) {
    requireRecord(row, "deal", "deal", known, findings);
    requireRecord(row, "payer_or_provider", "party", known, findings);
    requireRecord(row, "payee_or_recipient", "party", known, findings);
    const payer = cellOf(row, "payer_or_provider");
    if (payer !== "" && payer === cellOf(row, "payee_or_recipient")) {
      findings.add(row, "payee_or_recipient", "same_party");
    }
    const kind = LINK_KINDS.find((word) => word === cellOf(row, "kind"));
    checkDates(row, LINK_DATES, findings);
    const flow = kind === undefined ? null : fixedValueFlowOf(kind);
    if (flow !== null && cellOf(row, "value_flow") !== flow) {
      findings.add(row, "value_flow", "value_flow_wrong", flow);
    }
  }
}

/** No end before a beginning; both days are named. A cell that is no date has its own error. */
function checkDates<Name extends "links" | "deals">(
  row: SheetRow<Name>,
  pairs: readonly (readonly [ColumnOf<Name>, ColumnOf<Name>])[],
  findings: Findings,
): void {
  for (const [start, end] of pairs) {
    const [first, last] = [cellOf(row, start), cellOf(row, end)];
    const problems = judgeDates({ start: first || null, end: last || null }, [], LINK_DATES);
    if (problems.length > 0) findings.add(row, end, "ends_before_start", `${start} ${first}, ${end} ${last}`);
  }
}

/** A filled cell must name a record of this kind; empty cells are the business of the column. */
export function requireRecord<Name extends SheetName>(
  row: SheetRow<Name>,
  column: ColumnOf<Name>,
  kind: NamedKind,
  known: KnownRecords,
  findings: Findings,
): void {
  const slug = cellOf(row, column);
  if (slug !== "" && !known[kind].has(slug)) findings.add(row, column, "reference_missing", slug);
}

/**
 * Every name and alias belongs to one party, so that a name in a text leads to one record, and stands with it once in each
 * spelling. What is one name to the eye is one name; both rows of two parties that share one are named, unless a row of
 * `not_same` tells the two apart.
 */
function checkNames(
  rows: Sheets["parties"],
  apart: ReadonlySet<string>,
  existing: CaseRecords | null,
  findings: Findings,
): void {
  const known = new Map<string, KnownName>();
  for (const party of existing?.parties ?? []) {
    for (const one of namesOf(party)) known.set(keyOfName(one), { name: one, owner: party.slug });
  }
  for (const row of rows) {
    const owner = cellOf(row, "id");
    const own = new Set<string>();
    const names: readonly [ColumnOf<"parties">, string][] = [
      ["name_en", cellOf(row, "name_en")],
      ["name_zh", cellOf(row, "name_zh")],
      ...splitList(cellOf(row, "aliases")).map((alias): [ColumnOf<"parties">, string] => ["aliases", alias]),
    ];
    for (const [column, name] of names) {
      const key = keyOfName(name);
      const first = known.get(key);
      if (key === "") continue;
      if (own.has(printOfName(name))) findings.add(row, column, "name_repeated", name);
      own.add(printOfName(name));
      if (first === undefined) known.set(key, { name, owner, place: { row, column } });
      else if (first.owner !== owner && !apart.has(pairOf(first.owner, owner))) {
        findings.add(row, column, "alias_taken", `${name} (${first.owner})`);
        if (first.place) findings.add(first.place.row, first.place.column, "alias_taken", `${first.name} (${owner})`);
      }
    }
  }
}

/** Two parties of the case or of these sheets, each pair once. */
function checkToldApart(rows: Sheets["not_same"], known: KnownRecords, findings: Findings): void {
  const seen = new Set<string>();
  for (const row of rows) {
    requireRecord(row, "party", "party", known, findings);
    requireRecord(row, "other", "party", known, findings);
    const [party, other] = [cellOf(row, "party"), cellOf(row, "other")];
    if (party !== "" && party === other) findings.add(row, "other", "same_party");
    const pair = pairOf(party, other);
    if (seen.has(pair)) findings.add(row, "other", "row_twice");
    seen.add(pair);
  }
}

function listToldApart(rows: Sheets["not_same"]): ReadonlySet<string> {
  const apart = rows.filter((row) => cellOf(row, "apart") === "yes");
  return new Set(apart.map((row) => pairOf(cellOf(row, "party"), cellOf(row, "other"))));
}

function pairOf(one: string, other: string): string {
  return [one, other].sort(compareSlugs).join(" ");
}

/** A name with the party that has it, and the cell it stands in where these sheets bring it. */
interface KnownName {
  readonly name: string;
  readonly owner: string;
  readonly place?: { readonly row: SheetRow<"parties">; readonly column: ColumnOf<"parties"> };
}

/** Walks a column from each row; a row that comes back to itself is named, rows that merely lead there are not. */
function checkCircles<Name extends "parties" | "deals">(
  rows: readonly SheetRow<Name>[],
  column: ColumnOf<Name>,
  findings: Findings,
): void {
  const nextOf = new Map([...rows].map((row) => [row.cells.id ?? "", cellOf(row, column)]));
  for (const row of rows) {
    const start = row.cells.id ?? "";
    const seen = new Set<string>();
    let here = nextOf.get(start) ?? "";
    while (here !== "" && here !== start && !seen.has(here)) {
      seen.add(here);
      here = nextOf.get(here) ?? "";
    }
    if (start !== "" && here === start) findings.add(row, column, seen.size === 0 ? "refers_to_itself" : "cycle");
  }
}

/** Ids stand once per sheet, are new to the case, and parties, deals, links, rules and indicators share one space. */
export function checkIds(sheets: Sheets, held: KnownRecords, existing: CaseRecords | null, findings: Findings): void {
  checkUnique(sheets.parties, "id", held.party, findings);
  checkUnique(sheets.deals, "id", held.deal, findings);
  checkUnique(sheets.links, "id", held.link, findings);
  checkUnique(sheets.claims, "id", held.claim, findings);
  checkUnique(sheets.sources, "id", held.source, findings);
  checkUnique(sheets.indicators, "id", held.indicator, findings);
  checkUnique(sheets.glossary, "id", held.glossary_term, findings);
  const slugs = (records: readonly { readonly slug: string }[] = []) => new Set(records.map(({ slug }) => slug));
  checkUnique(sheets.discrepancies, "id", slugs(existing?.discrepancies), findings);
  checkUnique(sheets.statements, "id", slugs(existing?.statements), findings);
  checkUnique(sheets.analogies, "id", slugs(existing?.analogies), findings);
  const claims = new Set([...held.claim, ...indexBy(sheets.claims, "id").keys()]);
  checkUnique(sheets.financials, "id", claims, findings);

  const kindOf = new Map<string, string>();
  for (const kind of ["party", "deal", "link", "rule", "indicator"] as const) {
    for (const slug of held[kind]) kindOf.set(slug, kind);
  }
  checkSpace("party", sheets.parties, "id", kindOf, findings);
  checkSpace("deal", sheets.deals, "id", kindOf, findings);
  checkSpace("link", sheets.links, "id", kindOf, findings);
  checkSpace("rule", sheets.jurisdiction_rules, "rule_id", kindOf, findings);
  checkSpace("indicator", sheets.indicators, "id", kindOf, findings);
}

/** No id is that of a record which was withdrawn: it would come back as another. */
export function checkWithdrawn(sheets: Sheets, withdrawn: WithdrawnRecords, findings: Findings): void {
  const check = <Name extends SheetName>(kind: NamedKind, rows: readonly SheetRow<Name>[], column: ColumnOf<Name>) => {
    for (const row of rows) if (withdrawn[kind]?.has(cellOf(row, column))) findings.add(row, column, "id_withdrawn");
  };
  check("party", sheets.parties, "id");
  check("deal", sheets.deals, "id");
  check("link", sheets.links, "id");
  check("source", sheets.sources, "id");
  check("rule", sheets.jurisdiction_rules, "rule_id");
  check("indicator", sheets.indicators, "id");
  check("glossary_term", sheets.glossary, "id");
}

function checkUnique<Name extends SheetName>(
  rows: readonly SheetRow<Name>[],
  column: ColumnOf<Name>,
  taken: ReadonlySet<string>,
  findings: Findings,
): void {
  const seen = new Set(taken);
  for (const row of rows) {
    const id = cellOf(row, column);
    if (id !== "" && seen.has(id)) findings.add(row, column, "id_twice");
    seen.add(id);
  }
}

function checkSpace<Name extends SheetName>(
  kind: string,
  rows: readonly SheetRow<Name>[],
  column: ColumnOf<Name>,
  kindOf: Map<string, string>,
  findings: Findings,
): void {
  for (const row of rows) {
    const id = cellOf(row, column);
    const former = kindOf.get(id);
    if (former !== undefined && former !== kind) findings.add(row, column, "id_of_another_kind", former);
    else kindOf.set(id, kind);
  }
}
