import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { inTransaction } from "@/lib/server/transaction";
import type { Draft } from "@/lib/wire/tasks";
import { findDraft, saveDraft } from "./repository";

/**
 * Keeps what the actor has begun to write; an empty text throws it away. Another browser of the same person may have
 * gone on meanwhile: then nothing is overwritten, and both texts are shown. Drafts have no history.
 */
export async function keepDraft(
  actor: Actor<"propose">,
  { key, text, version }: { readonly key: string; readonly text: string; readonly version: number },
): Promise<Result<{ readonly version: number }, { readonly code: "stale"; readonly now: Draft }>> {
  const { caseId, memberId } = actor;
  const name = { caseId, memberId, key };
  return inTransaction(async (tx) => {
    if (await saveDraft(tx, name, { text, at: now(), version })) return ok({ version: version + 1 });
    const found = (await findDraft(tx, name)) ?? { text: "", updatedAt: null, version: 0 };
    return err({ code: "stale", now: found });
  });
}
