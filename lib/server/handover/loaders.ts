import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { listMemberships } from "@/lib/server/accounts/members/repository";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { WaitingWork } from "@/lib/wire/members";
import { countWaitingWork } from "./repository";

/** What waits for a person of the admin's case, as it would pass to somebody else if their access ended now. */
export async function loadWaitingWork(
  actor: Actor<"administer">,
  memberId: string,
): Promise<Result<WaitingWork, "not-found">> {
  const { caseId } = actor;
  const members = await listMemberships(db(), caseId);
  if (!members.some((member) => member.memberId === memberId)) return err("not-found");
  return ok(await countWaitingWork(db(), caseId, memberId, await listStoodInFor(db(), caseId, memberId)));
}
