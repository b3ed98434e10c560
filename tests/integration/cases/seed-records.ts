import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CaseRecords, Citation } from "@/lib/domain/model/case-records";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { readSeedHeader } from "@/tests/builders/seed-sheets";

const FOLDER = path.resolve("prisma/seed/ai-circular");

/** The shipped case as the importer reads it, in no particular order. */
export function readSeedRecords(shipped = true): CaseRecords {
  const files = Object.fromEntries(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [path.basename(file, ".csv"), readFileSync(path.join(FOLDER, file), "utf8")]),
  );
  const parsed = parseCaseSheets(files, readSeedHeader({ shipped }));
  if (!parsed.ok) throw new Error(`the shipped case has errors: ${JSON.stringify(parsed.reason.slice(0, 3))}`);
  return parsed.value;
}

/** The same records with every list that has no order of its own sorted, as reading promises. */
export function sortRecords(records: CaseRecords): CaseRecords {
  return {
    ...records,
    parties: sortOn(records.parties, (party) => [party.slug]),
    deals: sortOn(records.deals, (deal) => [deal.slug]),
    links: sortOn(records.links, (link) => [link.slug]),
    linkParts: sortOn(records.linkParts, (part) => [part.part, part.whole, part.relation]),
    claims: sortOn(records.claims, (claim) => [claim.slug]).map((claim) => ({
      ...claim,
      conflictsWith: sortOn(claim.conflictsWith, (slug) => [slug]),
      citations: sortOn(claim.citations, placeOf),
    })),
    sources: sortOn(records.sources, (source) => [source.slug]),
    rules: sortOn(records.rules, (rule) => [rule.slug]).map((rule) => ({
      ...rule,
      places: sortOn(rule.places, (place) => [place.jurisdiction]),
    })),
    indicators: sortOn(records.indicators, (indicator) => [indicator.slug]),
    discrepancies: sortOn(records.discrepancies, (discrepancy) => [discrepancy.slug]).map((discrepancy) => ({
      ...discrepancy,
      claims: sortOn(discrepancy.claims, (slug) => [slug]),
    })),
    glossary: sortOn(records.glossary, (term) => [term.slug]),
    statements: sortOn(records.statements, (statement) => [statement.slug]).map((statement) => ({
      ...statement,
      claims: sortOn(statement.claims, (slug) => [slug]),
    })),
    analogies: sortOn(records.analogies, (step) => [step.slug]),
  };
}

function placeOf({ source, fragment, locator, stance }: Citation): string[] {
  return [source, fragment ?? "", locator?.en ?? "", stance];
}

function sortOn<T>(list: readonly T[], keysOf: (member: T) => string[]): T[] {
  return [...list].sort((one, other) => {
    const others = keysOf(other);
    for (const [place, key] of keysOf(one).entries()) {
      const rival = others[place] ?? "";
      if (key !== rival) return key < rival ? -1 : 1;
    }
    return 0;
  });
}
