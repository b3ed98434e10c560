import "server-only";
import { type CheckedByRefusal, decideCheckedBy } from "@/lib/domain/acceptance/decide-checked-by";
import type { Claim } from "@/lib/domain/model/case-records";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { listRivals, saveValidTimes } from "@/lib/server/claims/editing/repository";
import { reviewerOf } from "@/lib/server/claims/editing/workflows";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { saveRevisions } from "@/lib/server/journal/repository";
import { listClaims } from "@/lib/server/records/claims/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { CaseSettings, CheckedByEdit } from "@/lib/wire/case-settings";
import type { SavedRecord } from "@/lib/wire/records";
import { findSettings } from "../settings/repository";
import { hasVersionByTwo, listClaimsCheckedAlone, saveReopened, updateCheckedBy } from "./repository";

export type CheckedByProblem =
  | CheckedByRefusal
  | "not-found"
  | {
      readonly code: "stale";
      readonly now: CaseSettings & { readonly checkedBy: CheckedBy; readonly version: number };
    };

/**
 * Says how many people check a case from now on. When it is two, whatever its writer accepted alone waits for a second
 * person again: states go back to what two people stand behind, claims back to proposed. Versions that are out keep
 * saying what they said.
 */
export async function changeCheckedBy(
  actor: Actor<"administer">,
  { checkedBy, version, why }: CheckedByEdit,
): Promise<Result<SavedRecord, CheckedByProblem>> {
  const { caseId, caseSlug, memberId: actorId } = actor;
  return inCaseTransaction(caseId, async (tx) => {
    const stored = await findSettings(tx, caseId);
    const found = await findCaseBySlug(tx, caseSlug);
    if (stored === null || found === null) return err("not-found");
    const { role } = await reviewerOf(tx, actor);
    const decided = decideCheckedBy(role, found.checkedBy, checkedBy, await hasVersionByTwo(tx, caseId));
    if (!decided.ok) return decided;
    const stale = err({
      code: "stale",
      now: { ...stored.settings, checkedBy: found.checkedBy, version: stored.version },
    } as const);
    if (stored.version !== version) return stale;
    if (checkedBy === "two") await reopenClaims(tx, actor, why);
    if (!(await updateCheckedBy(tx, caseId, version, checkedBy))) return stale;
    await recordChanges(tx, [
      {
        caseId,
        recordType: "case_checked_by",
        recordSlug: caseSlug,
        action: "edited",
        actorId,
        why,
        before: { checkedBy: found.checkedBy },
        after: { checkedBy },
        version: version + 1,
      },
    ]);
    return ok({ slug: caseSlug, version: version + 1 });
  });
}

/** Claims that stand on their writer's word alone go back before a second person, each with a line in its history. */
async function reopenClaims(tx: Db, { caseId, memberId: actorId }: Actor, why: string): Promise<void> {
  const slugs = await listClaimsCheckedAlone(tx, caseId);
  const former = await listClaims(tx, caseId, ["accepted", "disputed"], slugs);
  await saveReopened(tx, caseId, slugs);
  await saveRevisions(
    tx,
    former.map((claim) => ({
      caseId,
      recordType: "claim",
      recordSlug: claim.slug,
      action: "reopened",
      actorId,
      why,
      before: claim,
      after: { ...claim, status: "proposed", evidence: null },
    })),
  );
  await holdAgain(tx, caseId, former);
}

/** What two people stand behind holds again on the days that a reopened claim had cut off. */
async function holdAgain(tx: Db, caseId: string, reopened: readonly Claim[]): Promise<void> {
  const standing = await listClaims(tx, caseId, ["accepted", "disputed"]);
  const placeOf = ({ subjectType, subject, property }: Claim) => `${subjectType} ${subject} ${property}`;
  const places = new Set(standing.map(placeOf));
  const cut = new Map(reopened.map((claim) => [placeOf(claim), claim]));
  for (const [place, claim] of cut) {
    if (places.has(place)) await saveValidTimes(tx, await listRivals(tx, caseId, { ...claim, slug: "" }));
  }
}
