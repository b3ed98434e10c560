import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { StoredFault } from "@/lib/domain/snapshots/gate";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listStoredFaults } from "@/lib/server/records/faults/repository";

/** What of some records cannot stand as it is stored; for whoever may read the desk. */
export async function loadStoredFaults(
  actor: Actor,
  records: readonly { readonly type: string; readonly slug: string }[],
): Promise<Result<readonly StoredFault[], "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const found = await Promise.all(records.map((record) => listStoredFaults(db(), actor.caseId, record)));
  return ok(found.flat());
}
