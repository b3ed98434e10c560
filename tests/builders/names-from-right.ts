import type { CaseRecords } from "@/lib/domain/case-records";
import type { Localized } from "@/lib/domain/vocabulary";

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
  const kept = (text: string | null): string | null => (text === null ? null : plant());
  return {
    ...records,
    header: { ...records.header, title: always(), summary: always() },
    parties: records.parties.map((party) => ({
      ...party,
      name: both(party.name),
      aliases: party.aliases.map(plant),
      note: kept(party.note),
    })),
    deals: records.deals.map((deal) => ({ ...deal, title: both(deal.title), note: kept(deal.note) })),
    links: records.links.map((link) => ({
      ...link,
      collateral: kept(link.collateral),
      tranche: kept(link.tranche),
      interest: kept(link.interest),
      note: kept(link.note),
    })),
    claims: records.claims.map((claim) => ({
      ...claim,
      value: claim.value.type === "text" ? { type: "text", text: plant() } : claim.value,
      wording: kept(claim.wording),
      reason: kept(claim.reason),
      note: kept(claim.note),
      citations: claim.citations.map((citation) => ({
        ...citation,
        fragment: kept(citation.fragment),
        locator: kept(citation.locator),
      })),
    })),
    sources: records.sources.map((source) => ({
      ...source,
      publisher: plant(),
      title: kept(source.title),
      author: kept(source.author),
      note: kept(source.note),
    })),
    rules: records.rules.map((rule) => ({
      ...rule,
      title: plant(),
      places: rule.places.map((place) => ({ ...place, note: kept(place.note) })),
    })),
    indicators: records.indicators.map((indicator) => ({ ...indicator, name: both(indicator.name) })),
    discrepancies: records.discrepancies.map((one) => ({ ...one, statement: plant(), explanation: plant() })),
    glossary: records.glossary.map((term) => ({ ...term, term: always(), definition: always() })),
    statements: records.statements.map((statement) => ({
      ...statement,
      section: both(statement.section),
      paraphrase: both(statement.paraphrase),
      explanation: both(statement.explanation),
    })),
    analogies: records.analogies.map((step) => ({ ...step, action: both(step.action) })),
  };
}
