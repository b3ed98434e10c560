import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeStatement, judgeStepAmount, type TestedProblem } from "@/lib/domain/tested/judge-tested";
import { toPlainDecimal } from "@/lib/domain/values/numbers";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { SavedRecord } from "@/lib/wire/rules";
import type { TestedEdit, TestedRecord } from "@/lib/wire/tested-records";
import { findTested, updateTested } from "./repository";

export type TestedRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly TestedProblem[] }
  | { readonly code: "stale"; readonly now: TestedRecord & { readonly version: number } };

/**
 * Writes the texts of a discrepancy, a checked sentence or a step of an illustration over the version that was seen. What
 * they are about and what came of the check stay; a second person accepts the new state like any other.
 */
export async function editTested(
  actor: Actor<"propose">,
  slug: string,
  said: TestedEdit,
): Promise<Result<SavedRecord, TestedRefusal>> {
  const problems = judge(said);
  if (problems.length > 0) return err({ code: "invalid", problems });
  const edit =
    said.type === "analogy_step" && said.amount !== null ? { ...said, amount: toPlainDecimal(said.amount) } : said;
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { type, version, why, ...texts } = edit;
    const stored = await findTested(tx, actor, { type, slug });
    if (stored === null) return err("not-found");
    if (stored.version !== version) return err({ code: "stale", now: { ...stored.record, version: stored.version } });
    await updateTested(tx, actor.caseId, slug, edit);
    const { caseId, memberId: actorId } = actor;
    const after = { ...stored.record, ...texts };
    const how = { action: "edited", why, before: stored.record, after, version: null };
    await recordChanges(tx, [{ caseId, recordType: type, recordSlug: slug, actorId, ...how }]);
    const now = await findTested(tx, actor, { type, slug });
    return ok({ slug, version: now?.version ?? version });
  });
}

function judge(said: TestedEdit): readonly TestedProblem[] {
  if (said.type === "statement") return judgeStatement(said);
  return said.type === "analogy_step" ? judgeStepAmount(said) : [];
}
