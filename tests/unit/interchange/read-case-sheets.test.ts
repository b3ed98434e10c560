import { describe, expect, test } from "vitest";
import type { CaseRecords, ClaimValue } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { readSeedHeader, readSeedSheets, splitCsv } from "../../builders/seed-sheets";

// Contract: the records hold what the spreadsheets hold, cell by cell, as a second, unrelated reader sees them.
// Must reject: a dropped row, a swapped column, a lost bound, an emptied cell that becomes a word.

const sheets = readSeedSheets();
const records = read();

function read(): CaseRecords {
  const parsed = parseCaseSheets(sheets, readSeedHeader({ shipped: true }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason.slice(0, 5)));
  return parsed.value;
}

function rowsOf(sheet: string): Record<string, string>[] {
  return splitCsv(sheets[sheet] ?? "").sort((one, other) => ((one.id ?? "") < (other.id ?? "") ? -1 : 1));
}

const cell = (value: string | number | null | undefined) => (value === null || value === undefined ? "" : `${value}`);

/** A text in both languages as its two cells. */
const pair = (column: string, text: Localized | null | undefined) => ({
  [column]: text?.en ?? "",
  [`${column}_zh`]: text?.zh ?? "",
});
/** The same in the order of the columns. */
const both = (text: Localized | null) => [text?.en ?? "", text?.zh ?? ""];

const inOrder = (list: string | undefined) => (list ?? "").split("|").sort().join("|");

/** The value cells of a claim, as the sheet has them; an undisclosed claim keeps no unit. */
function valueCells(value: ClaimValue): Record<string, string> {
  const none = { value: "", value_min: "", value_max: "", unit: "" };
  switch (value.type) {
    case "undisclosed":
      return { ...none, qualifier: "undisclosed" };
    case "text":
      return { ...none, ...pair("value", value.text), qualifier: "exact" };
    case "date":
      return { ...none, value: value.date, qualifier: "exact" };
    case "yes_no":
      return { ...none, value: value.yes ? "yes" : "no", qualifier: "exact" };
    case "code":
      return { ...none, value: value.codes.join("|"), qualifier: "exact" };
    case "unreadable":
      throw new RangeError(`a sheet was read into ${value.raw}`);
    default:
      return {
        value: cell(value.value),
        value_min: cell(value.min),
        value_max: cell(value.max),
        qualifier: value.qualifier,
        unit: value.type === "money" ? value.currency : value.type === "percent" ? "percent" : value.unit,
      };
  }
}

const withoutUnitIfUndisclosed = (row: Record<string, string>) =>
  row.qualifier === "undisclosed" ? { ...row, unit: "" } : row;

