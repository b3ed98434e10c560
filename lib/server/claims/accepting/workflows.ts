import "server-only";
import { decideStates, type StatesRefusal } from "@/lib/domain/acceptance/decide-states";
import { ok, type Result } from "@/lib/domain/result";
import { findCheckedBy, findWaitingStates, saveAcceptedStates } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { reviewerOf } from "@/lib/server/claims/editing/workflows";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { AcceptedStatesAnswer, StateSeen } from "@/lib/wire/acceptance";

/** Accepts states as the reviewer saw them, all or none, from the next figure on. */
export async function acceptStates(
  actor: Actor<"review">,
  seen: readonly StateSeen[],
): Promise<Result<AcceptedStatesAnswer, StatesRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => acceptStatesIn(tx, actor, seen));
}

/** The same within a transaction that holds the case already: the acceptance of a claim takes its states along. */
export async function acceptStatesIn(
  tx: Db,
  actor: Actor<"review">,
  seen: readonly StateSeen[],
): Promise<Result<AcceptedStatesAnswer, StatesRefusal>> {
  if (seen.length === 0) return ok({ accepted: 0 });
  const page = { skip: 0, take: seen.length };
  const { rows } = await findWaitingStates(tx, actor.caseId, { records: seen }, page);
  const checkedBy = await findCheckedBy(tx, actor.caseId);
  const decided = decideStates(rows, await reviewerOf(tx, actor), seen, checkedBy);
  if (!decided.ok) return decided;
  await saveAcceptedStates(tx, actor.caseId, actor.memberId, decided.value);
  await recordChanges(
    tx,
    decided.value.map(({ type, slug, revision, stateHash, alone }) => ({
      caseId: actor.caseId,
      recordType: type,
      recordSlug: slug,
      action: "accepted",
      actorId: actor.memberId,
      why: null,
      before: null,
      after: { revision, stateHash, ...(alone && { alone }) },
      version: null,
    })),
  );
  return ok({ accepted: decided.value.length });
}
