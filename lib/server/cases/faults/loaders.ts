import "server-only";
import type { StoredFault } from "@/lib/domain/snapshots/gate";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listStoredFaults } from "@/lib/server/records/faults/repository";

/** What of some records cannot stand as it is stored; for whoever may read the desk. */
export async function loadStoredFaults(
  actor: Actor<"read-desk">,
  records: readonly { readonly type: string; readonly slug: string }[],
): Promise<readonly StoredFault[]> {
  const found = await Promise.all(records.map((record) => listStoredFaults(db(), actor.caseId, record)));
  return found.flat();
}
