import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeStatement, judgeStepAmount, type TestedProblem } from "@/lib/domain/tested/judge-tested";
import { toPlainDecimal } from "@/lib/domain/values/numbers";
import type { Actor } from "@/lib/server/auth/actor";
import { editRecord, type Invalid, type StaleRecord } from "@/lib/server/editing/workflows";
import type { SavedRecord } from "@/lib/wire/records";
import type { TestedEdit } from "@/lib/wire/tested-records";

export type TestedRefusal =
  | "not-found"
  | Invalid<TestedProblem>
  | StaleRecord<"discrepancy" | "statement" | "analogy_step">;

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
  const { type, version, why, ...texts } =
    said.type === "analogy_step" && said.amount !== null ? { ...said, amount: toPlainDecimal(said.amount) } : said;
  return editRecord(actor, type, slug, { version, why, action: "edited" }, async (_, { state }) =>
    ok({ after: { ...state, ...texts } }),
  );
}

function judge(said: TestedEdit): readonly TestedProblem[] {
  if (said.type === "statement") return judgeStatement(said);
  return said.type === "analogy_step" ? judgeStepAmount(said) : [];
}
