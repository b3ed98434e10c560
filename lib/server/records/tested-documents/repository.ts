import "server-only";
import { randomUUID } from "node:crypto";
import type {
  AnalogyStep,
  CaseRecords,
  Discrepancy,
  GlossaryTerm,
  Slug,
  Statement,
} from "@/lib/domain/model/case-records";
import { compareText, sortBySlug } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { type Db, toTextColumns } from "@/lib/server/db";
import { type RecordIds, requireId } from "../slugs/repository";

/** Adds discrepancies, glossary, statements and analogies, one bulk insert each. */
export async function saveTestedDocuments(tx: Db, caseId: string, records: CaseRecords, ids: RecordIds): Promise<void> {
  const discrepancies = records.discrepancies.map((discrepancy) => ({ ...discrepancy, id: randomUUID() }));
  await tx.discrepancy.createMany({
    data: discrepancies.map(
      ({ claims: _claims, statement, testedValue, sourcedValue, explanation, statements, ...columns }) => ({
        ...columns,
        caseId,
        statement: statement.en,
        statementZh: statement.zh,
        explanation: explanation.en,
        explanationZh: explanation.zh,
        ...toTextColumns("testedValue", testedValue),
        ...toTextColumns("sourcedValue", sourcedValue),
        statements: [...statements],
      }),
    ),
  });
  await tx.discrepancyClaim.createMany({
    data: discrepancies.flatMap(({ id, claims }) =>
      claims.map((claim) => ({ caseId, discrepancyId: id, claimId: requireId(ids, "claim", claim) })),
    ),
  });
  await tx.glossaryTerm.createMany({
    data: records.glossary.map(({ term, definition, seeAlso, testedProblem, ...columns }) => ({
      ...columns,
      ...toTextColumns("testedProblem", testedProblem),
      caseId,
      termEn: term.en,
      termZh: term.zh,
      definitionEn: definition.en,
      definitionZh: definition.zh,
      seeAlso: [...seeAlso],
    })),
  });
  const statements = records.statements.map((statement) => ({ ...statement, id: randomUUID() }));
  await tx.statement.createMany({
    data: statements.map(({ section, paraphrase, anchor, explanation, about, claims: _claims, ...columns }) => ({
      ...columns,
      caseId,
      sectionEn: section.en,
      sectionZh: section.zh,
      paraphraseEn: paraphrase.en,
      paraphraseZh: paraphrase.zh,
      anchorEn: anchor.en,
      anchorZh: anchor.zh,
      explanationEn: explanation.en,
      explanationZh: explanation.zh,
      about: [...about],
    })),
  });
  await tx.statementClaim.createMany({
    data: statements.flatMap(({ id, claims }) =>
      claims.map((claim) => ({ caseId, statementId: id, claimId: requireId(ids, "claim", claim) })),
    ),
  });
  await tx.analogyStep.createMany({
    data: records.analogies.map(({ action, actor, note, ...columns }) => ({
      ...columns,
      actor: actor.en,
      actorZh: actor.zh,
      ...toTextColumns("note", note),
      caseId,
      actionEn: action.en,
      actionZh: action.zh,
    })),
  });
}

/** Discrepancies of a case by slug; claims that the reader does not see (not in `shown`) are left out. */
export async function listDiscrepancies(
  tx: Db,
  caseId: string,
  shown: ReadonlySet<string>,
): Promise<readonly Discrepancy[]> {
  const rows = await tx.discrepancy.findMany({
    where: { caseId },
    include: { claims: { select: { claim: { select: { slug: true } } } } },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      statement: { en: row.statement, zh: row.statementZh },
      // The database admits these three only.
      language: row.language as Discrepancy["language"],
      testedValue: toLocalized(row.testedValue, row.testedValueZh),
      sourcedValue: toLocalized(row.sourcedValue, row.sourcedValueZh),
      claims: toShownSlugs(row.claims, shown),
      explanation: { en: row.explanation, zh: row.explanationZh },
      statements: row.statements,
      errorOrigin: row.errorOrigin,
      verdict: row.verdict,
    })),
  );
}

/** Glossary of a case by slug, only those of `slugs` where it is given. */
export async function listGlossary(tx: Db, caseId: string, slugs?: readonly Slug[]): Promise<readonly GlossaryTerm[]> {
  const rows = await tx.glossaryTerm.findMany({ where: { caseId, ...(slugs && { slug: { in: [...slugs] } }) } });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      term: { en: row.termEn, zh: row.termZh },
      definition: { en: row.definitionEn, zh: row.definitionZh },
      testedProblem: toLocalized(row.testedProblem, row.testedProblemZh),
      seeAlso: row.seeAlso,
    })),
  );
}

/** Statements of the document under test by slug; claims that the reader does not see are left out. */
export async function listStatements(
  tx: Db,
  caseId: string,
  shown: ReadonlySet<string>,
): Promise<readonly Statement[]> {
  const rows = await tx.statement.findMany({
    where: { caseId },
    include: { claims: { select: { claim: { select: { slug: true } } } } },
  });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      order: row.order,
      section: { en: row.sectionEn, zh: row.sectionZh },
      paragraph: row.paragraph,
      paraphrase: { en: row.paraphraseEn, zh: row.paraphraseZh },
      anchor: { en: row.anchorEn, zh: row.anchorZh },
      kind: row.kind,
      topic: row.topic,
      about: row.about,
      claims: toShownSlugs(row.claims, shown),
      verdict: row.verdict,
      explanation: { en: row.explanationEn, zh: row.explanationZh },
    })),
  );
}

/** Steps of the speaker's illustrations by slug. */
export async function listAnalogies(tx: Db, caseId: string): Promise<readonly AnalogyStep[]> {
  const rows = await tx.analogyStep.findMany({ where: { caseId } });
  return sortBySlug(
    rows.map((row) => ({
      slug: row.slug,
      analogy: row.analogy,
      step: row.step,
      actor: { en: row.actor, zh: row.actorZh },
      action: { en: row.actionEn, zh: row.actionZh },
      amount: row.amount?.toFixed() ?? null,
      unit: row.unit,
      fromTestedDocument: row.fromTestedDocument,
      note: toLocalized(row.note, row.noteZh),
    })),
  );
}

function toShownSlugs(rows: readonly { readonly claim: { readonly slug: string } }[], shown: ReadonlySet<string>) {
  return rows
    .map(({ claim }) => claim.slug)
    .filter((slug) => shown.has(slug))
    .sort(compareText);
}