describe("the shipped case", () => {
  test("is counted pair by pair", () => {
    const counts = Object.fromEntries(Object.keys(sheets).map((name) => [name, rowsOf(name).length]));
    expect(counts).toEqual({
      parties: 70,
      deals: 75,
      links: 124,
      claims: 330,
      sources: 343,
      citations: 625,
      jurisdiction_rules: 93,
      indicators: 12,
      discrepancies: 46,
      link_parts: 45,
      financials: 108,
      glossary: 48,
      statements: 221,
      analogies: 51,
    });
    expect(records.claims).toHaveLength(330 + 108);
    expect(records.rules).toHaveLength(11);
  });

  test("has every party", () => {
    expect(
      records.parties.map((party) => ({
        id: party.slug,
        name_en: party.name.en,
        name_zh: cell(party.name.zh),
        kind: party.kind,
        jurisdiction: cell(party.jurisdiction),
        sponsor_or_parent: cell(party.sponsor),
        lei: cell(party.lei),
        cik: cell(party.cik),
        ticker: cell(party.ticker),
        wikidata: cell(party.wikidata),
        aliases: party.aliases.join("|"),
        ...pair("note", party.note),
      })),
    ).toEqual(rowsOf("parties"));
  });

  test("has every deal and every link", () => {
    expect(
      records.deals.map((deal) => ({
        id: deal.slug,
        title_en: deal.title.en,
        title_zh: cell(deal.title.zh),
        announced: cell(deal.announced),
        signed: cell(deal.signed),
        effective: cell(deal.effective),
        ended: cell(deal.ended),
        stage: deal.stage,
        superseded_by: cell(deal.supersededBy),
        part_of: cell(deal.partOf),
        ...pair("note", deal.note),
      })),
    ).toEqual(rowsOf("deals"));
    expect(
      records.links.map((link) => ({
        id: link.slug,
        deal: link.deal,
        kind: link.kind,
        payer_or_provider: link.payer,
        payee_or_recipient: link.payee,
        value_flow: link.valueFlow,
        ...pair("collateral", link.collateral),
        ...pair("tranche", link.tranche),
        ...pair("interest", link.interest),
        start: cell(link.start),
        end: cell(link.end),
        ...pair("note", link.note),
        layer: link.layer,
      })),
    ).toEqual(rowsOf("links"));
  });

  test("has every claim with its value, rank, basis and conflicts", () => {
    const claims = records.claims.filter((claim) => claim.period === null);
    expect(
      claims.map((claim) => ({
        id: claim.slug,
        subject_type: claim.subjectType,
        subject_id: claim.subject,
        property: claim.property,
        value_zh: "",
        ...valueCells(claim.value),
        as_of: cell(claim.asOf),
        rank: claim.rank,
        status: claim.status === "accepted" ? claim.evidence : claim.status,
        basis: claim.basis,
        credibility: cell(claim.credibility),
        conflicts_with: claim.conflictsWith.join("|"),
        ...pair("reason", claim.reason),
        ...pair("note", claim.note),
      })),
    ).toEqual(
      rowsOf("claims")
        .map(withoutUnitIfUndisclosed)
        .map((row) => ({ ...row, conflicts_with: (row.conflicts_with ?? "").split("|").sort().join("|") })),
    );
  });

  test("has every financial figure as a claim on its party, with its period and its one citation", () => {
    const figures = records.claims.filter((claim) => claim.period !== null);
    const reliabilityOf = new Map(records.sources.map((source) => [source.slug, source.reliability]));
    expect(
      figures.map((claim) => ({
        id: claim.slug,
        party: claim.subject,
        property: claim.property,
        period_start: cell(claim.period?.start),
        period_end: cell(claim.period?.end),
        ...pair("fiscal_label", claim.period?.label),
        ...valueCells(claim.value),
        source: cell(claim.citations[0]?.source),
        quote_exact: cell(claim.citations[0]?.fragment),
        reliability: reliabilityOf.get(claim.citations[0]?.source ?? ""),
        credibility: cell(claim.credibility),
        ...pair("note", claim.note),
      })),
    ).toEqual(rowsOf("financials"));
    expect(figures.every((claim) => claim.subjectType === "party" && claim.citations.length === 1)).toBe(true);
  });

  test("has every source and every citation, as a multiset", () => {
    expect(
      records.sources.map(({ slug, readIn, wordsOf, copyShown, note, ...rest }) => ({
        id: slug,
        ...rest,
        read_in: readIn,
        words_of: wordsOf,
        note: note?.en ?? null,
        note_zh: note?.zh ?? null,
        ...(copyShown && { copy_shown: "true" }),
      })),
    ).toEqual(
      rowsOf("sources").map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === "" ? null : value])),
      ),
    );
    const key = (row: Record<string, string>) =>
      ["claim", "source", "quote_exact", "locator", "locator_zh", "stance", "origin"]
        .map((column) => row[column] ?? "")
        .join("\t");
    const held = records.claims
      .filter((claim) => claim.period === null)
      .flatMap((claim) =>
        claim.citations.map((citation) =>
          key({
            claim: claim.slug,
            source: citation.source,
            quote_exact: cell(citation.fragment),
            ...pair("locator", citation.locator),
            stance: citation.stance,
            origin: citation.origin,
          }),
        ),
      );
    expect(held.sort()).toEqual(rowsOf("citations").map(key).sort());
  });

  test("has every place of every rule", () => {
    const order = (one: string, other: string) => (one < other ? -1 : 1);
    const held = records.rules.flatMap((rule) =>
      rule.places.map((place) =>
        [
          rule.slug,
          ...both(rule.title),
          rule.authority,
          cell(place.inForceFrom),
          cell(place.complianceFrom),
          cell(place.inForceTo),
          rule.status,
          place.jurisdiction,
          ...both(place.name),
          cell(place.tier),
          ...both(place.capUnits),
          cell(place.capValue),
          ...both(place.chipClasses),
          place.source,
          ...both(place.note),
        ].join("\t"),
      ),
    );
    const rows = rowsOf("jurisdiction_rules").map((row) => Object.values(row).join("\t"));
    expect(held.sort(order)).toEqual(rows.sort(order));
  });

  test("has every indicator, discrepancy and containment", () => {
    expect(
      records.indicators.map(({ slug, name, unit, note }) => [slug, name.en, cell(name.zh), unit, ...both(note)]),
    ).toEqual(rowsOf("indicators").map((row) => Object.values(row)));
    expect(
      records.discrepancies.map((row) => [
        row.slug,
        ...both(row.statement),
        row.language,
        ...both(row.testedValue),
        ...both(row.sourcedValue),
        row.claims.join("|"),
        ...both(row.explanation),
        row.errorOrigin,
        row.verdict,
        row.statements.join("|"),
      ]),
    ).toEqual(
      rowsOf("discrepancies")
        .map((row) => ({ ...row, claim_ids: inOrder(row.claim_ids), statement_ids: inOrder(row.statement_ids) }))
        .map((row) => Object.values(row)),
    );
    const parts = records.linkParts.map((row) =>
      [row.partType, row.part, row.wholeType, row.whole, row.relation, ...both(row.note)].join("\t"),
    );
    expect(parts.sort()).toEqual(
      rowsOf("link_parts")
        .map((row) => Object.values(row).join("\t"))
        .sort(),
    );
  });

  test("has every glossary term, statement and step of an analogy", () => {
    expect(
      records.glossary.map((row) => [
        row.slug,
        row.term.en,
        row.term.zh,
        row.definition.en,
        row.definition.zh,
        ...both(row.testedProblem),
        row.seeAlso.join("|"),
      ]),
    ).toEqual(rowsOf("glossary").map((row) => Object.values(row)));
    expect(
      records.statements.map((row) => [
        row.slug,
        `${row.order}`,
        row.section.en,
        cell(row.section.zh),
        `${row.paragraph}`,
        row.paraphrase.en,
        cell(row.paraphrase.zh),
        row.anchor.en,
        cell(row.anchor.zh),
        row.kind,
        row.topic,
        row.about.join("|"),
        row.claims.join("|"),
        row.verdict,
        row.explanation.en,
        cell(row.explanation.zh),
      ]),
    ).toEqual(
      rowsOf("statements")
        .map((row) => ({ ...row, claims: (row.claims ?? "").split("|").sort().join("|") }))
        .map((row) => Object.values(row)),
    );
    expect(
      records.analogies.map((row) => [
        row.slug,
        row.analogy,
        `${row.step}`,
        ...both(row.actor),
        row.action.en,
        cell(row.action.zh),
        cell(row.amount),
        cell(row.unit),
        `${row.fromTestedDocument}`,
        ...both(row.note),
      ]),
    ).toEqual(rowsOf("analogies").map((row) => Object.values(row)));
  });

  test("takes the words of the sheet only when it ships with the product", () => {
    const claims = records.claims.filter((claim) => claim.period === null);
    const count = (test: (claim: (typeof claims)[number]) => boolean) => claims.filter(test).length;
    // Of the 330 rows 97 say verified, 205 reported, 28 disputed.
    expect(count((claim) => claim.status === "accepted" && claim.evidence === "verified")).toBe(97);
    expect(count((claim) => claim.status === "accepted" && claim.evidence === "reported")).toBe(205);
    expect(count((claim) => claim.status === "disputed" && claim.evidence === null)).toBe(28);

    const ordinary = parseCaseSheets(sheets, readSeedHeader({ shipped: false }));
    if (!ordinary.ok) throw new Error("the sheets were refused");
    expect(new Set(ordinary.value.claims.map((claim) => `${claim.status} ${claim.evidence}`))).toEqual(
      new Set(["proposed null"]),
    );
  });
});
