import "server-only";
import {
  decideMembershipChange,
  type MembershipChange,
  type MembershipRefusal,
  type MembershipState,
  needsSuccessor,
} from "@/lib/domain/access/memberships";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  clearDisabled,
  holdAccount,
  listCaseIdsOf,
  listMemberships,
  saveDisabled,
  updateMembership,
} from "@/lib/server/accounts/members/repository";
import { revokeResets } from "@/lib/server/accounts/members/resets/repository";
import { recordMembership } from "@/lib/server/accounts/members/workflows";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { endSessionsOf } from "@/lib/server/auth/repository";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { saveNotifications } from "@/lib/server/talk/notifications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { WaitingWork } from "@/lib/wire/members";
import { countWaitingWork, passDrafts, passTasks, takeUnread } from "./repository";

/** Something waits for whoever is to leave, and nobody was named who goes on with it. */
interface WorkWaits {
  readonly code: "work-waits";
  readonly waiting: WaitingWork;
}

/** What an admin's change of a membership may be answered with. */
export type { MembershipRefusal };

/**
 * Gives a person of the admin's case another role, takes their access away, or gives it back. It counts from their next
 * request on. Whoever has no case left cannot sign in at all; an account that is used elsewhere too stays open there.
 *
 * With the access, what waits for the person passes to the successor, in the same transaction: nothing waits for somebody
 * who is not there. What they wrote stays theirs, so that who may accept it does not change.
 */
export async function changeMembership(
  actor: Actor<"administer">,
  change: MembershipChange,
): Promise<Result<MembershipState, MembershipRefusal | WorkWaits>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    await holdAccount(tx, change.memberId);
    const members = await listMemberships(tx, actor.caseId);
    const decided = decideMembershipChange(actor.memberId, members, change);
    if (!decided.ok) return decided;
    const before = members.find(({ memberId }) => memberId === change.memberId);
    const after = decided.value;
    const handedToId = change.successor ?? null;
    // Also for whoever left before and handed over to nobody.
    const isHandedOver = !after.hasAccess && (before?.hasAccess === true || handedToId !== null);
    if (isHandedOver) {
      const waiting = await handOver(tx, actor, after.memberId, handedToId);
      if (waiting !== null) return err({ code: "work-waits", waiting } as const);
    }
    await updateMembership(tx, actor.caseId, after, isHandedOver ? { at: now(), handedToId } : null);
    const isLastAccess = !after.hasAccess && (await listCaseIdsOf(tx, after.memberId)).length === 0;
    if (isLastAccess) {
      await saveDisabled(tx, after.memberId, now());
      await endSessionsOf(tx, after.memberId, now());
    } else if (after.hasAccess && before?.hasAccess === false) {
      await clearDisabled(tx, after.memberId);
    }
    // A way to a new password was opened for the place that the member had; and those that an admin opened end with
    // being one, whose account ever they are for.
    const isEverybodys = before?.role === "admin";
    await revokeResets(tx, isEverybodys ? members.map(({ memberId }) => memberId) : [after.memberId], now());
    const handed = handedToId === null ? {} : { handedTo: handedToId };
    await recordMembership(tx, actor.caseId, actor.memberId, before ?? null, after, handed);
    return ok(after);
  });
}

/** Passes on what waits for somebody; gives what waits where it needs a person and nobody was named. */
async function handOver(
  tx: Db,
  { caseId, memberId: byId }: Actor,
  leaver: string,
  successor: string | null,
): Promise<WaitingWork | null> {
  const waiting = await countWaitingWork(tx, caseId, leaver, await listStoodInFor(tx, caseId, leaver));
  if (successor === null && needsSuccessor(waiting)) return waiting;
  const tasks = await passTasks(tx, caseId, leaver, successor);
  await recordChanges(
    tx,
    tasks.map(({ slug, text, due, version }) => ({
      caseId,
      recordType: "task",
      recordSlug: slug,
      action: "changed",
      actorId: byId,
      why: null,
      before: { text, assignee: leaver, due, done: false },
      after: { text, assignee: successor, due, done: false },
      version,
    })),
  );
  const unread = await takeUnread(tx, caseId, leaver, now());
  if (successor === null) return null;
  await passDrafts(tx, caseId, leaver, { successor, at: now() });
  const to = { caseId, memberId: successor } as const;
  await saveNotifications(tx, [
    ...unread.map((notice) => ({ ...notice, ...to })),
    ...tasks.map(({ slug }) => ({ ...to, kind: "assigned", noun: "task", slug, byId }) as const),
  ]);
  return null;
}
