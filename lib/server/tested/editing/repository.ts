import "server-only";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { presentStateOf } from "@/lib/domain/records/by-kind";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import { type Db, toTextColumns } from "@/lib/server/db";
import { getStoredRecords } from "@/lib/server/records/repository";
import type { TestedDetail, TestedEdit, TestedRecord } from "@/lib/wire/tested-records";

/** A record of what the document under test says as its row has it; null when the case has none of that name. */
export async function findTested(
  tx: Db,
  { caseId, caseSlug }: { readonly caseId: string; readonly caseSlug: string },
  { type, slug }: { readonly type: TestedKind; readonly slug: string },
): Promise<TestedDetail | null> {
  const { records } = await getStoredRecords(tx, caseSlug, { statuses: CLAIM_STATUSES });
  const record = presentStateOf(records, { type, slug });
  if (record === null) return null;
  const where = { caseId, recordType: type, recordSlug: slug };
  const last = await tx.revision.findFirst({ where, orderBy: { seq: "desc" }, select: { seq: true } });
  // The kind says which of the three it is.
  return { record: record as TestedRecord, version: Number(last?.seq ?? 0) };
}

/** Writes the texts of such a record over what its row has. */
export async function updateTested(tx: Db, caseId: string, slug: string, said: TestedEdit): Promise<void> {
  const where = { caseId_slug: { caseId, slug } };
  if (said.type === "discrepancy") {
    const { statement, explanation, testedValue, sourcedValue } = said;
    const data = {
      statement: statement.en,
      statementZh: statement.zh,
      explanation: explanation.en,
      explanationZh: explanation.zh,
      ...toTextColumns("testedValue", testedValue),
      ...toTextColumns("sourcedValue", sourcedValue),
    };
    await tx.discrepancy.update({ where, data });
  } else if (said.type === "statement") {
    const { section, paraphrase, anchor, explanation, topic } = said;
    const data = {
      sectionEn: section.en,
      sectionZh: section.zh,
      paraphraseEn: paraphrase.en,
      paraphraseZh: paraphrase.zh,
      anchorEn: anchor.en,
      anchorZh: anchor.zh,
      explanationEn: explanation.en,
      explanationZh: explanation.zh,
      topic,
    };
    await tx.statement.update({ where, data });
  } else {
    const { analogy, actor, action, amount, unit, note } = said;
    const words = { actor: actor.en, actorZh: actor.zh, actionEn: action.en, actionZh: action.zh };
    await tx.analogyStep.update({ where, data: { analogy, ...words, amount, unit, ...toTextColumns("note", note) } });
  }
}
