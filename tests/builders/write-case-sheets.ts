import Papa from "papaparse";
import type { CaseRecords, Citation, Claim, ClaimValue } from "@/lib/domain/model/case-records";
import { FINANCIAL_PROPERTIES } from "@/lib/domain/model/properties";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { type ColumnOf, columnsOf, type RowOf, type SheetName } from "@/lib/interchange/sheets/columns";
import type { ToldApartRow } from "@/lib/interchange/sheets/parse-case-sheets";
import { guardCell } from "@/lib/interchange/sheets/read-sheet";

/**
 * The records of a case as spreadsheets, the inverse of `parseCaseSheets`: UTF-8, comma, CR LF, a header row, every
 * sheet present. Texts that a spreadsheet would run as a formula get an apostrophe, which reading takes away again.
 * Drafts are left out: nobody but their author has seen them. An undisclosed amount keeps no currency.
 *
 * @param toldApart parties of one name that somebody told apart: without these rows the importer would take them for one
 */
export function writeCaseSheets(
  records: CaseRecords,
  toldApart: readonly ToldApartRow[],
): Readonly<Record<SheetName, string>> {
  const claims = records.claims.filter((claim) => claim.status !== "draft");
  const figures = claims.filter(isFinancial);
  const others = claims.filter((claim) => !isFinancial(claim));
  return {
    parties: writeSheet(
      "parties",
      records.parties.map((party) => ({
        id: party.slug,
        name_en: party.name.en,
        name_zh: party.name.zh,
        kind: party.kind,
        jurisdiction: party.jurisdiction,
        sponsor_or_parent: party.sponsor,
        lei: party.lei,
        cik: party.cik,
        ticker: party.ticker,
        wikidata: party.wikidata,
        aliases: party.aliases.join("|"),
        ...pairOf("note", party.note),
      })),
    ),
    deals: writeSheet(
      "deals",
      records.deals.map((deal) => ({
        id: deal.slug,
        title_en: deal.title.en,
        title_zh: deal.title.zh,
        announced: deal.announced,
        signed: deal.signed,
        effective: deal.effective,
        ended: deal.ended,
        stage: deal.stage,
        superseded_by: deal.supersededBy,
        part_of: deal.partOf,
        ...pairOf("note", deal.note),
      })),
    ),
    links: writeSheet(
      "links",
      records.links.map(({ slug, payer, payee, valueFlow, collateral, tranche, interest, note, ...rest }) => ({
        id: slug,
        payer_or_provider: payer,
        payee_or_recipient: payee,
        value_flow: valueFlow,
        ...rest,
        ...pairOf("collateral", collateral),
        ...pairOf("tranche", tranche),
        ...pairOf("interest", interest),
        ...pairOf("note", note),
      })),
    ),
    claims: writeSheet("claims", others.map(toClaimCells)),
    sources: writeSheet(
      "sources",
      records.sources.map(({ slug, readIn, wordsOf, copyShown, note, ...rest }) => ({
        id: slug,
        ...rest,
        read_in: readIn,
        words_of: wordsOf,
        copy_shown: copyShown ? "true" : null,
        ...pairOf("note", note),
      })),
    ),
    citations: writeSheet(
      "citations",
      others.flatMap((claim) => claim.citations.map((citation) => toCitationCells(claim, citation))),
    ),
    jurisdiction_rules: writeSheet("jurisdiction_rules", records.rules.flatMap(toRuleCells)),
    indicators: writeSheet(
      "indicators",
      records.indicators.map(({ slug, name, unit, note }) => ({
        id: slug,
        name_en: name.en,
        name_zh: name.zh,
        unit,
        ...pairOf("note", note),
      })),
    ),
    discrepancies: writeSheet(
      "discrepancies",
      records.discrepancies.map((row) => ({
        id: row.slug,
        ...pairOf("tested_statement", row.statement),
        language: row.language,
        ...pairOf("tested_value", row.testedValue),
        ...pairOf("sourced_value", row.sourcedValue),
        claim_ids: row.claims.join("|"),
        ...pairOf("explanation", row.explanation),
        origin_of_error: row.errorOrigin,
        verdict: row.verdict,
        statement_ids: row.statements.join("|"),
      })),
    ),
    not_same: writeSheet(
      "not_same",
      toldApart.map(({ party, other, apart, why }) => ({ party, other, apart: apart ? "yes" : "no", why })),
    ),
    link_parts: writeSheet(
      "link_parts",
      records.linkParts.map(({ partType, part, wholeType, whole, relation, note }) => ({
        part_type: partType,
        part,
        whole_type: wholeType,
        whole,
        relation,
        ...pairOf("note", note),
      })),
    ),
    financials: writeSheet(
      "financials",
      figures.map((claim) => toFinancialCells(claim, records)),
    ),
    glossary: writeSheet(
      "glossary",
      records.glossary.map((row) => ({
        id: row.slug,
        term_en: row.term.en,
        term_zh: row.term.zh,
        definition_en: row.definition.en,
        definition_zh: row.definition.zh,
        ...pairOf("tested_definition_problem", row.testedProblem),
        see_also: row.seeAlso.join("|"),
      })),
    ),
    statements: writeSheet(
      "statements",
      [...records.statements]
        .sort((one, other) => one.order - other.order)
        .map((row) => ({
          id: row.slug,
          order: String(row.order),
          section_en: row.section.en,
          section_zh: row.section.zh,
          paragraph: String(row.paragraph),
          speaker_statement_en: row.paraphrase.en,
          statement_zh: row.paraphrase.zh,
          anchor_en: row.anchor.en,
          anchor_zh: row.anchor.zh,
          kind: row.kind,
          topic: row.topic,
          about: row.about.join("|"),
          claims: row.claims.join("|"),
          verdict: row.verdict,
          explanation_en: row.explanation.en,
          explanation_zh: row.explanation.zh,
        })),
    ),
    analogies: writeSheet(
      "analogies",
      [...records.analogies]
        .sort((one, other) => one.step - other.step)
        .map((row) => ({
          id: row.slug,
          analogy: row.analogy,
          step: String(row.step),
          ...pairOf("actor", row.actor),
          action_en: row.action.en,
          action_zh: row.action.zh,
          amount: row.amount,
          unit: row.unit,
          from_tested_document: String(row.fromTestedDocument),
          ...pairOf("note", row.note),
        })),
    ),
  };
}

