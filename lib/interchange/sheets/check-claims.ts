import { deriveBasis, deriveEvidence, type SourceGrade } from "@/lib/domain/claims/derive-basis";
import { groupBy } from "@/lib/domain/group-by";
import { firstDayOf, isPartialDate } from "@/lib/domain/model/calendar";
import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import { findProperty } from "@/lib/domain/model/properties";
import { CITATION_ORIGINS, RELIABILITIES, STANCES, SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { splitList } from "./cells";
import { readClaimValue } from "./claim-value";
import type { KnownRecords } from "./known-records";
import { cellOf, type SheetRow } from "./read-sheet";
import { type Findings, indexBy, type Sheets } from "./sheets";
import type { Arrival } from "./to-claims";

/** Rules of claims, their values, ranks and conflicts, of sources, and of the citations that carry them. */
export function checkClaims(
  sheets: Sheets,
  known: KnownRecords,
  existing: CaseRecords | null,
  arrival: Arrival,
  findings: Findings,
): void {
  checkSources(sheets.sources, existing, findings);
  checkCitations(sheets, known, findings);
  for (const row of sheets.claims) {
    checkSubject(row, known, findings);
    checkValue(row, known, findings);
    if (cellOf(row, "rank") === "deprecated" && cellOf(row, "reason") + cellOf(row, "reason_zh") === "") {
      findings.add(row, "reason", "reason_missing");
    }
  }
  checkPreferred(sheets.claims, findings);
  checkConflicts(sheets.claims, known, findings);
  checkSupport(sheets, gradesOf(sheets, existing), arrival, findings);
}

function checkSubject(row: SheetRow<"claims">, known: KnownRecords, findings: Findings): void {
  const subject = cellOf(row, "subject_id");
  const type = SUBJECT_TYPES.find((name) => name === cellOf(row, "subject_type"));
  if (type !== undefined && subject !== "" && !known[type].has(subject)) {
    findings.add(row, "subject_id", "reference_missing", type);
  }
}

function checkValue(row: SheetRow<"claims">, known: KnownRecords, findings: Findings): void {
  const property = cellOf(row, "property");
  const read = readClaimValue({
    property,
    value: cellOf(row, "value"),
    value_zh: cellOf(row, "value_zh"),
    value_min: cellOf(row, "value_min"),
    value_max: cellOf(row, "value_max"),
    qualifier: cellOf(row, "qualifier"),
    unit: cellOf(row, "unit"),
  });
  if (!read.ok) {
    for (const { column, reason, detail } of read.reason) findings.add(row, column, reason, detail);
  } else if (read.value.type === "code" && findProperty(property)?.codes === "party") {
    const missing = read.value.codes.find((code) => !known.party.has(code));
    if (missing !== undefined) findings.add(row, "value", "reference_missing", missing);
  }
}

/**
 * At most one preferred claim per subject and property at a time (rule R4). Two are at one time when both begin on
 * the same day, or when the day of one is unknown.
 */
function checkPreferred(rows: Sheets["claims"], findings: Findings): void {
  const preferred = rows.filter((row) => cellOf(row, "rank") === "preferred");
  const groups = groupBy(preferred, (row) => `${cellOf(row, "subject_id")} ${cellOf(row, "property")}`);
  for (const group of groups.values()) {
    for (const [place, row] of group.entries()) {
      const former = group.slice(0, place).find((other) => beginTogether(cellOf(other, "as_of"), cellOf(row, "as_of")));
      if (former !== undefined) findings.add(row, "rank", "second_preferred", cellOf(former, "id"));
    }
  }
}

function beginTogether(one: string, other: string): boolean {
  if (!isPartialDate(one) || !isPartialDate(other)) return true;
  return firstDayOf(one) === firstDayOf(other);
}

/** A conflict names both ways. Claims that the case holds already cannot name a new one, so they cannot be named. */
function checkConflicts(rows: Sheets["claims"], known: KnownRecords, findings: Findings): void {
  const conflictsOf = new Map(rows.map((row) => [cellOf(row, "id"), splitList(cellOf(row, "conflicts_with"))]));
  for (const row of rows) {
    const id = cellOf(row, "id");
    for (const other of conflictsOf.get(id) ?? []) {
      if (other === id) findings.add(row, "conflicts_with", "refers_to_itself");
      else if (!known.claim.has(other)) findings.add(row, "conflicts_with", "reference_missing", other);
      else if (conflictsOf.get(other)?.includes(id) !== true) {
        findings.add(row, "conflicts_with", "conflict_not_mutual", other);
      }
    }
  }
}

function checkSources(rows: Sheets["sources"], existing: CaseRecords | null, findings: Findings): void {
  const placeOf = new Map<string, string>();
  for (const source of existing?.sources ?? []) placeOf.set(`${source.url} ${source.language}`, source.slug);
  for (const row of rows) {
    if (cellOf(row, "read_in") === "original" && cellOf(row, "words_of") !== "") {
      findings.add(row, "words_of", "words_of_original");
    }
    if (cellOf(row, "copy_shown") === "true" && cellOf(row, "read_in") !== "copy") {
      findings.add(row, "copy_shown", "shown_is_no_copy");
    }
    const url = cellOf(row, "url");
    if (url === "") continue;
    const place = `${url} ${cellOf(row, "language")}`;
    const former = placeOf.get(place);
    if (former !== undefined && former !== cellOf(row, "id")) findings.add(row, "url", "same_place", former);
    else placeOf.set(place, cellOf(row, "id"));
  }
}

function checkCitations(sheets: Sheets, known: KnownRecords, findings: Findings): void {
  const claims = indexBy(sheets.claims, "id");
  const seen = new Set<string>();
  for (const row of sheets.citations) {
    const claim = cellOf(row, "claim");
    // A citation belongs to a claim of the same sheets: adding one to a claim under review is an edit, not an import.
    if (claim !== "" && !claims.has(claim)) findings.add(row, "claim", "reference_missing", claim);
    const source = cellOf(row, "source");
    if (source !== "" && !known.source.has(source)) findings.add(row, "source", "reference_missing", source);
    const place = [cellOf(row, "quote_exact"), cellOf(row, "locator"), cellOf(row, "locator_zh")];
    const key = [claim, source, ...place, cellOf(row, "stance")].join("\n");
    if (seen.has(key)) findings.add(row, "claim", "row_twice");
    seen.add(key);
  }
}

function gradesOf(sheets: Sheets, existing: CaseRecords | null): ReadonlyMap<Slug, SourceGrade> {
  const grades = new Map<Slug, SourceGrade>((existing?.sources ?? []).map((source) => [source.slug, source]));
  for (const row of sheets.sources) {
    const reliability = RELIABILITIES.find((letter) => letter === cellOf(row, "reliability"));
    if (reliability === undefined) continue;
    grades.set(cellOf(row, "id"), {
      publisher: cellOf(row, "publisher"),
      wordsOf: cellOf(row, "words_of") || null,
      reliability,
    });
  }
  return grades;
}

/**
 * Every claim has a citation that takes a side; the basis that the sheet names is the one its citations lead to.
 * The word of `status` is held to the citations only where it is believed, in the shipped case.
 */
function checkSupport(
  sheets: Sheets,
  grades: ReadonlyMap<Slug, SourceGrade>,
  arrival: Arrival,
  findings: Findings,
): void {
  const citationsOf = groupBy(sheets.citations, (row) => cellOf(row, "claim"));
  for (const row of sheets.claims) {
    const citations = (citationsOf.get(cellOf(row, "id")) ?? []).flatMap((citation) => {
      const stance = STANCES.find((word) => word === cellOf(citation, "stance"));
      const origin = CITATION_ORIGINS.find((word) => word === cellOf(citation, "origin"));
      // A citation with a wrong word has its own error; judging the claim without it would add a false one.
      return stance === undefined || origin === undefined
        ? []
        : [{ source: cellOf(citation, "source"), stance, origin }];
    });
    if (citations.length < (citationsOf.get(cellOf(row, "id"))?.length ?? 0)) continue;
    if (citations.length === 0) {
      findings.add(row, "id", "citation_missing");
      continue;
    }
    if (citations.every((citation) => citation.stance === "context")) findings.add(row, "id", "only_context");
    const basis = deriveBasis(citations, grades);
    const stated = cellOf(row, "basis");
    if (stated !== "" && stated !== basis) findings.add(row, "basis", "basis_differs", basis);
    if (arrival === "proposed" || citations.some((citation) => !grades.has(citation.source))) continue;
    const evidence = deriveEvidence(citations, grades);
    const status = cellOf(row, "status");
    if ((status === "verified" || status === "reported") && status !== evidence) {
      findings.add(row, "status", "status_against_rule", evidence ?? "disputed");
    }
  }
}
