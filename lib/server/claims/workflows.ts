import "server-only";
import { textIn } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  decideDispute,
  decideRank,
  decideRetraction,
  listDemoted,
  type StandingRefusal,
} from "@/lib/domain/review/decide-review";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { ClaimRank, ClaimStandingChange, SavedClaim } from "@/lib/wire/claims";
import { findStoredClaim, listRivals, type StoredClaim, saveStanding, saveValidTimes } from "./editing/repository";
import { reviewerOf, type StaleClaim, staleOf } from "./editing/workflows";

type StandingChangeRefusal = StaleClaim | { readonly code: Exclude<StandingRefusal, "stale"> | "not-found" };
type Changed = Result<SavedClaim, StandingChangeRefusal>;

/** Puts a claim before or behind its rivals; a newly preferred one takes the place of the former (rule R4). */
export async function rankClaim(
  actor: Actor<"review">,
  slug: Slug,
  { version, rank, reason }: ClaimRank,
): Promise<Changed> {
  return changeStanding(actor, slug, async (tx, stored) => {
    const decided = decideRank(stored, await reviewerOf(tx, actor), { version }, await findCheckedBy(tx, actor.caseId));
    if (!decided.ok) return decided;
    const neighbours = await listRivals(tx, actor.caseId, stored.claim);
    const own = neighbours.find((one) => one.slug === slug);
    if (rank === "preferred" && own) {
      for (const former of listDemoted({ ...own, rank }, neighbours)) {
        await demote(tx, actor, former, slug, reason);
      }
    }
    await saveStanding(tx, stored, { rank, reason });
    return ok({ action: "ranked", why: textIn(reason, "en") });
  });
}

/** Marks an accepted claim as disputed: it stays in sight, outside every lens and figure. */
export async function disputeClaim(actor: Actor<"review">, slug: Slug, form: ClaimStandingChange): Promise<Changed> {
  return inCaseTransaction(actor.caseId, (tx) => disputeClaimIn(tx, actor, slug, form));
}

/** The same within a transaction that holds the case already: undoing the decision on a set disputes several, or none. */
export async function disputeClaimIn(
  tx: Db,
  actor: Actor<"review">,
  slug: Slug,
  { version, reason }: ClaimStandingChange,
): Promise<Changed> {
  return changeStandingIn(tx, actor, slug, async (stored) => {
    const decided = decideDispute(
      stored,
      await reviewerOf(tx, actor),
      { version },
      await findCheckedBy(tx, actor.caseId),
    );
    if (!decided.ok) return decided;
    await saveStanding(tx, stored, { status: "disputed", evidence: null, reason });
    return ok({ action: "disputed", why: textIn(reason, "en") });
  });
}

/** Takes a claim back. It stays in the history; published versions stay as they are. */
export async function retractClaim(actor: Actor<"review">, slug: Slug, form: ClaimStandingChange): Promise<Changed> {
  const { version, reason } = form;
  return changeStanding(actor, slug, async (tx, stored) => {
    const decided = decideRetraction(
      stored,
      await reviewerOf(tx, actor),
      { version },
      await findCheckedBy(tx, actor.caseId),
    );
    if (!decided.ok) return decided;
    await saveRetracted(tx, actor, stored, reason);
    return ok({ action: "retracted", why: textIn(reason, "en") });
  });
}

/** Takes a claim back that is about a record which is withdrawn in the same transaction; who may was decided there. */
export async function retractAlong(tx: Db, actor: Actor<"propose">, slug: Slug, reason: string): Promise<void> {
  const stored = await findStoredClaim(tx, actor.caseId, slug);
  if (stored === null) throw new Error(`the claim "${slug}" went while its record was withdrawn`);
  await saveRetracted(tx, actor, stored, { en: reason, zh: null });
  await recordStanding(tx, actor, stored, "retracted", reason);
}

async function saveRetracted(tx: Db, { caseId }: Actor, stored: StoredClaim, reason: Localized): Promise<void> {
  await saveStanding(tx, stored, { status: "retracted", reason });
  // Its neighbours hold again on the days that it had cut off.
  await saveValidTimes(tx, await listRivals(tx, caseId, { ...stored.claim, slug: "" }));
}

async function changeStanding(
  actor: Actor,
  slug: Slug,
  change: (
    tx: Db,
    stored: StoredClaim,
  ) => Promise<Result<{ readonly action: string; readonly why: string }, StandingRefusal>>,
): Promise<Changed> {
  return inCaseTransaction(actor.caseId, (tx) => changeStandingIn(tx, actor, slug, (stored) => change(tx, stored)));
}

async function changeStandingIn(
  tx: Db,
  actor: Actor,
  slug: Slug,
  change: (stored: StoredClaim) => Promise<Result<{ readonly action: string; readonly why: string }, StandingRefusal>>,
): Promise<Changed> {
  const stored = await findStoredClaim(tx, actor.caseId, slug);
  if (stored === null) return err({ code: "not-found" });
  const done = await change(stored);
  if (!done.ok) return err(done.reason === "stale" ? staleOf(stored) : { code: done.reason });
  return ok(await recordStanding(tx, actor, stored, done.value.action, done.value.why));
}

/** Writes the history of a claim whose standing has changed in this transaction. */
export async function recordStanding(
  tx: Db,
  actor: Actor,
  former: StoredClaim,
  action: string,
  why: string | null,
): Promise<SavedClaim> {
  const { caseId, memberId } = actor;
  const { slug } = former.claim;
  const saved = await findStoredClaim(tx, caseId, slug);
  // A closed claim is in force no more: its last state is the one that it was closed with.
  const [after, version] = saved ? [saved.claim, saved.version] : [former.claim, former.version + 1];
  await recordChanges(tx, [
    {
      caseId,
      recordType: "claim",
      recordSlug: slug,
      action,
      actorId: memberId,
      why,
      before: former.claim,
      after,
      version,
    },
  ]);
  return { slug, version };
}

/** Readers meet it beside the claim that gave way: it says what happened, and names no record. */
function whyDemoted({ en, zh }: Localized): Localized {
  return { en: `Another claim is shown first: ${en}`, zh: zh === null ? null : `另一项主张优先展示：${zh}` };
}

async function demote(tx: Db, actor: Actor, slug: Slug, preferred: Slug, reason: Localized): Promise<void> {
  const former = await findStoredClaim(tx, actor.caseId, slug);
  if (former === null) return;
  await saveStanding(tx, former, { rank: "normal", reason: whyDemoted(reason) });
  await recordStanding(tx, actor, former, "ranked", `"${preferred}" is preferred: ${reason.en}`);
}
