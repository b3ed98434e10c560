import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";

/** Stands once in every planted text, so that a reader of pages can count them. */
export const PLANTED = /חברה|شركة/gu;

/**
 * The records with every text that people wrote turned into one from right to left: Hebrew and Arabic in turn, some that
 * begin with Latin letters, some that end in them, each with a number that would go astray. Nothing else changes: the
 * same links, sums and days.
 */
export function withNamesFromRight(records: CaseRecords): CaseRecords {
  let count = 0;
  const plant = (): string => {
    count += 1;
    const word = count % 2 === 0 ? "חברה" : "شركة";
    return (
      [`${word} ${count}`, `Ash ${word} ${count}`, `${word} (Ash) ${count}`, `${count} ${word} Ash`][count % 4] ?? word
    );
  };
  const both = (text: Localized): Localized => ({ en: plant(), zh: text.zh === null ? null : plant() });
  const always = (): { readonly en: string; readonly zh: string } => ({ en: plant(), zh: plant() });
  const maybe = (text: Localized | null): Localized | null => (text === null ? null : both(text));
  const kept = (text: string | null): string | null => (text === null ? null : plant());
  return {
    ...records,
    header: { ...records.header, title: always(), summary: always() },
    parties: records.parties.map((party) => ({
      ...party,
      name: both(party.name),
      aliases: party.aliases.map(plant),
      note: maybe(party.note),
    })),
    deals: records.deals.map((deal) => ({ ...deal, title: both(deal.title), note: maybe(deal.note) })),
    links: records.links.map((link) => ({
      ...link,
      collateral: maybe(link.collateral),
      tranche: maybe(link.tranche),
      interest: maybe(link.interest),
      note: maybe(link.note),
    })),
    claims: records.claims.map((claim) => ({
      ...claim,
      value: claim.value.type === "text" ? { type: "text", text: both(claim.value.text) } : claim.value,
      wording: kept(claim.wording),
      reason: maybe(claim.reason),
      note: maybe(claim.note),
      citations: claim.citations.map((citation) => ({
        ...citation,
        fragment: kept(citation.fragment),
        locator: maybe(citation.locator),
      })),
    })),
    sources: records.sources.map((source) => ({
      ...source,
      publisher: plant(),
      wordsOf: kept(source.wordsOf),
      title: kept(source.title),
      author: kept(source.author),
      note: maybe(source.note),
    })),
    rules: records.rules.map((rule) => ({
      ...rule,
      title: both(rule.title),
      places: rule.places.map((place) => ({
        ...place,
        name: maybe(place.name),
        capUnits: maybe(place.capUnits),
        chipClasses: maybe(place.chipClasses),
        note: maybe(place.note),
      })),
    })),
    indicators: records.indicators.map((indicator) => ({ ...indicator, name: both(indicator.name) })),
    discrepancies: records.discrepancies.map((one) => ({
      ...one,
      statement: both(one.statement),
      testedValue: maybe(one.testedValue),
      sourcedValue: maybe(one.sourcedValue),
      explanation: both(one.explanation),
    })),
    glossary: records.glossary.map((term) => ({
      ...term,
      term: always(),
      definition: always(),
      testedProblem: maybe(term.testedProblem),
    })),
    statements: records.statements.map((statement) => ({
      ...statement,
      section: both(statement.section),
      paraphrase: both(statement.paraphrase),
      explanation: both(statement.explanation),
    })),
    analogies: records.analogies.map((step) => ({
      ...step,
      actor: both(step.actor),
      action: both(step.action),
      note: maybe(step.note),
    })),
  };
}
