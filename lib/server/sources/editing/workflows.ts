import "server-only";
import { can } from "@/lib/domain/access/policy";
import type { Slug, Source } from "@/lib/domain/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/live/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { SavedRecord } from "@/lib/wire/rules";
import type { AddressChoice } from "@/lib/wire/sources";
import { findSource, saveCopyShown } from "./repository";

export type AddressRefusal =
  | "forbidden"
  | "not-found"
  /** Only a mere copy has an address that stays at the desk. */
  | { readonly code: "invalid"; readonly problems: readonly { readonly field: "shown"; readonly reason: "no_copy" }[] }
  | { readonly code: "stale"; readonly now: Source & { readonly version: number } };

/**
 * Lets readers have the address of a mere copy, or keeps it at the desk again. Editors decide it: whoever cites a copy
 * may not know in whose name it stands there. Published versions stay as they are.
 */
export async function chooseAddress(
  actor: Actor,
  slug: Slug,
  { version, shown }: AddressChoice,
): Promise<Result<SavedRecord, AddressRefusal>> {
  if (!can(actor.role, "review")) return err("forbidden");
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findSource(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const { source: before } = stored;
    if (before.readIn !== "copy") {
      return err({ code: "invalid", problems: [{ field: "shown", reason: "no_copy" }] } as const);
    }
    if (stored.version !== version || !(await saveCopyShown(tx, stored.id, version, shown))) {
      return err({ code: "stale", now: { ...before, version: stored.version } } as const);
    }
    const { caseId, memberId: actorId } = actor;
    const after: Source = { ...before, copyShown: shown };
    const how = { action: "edited", why: null, before, after, version: version + 1 };
    await recordChanges(tx, [{ caseId, recordType: "source", recordSlug: slug, actorId, ...how }]);
    return ok({ slug, version: version + 1 });
  });
}
