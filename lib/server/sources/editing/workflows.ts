import "server-only";
import type { Slug, Source } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeSource, type SourceProblem } from "@/lib/domain/sources/judge-source";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { SavedRecord } from "@/lib/wire/rules";
import type { SourceAddressChoice, SourceEdit } from "@/lib/wire/sources";
import { findSource, hasSourceAt, saveCopyShown, updateSource } from "./repository";

export type AddressRefusal =
  | "not-found"
  /** Only a mere copy has an address that stays at the desk. */
  | { readonly code: "invalid"; readonly problems: readonly { readonly field: "shown"; readonly reason: "no_copy" }[] }
  | { readonly code: "stale"; readonly now: Source & { readonly version: number } };

/**
 * Lets readers have the address of a mere copy, or keeps it at the desk again. Editors decide it: whoever cites a copy
 * may not know in whose name it stands there. Published versions stay as they are.
 */
export async function chooseAddress(
  actor: Actor<"review">,
  slug: Slug,
  { version, shown }: SourceAddressChoice,
): Promise<Result<SavedRecord, AddressRefusal>> {
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

export type SourceRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly SourceProblem[] }
  | { readonly code: "stale"; readonly now: Source & { readonly version: number } };

/**
 * Writes a source anew over the version that was seen. Readers and figures go on with the state that a second person
 * accepted, its grade with it, until this one is. What is no mere copy any more has no address to let out.
 */
export async function editSource(
  actor: Actor<"propose">,
  slug: Slug,
  { version, why, ...said }: SourceEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, SourceRefusal>> {
  const problems = judgeSource(said);
  if (problems.length > 0) return err({ code: "invalid", problems });
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findSource(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const { id, source: before } = stored;
    const stale = err({ code: "stale", now: { ...before, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const { url, language } = said;
    if (url !== null && (await hasSourceAt(tx, actor.caseId, id, { url, language }))) {
      return err({ code: "invalid", problems: [{ field: "url", reason: "same_place" }] } as const);
    }
    const after: Source = { ...said, slug, copyShown: before.copyShown && said.readIn === "copy" };
    if (!(await updateSource(tx, id, version, after))) return stale;
    const { caseId, memberId: actorId } = actor;
    const how = { action, why, before, after, version: version + 1 };
    await recordChanges(tx, [{ caseId, recordType: "source", recordSlug: slug, actorId, ...how }]);
    return ok({ slug, version: version + 1 });
  });
}