type PairOf<Column extends string> = { readonly [Name in Column | `${Column}_zh`]: string | null };

/** A text in both languages as its two cells: `note` and `note_zh`. */
function pairOf<Column extends string>(column: Column, text: Localized | null): PairOf<Column> {
  const cells = { [column]: text?.en ?? null, [`${column}_zh`]: text?.zh ?? null };
  return cells as PairOf<Column>;
}

type Cells<Name extends SheetName> = Readonly<Record<ColumnOf<Name>, string | null>>;

function writeSheet<Name extends SheetName>(name: Name, rows: readonly Cells<Name>[]): string {
  const columns = columnsOf(name);
  const lines = rows.map((row) => {
    const cells: Readonly<Record<string, string | null>> = row;
    return columns.map((column) => guardCell(cells[column] ?? ""));
  });
  return `${Papa.unparse([columns, ...lines], { newline: "\r\n" })}\r\n`;
}

/** A figure of a party for a period with one supporting citation is a row of financials; all else is a claim. */
function isFinancial(claim: Claim): boolean {
  const properties: readonly string[] = FINANCIAL_PROPERTIES;
  return claim.period !== null && claim.subjectType === "party" && properties.includes(claim.property);
}

function toStatusWord(claim: Claim): RowOf<"claims">["status"] {
  switch (claim.status) {
    case "accepted":
      return claim.evidence ?? "reported";
    case "disputed":
    case "retracted":
    case "proposed":
      return claim.status;
    case "draft":
      throw new Error("drafts are not written");
  }
}

