import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { inTransaction } from "@/lib/server/transaction";
import { saveRead } from "./repository";

/** Marks own notices as read. Ids of others change nothing, and are not told apart from ids that do not exist. */
export async function readNotifications(
  actor: Actor,
  { ids }: { readonly ids: readonly string[] },
): Promise<Result<null, never>> {
  const { caseId, memberId } = actor;
  await inTransaction((tx) => saveRead(tx, { caseId, memberId, ids, at: now() }));
  return ok(null);
}
