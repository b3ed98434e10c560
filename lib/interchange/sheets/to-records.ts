import { groupBy } from "@/lib/domain/group-by";
import type {
  AnalogyStep,
  CaseHeader,
  CaseRecords,
  Discrepancy,
  GlossaryTerm,
  Rule,
  Source,
  Statement,
} from "@/lib/domain/model/case-records";
import { sortBySlug } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
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
  const sources = rows.sources.map(toSource);
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
    header,
    parties: sortBySlug(
      rows.parties.map((row) => ({
        slug: row.id,
        name: { en: row.name_en, zh: row.name_zh },
        kind: row.kind,
        jurisdiction: row.jurisdiction,
        sponsor: row.sponsor_or_parent,
        lei: row.lei,
        cik: row.cik,
        ticker: row.ticker,
        wikidata: row.wikidata,
        aliases: row.aliases,
        note: toLocalized(row.note, row.note_zh),
      })),
    ),
    deals: sortBySlug(
      rows.deals.map((row) => ({
        slug: row.id,
        title: { en: row.title_en, zh: row.title_zh },
        announced: row.announced,
        signed: row.signed,
        effective: row.effective,
        ended: row.ended,
        stage: row.stage,
        supersededBy: row.superseded_by,
        partOf: row.part_of,
        note: toLocalized(row.note, row.note_zh),
      })),
    ),
    links: sortBySlug(
      rows.links.map((row) => ({
        slug: row.id,
        deal: row.deal,
        kind: row.kind,
        payer: row.payer_or_provider,
        payee: row.payee_or_recipient,
        valueFlow: row.value_flow,
        layer: row.layer,
        collateral: toLocalized(row.collateral, row.collateral_zh),
        tranche: toLocalized(row.tranche, row.tranche_zh),
        interest: toLocalized(row.interest, row.interest_zh),
        start: row.start,
        end: row.end,
        note: toLocalized(row.note, row.note_zh),
      })),
    ),
    linkParts: sortBy(
      rows.link_parts.map((row) => ({
        partType: row.part_type,
        part: row.part,
        wholeType: row.whole_type,
        whole: row.whole,
        relation: row.relation,
        note: toLocalized(row.note, row.note_zh),
      })),
      (row) => [row.part, row.whole, row.relation],
    ),
    claims: sortBySlug(claims),
    sources: sortBySlug(sources),
    rules: toRules(rows.jurisdiction_rules),
    indicators: sortBySlug(
      rows.indicators.map((row) => ({
        slug: row.id,
        name: { en: row.name_en, zh: row.name_zh },
        unit: row.unit,
        note: toLocalized(row.note, row.note_zh),
      })),
    ),
    discrepancies: sortBySlug(rows.discrepancies.map(toDiscrepancy)),
    glossary: sortBySlug(rows.glossary.map(toGlossaryTerm)),
    statements: sortBySlug(rows.statements.map(toStatement)),
    // What parties were asked is noted at the desk alone.
    inquiries: [],
    analogies: sortBySlug(rows.analogies.map(toAnalogyStep)),
  };
}

function toSource(row: RowOf<"sources">): Source {
  const { id, read_in, words_of, copy_shown, note, note_zh, ...rest } = row;
  return {
    slug: id,
    ...rest,
    readIn: read_in,
    wordsOf: words_of,
    copyShown: copy_shown === "true",
    note: toLocalized(note, note_zh),
  };
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

function toDiscrepancy(row: RowOf<"discrepancies">): Discrepancy {
  return {
    slug: row.id,
    statement: { en: row.tested_statement, zh: row.tested_statement_zh },
    language: row.language,
    testedValue: toLocalized(row.tested_value, row.tested_value_zh),
    sourcedValue: toLocalized(row.sourced_value, row.sourced_value_zh),
    claims: [...row.claim_ids].sort(),
    explanation: { en: row.explanation, zh: row.explanation_zh },
    statements: [...row.statement_ids].sort(),
    errorOrigin: row.origin_of_error,
    verdict: row.verdict,
  };
}

function toGlossaryTerm(row: RowOf<"glossary">): GlossaryTerm {
  return {
    slug: row.id,
    term: { en: row.term_en, zh: row.term_zh },
    definition: { en: row.definition_en, zh: row.definition_zh },
    testedProblem: toLocalized(row.tested_definition_problem, row.tested_definition_problem_zh),
    seeAlso: row.see_also,
  };
}

function toStatement(row: RowOf<"statements">): Statement {
  return {
    slug: row.id,
    order: row.order,
    section: { en: row.section_en, zh: row.section_zh },
    paragraph: row.paragraph,
    paraphrase: { en: row.speaker_statement_en, zh: row.statement_zh },
    anchor: { en: row.anchor_en, zh: row.anchor_zh },
    kind: row.kind,
    topic: row.topic,
    about: row.about,
    claims: [...row.claims].sort(),
    verdict: row.verdict,
    explanation: { en: row.explanation_en, zh: row.explanation_zh },
  };
}

function toAnalogyStep(row: RowOf<"analogies">): AnalogyStep {
  return {
    slug: row.id,
    analogy: row.analogy,
    step: row.step,
    actor: { en: row.actor, zh: row.actor_zh },
    action: { en: row.action_en, zh: row.action_zh },
    amount: row.amount,
    unit: row.unit,
    fromTestedDocument: row.from_tested_document === "true",
    note: toLocalized(row.note, row.note_zh),
  };
}

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
