import "server-only";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { presentStateOf, type RecordRef } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedStates } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { getStoredRecords } from "@/lib/server/records/repository";
import { inCaseTransaction } from "@/lib/server/transaction";

/**
 * Writes a record down again as its row has it, where the state that readers would get cannot be read any more: the
 * history gets a state of today, and a second person accepts it. It is the way out for kinds that no form edits; what can
 * be read is left as it is.
 */
export async function rewriteState(
  actor: Actor<"propose">,
  { type, slug }: RecordRef,
): Promise<Result<RecordRef, "not-found" | "gone">> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { unreadable, states } = await listAcceptedStates(tx, actor.caseId, { records: [{ type, slug }] });
    if (unreadable.length === 0) return err(states[type].length === 0 ? "not-found" : "gone");
    const { records } = await getStoredRecords(tx, actor.caseSlug, { statuses: CLAIM_STATUSES });
    const after = presentStateOf(records, { type, slug });
    if (after === null) return err("not-found");
    const { caseId, memberId: actorId } = actor;
    const how = { action: "edited", why: null, before: null, after, version: null };
    await recordChanges(tx, [{ caseId, recordType: type, recordSlug: slug, actorId, ...how }]);
    return ok({ type, slug });
  });
}