interface ValueCells {
  readonly value: string | null;
  readonly value_min: string | null;
  readonly value_max: string | null;
  readonly qualifier: string;
  readonly unit: string | null;
}

function toValueCells(value: ClaimValue): ValueCells {
  const none = { value: null, value_min: null, value_max: null, unit: null };
  switch (value.type) {
    case "money":
    case "percent":
    case "count":
    case "rate": {
      const unit = value.type === "money" ? value.currency : value.type === "percent" ? "percent" : value.unit;
      return { value: value.value, value_min: value.min, value_max: value.max, qualifier: value.qualifier, unit };
    }
    case "date":
      return { ...none, value: value.date, qualifier: "exact" };
    case "yes_no":
      return { ...none, value: value.yes ? "yes" : "no", qualifier: "exact" };
    case "code":
      return { ...none, value: value.codes.join("|"), qualifier: "exact" };
    case "text":
      return { ...none, value: value.text.en, qualifier: "exact" };
    case "undisclosed":
      return { ...none, qualifier: "undisclosed" };
    case "unreadable":
      // The importer would refuse it: whoever opens the sheet sees where.
      return { ...none, value: value.raw, qualifier: "exact" };
  }
}

function toClaimCells(claim: Claim): Cells<"claims"> {
  return {
    id: claim.slug,
    subject_type: claim.subjectType,
    subject_id: claim.subject,
    property: claim.property,
    ...toValueCells(claim.value),
    value_zh: claim.value.type === "text" ? claim.value.text.zh : null,
    as_of: claim.asOf,
    rank: claim.rank,
    status: toStatusWord(claim),
    basis: claim.basis,
    credibility: claim.credibility === null ? null : String(claim.credibility),
    conflicts_with: claim.conflictsWith.join("|"),
    ...pairOf("reason", claim.reason),
    ...pairOf("note", claim.note),
  };
}

function toCitationCells(claim: Claim, citation: Citation): Cells<"citations"> {
  return {
    claim: claim.slug,
    source: citation.source,
    quote_exact: citation.fragment,
    ...pairOf("locator", citation.locator),
    stance: citation.stance,
    origin: citation.origin,
  };
}

function toFinancialCells(claim: Claim, records: CaseRecords): Cells<"financials"> {
  const [citation] = claim.citations;
  const source = records.sources.find((known) => known.slug === citation?.source);
  return {
    id: claim.slug,
    party: claim.subject,
    property: claim.property,
    period_start: claim.period?.start ?? null,
    period_end: claim.period?.end ?? null,
    ...pairOf("fiscal_label", claim.period?.label ?? null),
    ...toValueCells(claim.value),
    source: citation?.source ?? null,
    quote_exact: citation?.fragment ?? null,
    reliability: source?.reliability ?? null,
    credibility: claim.credibility === null ? null : String(claim.credibility),
    ...pairOf("note", claim.note),
  };
}

function toRuleCells(rule: CaseRecords["rules"][number]): Cells<"jurisdiction_rules">[] {
  return rule.places.map((place) => ({
    rule_id: rule.slug,
    ...pairOf("title", rule.title),
    authority: rule.authority,
    in_force_from: place.inForceFrom,
    compliance_from: place.complianceFrom,
    in_force_to: place.inForceTo,
    status: rule.status,
    jurisdiction: place.jurisdiction,
    place_en: place.name?.en ?? null,
    place_zh: place.name?.zh ?? null,
    tier: place.tier === null ? null : String(place.tier),
    ...pairOf("cap_units", place.capUnits),
    cap_value: place.capValue,
    ...pairOf("chip_classes", place.chipClasses),
    source: place.source,
    ...pairOf("note", place.note),
  }));
}
