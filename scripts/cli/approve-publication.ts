import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import { findActor, holds } from "@/lib/server/auth/actor";
import { findMembership } from "@/lib/server/auth/repository";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { decideRequest, findWaitingRequest } from "@/lib/server/publications/approval/repository";
import type { ApprovalRefusal } from "@/lib/server/publications/approval/workflows";
import { publishSite, publishSnapshot } from "@/lib/server/publications/workflows";
import type { CommandResult } from "./command";
import { openRenderer } from "./renderer";

const uuid = z.uuid();

/**
 * The worker's half of an approval at the desk: asks again who may, freezes what was asked for, and prints one line of
 * JSON: the version, or the word of a refusal.
 */
export async function approvePublication(caseSlug: string, id: string, memberId: string): Promise<CommandResult> {
  if (!uuid.safeParse(id).success || !uuid.safeParse(memberId).success) return refuse("gone");
  const actor = await findActor(memberId, caseSlug);
  if (actor === null || !holds(actor, "publish")) return refuse("forbidden");
  const request = await findWaitingRequest(db(), actor.caseId);
  if (request?.id !== id) return refuse("gone");
  if (request.requestedBy.id === memberId && (await findCheckedBy(db(), actor.caseId)) === "two") {
    return refuse("own-work");
  }
  const renderer = await openRenderer();
  const { number, contentSha256 } = request;
  const published = await publishSnapshot(memberId, caseSlug, renderer, {
    number,
    contentSha256,
    // Asked again where it counts: whoever left the case while it was baked approves nothing of it.
    decide: async (tx) => {
      const still = await findMembership(tx, memberId, caseSlug);
      if (still === null || !can(still.role, "publish")) return false;
      return decideRequest(tx, id, { state: "approved", decidedById: memberId, decidedAt: now() });
    },
  });
  if (!published.ok) {
    const { code } = published.reason;
    return refuse(code === "changed-meanwhile" || code === "gone" || code === "own-work" ? code : "blocked");
  }
  await publishSite(renderer);
  return { code: 0, say: JSON.stringify({ number: published.value.number, sha256: published.value.sha256 }) };
}

function refuse(code: ApprovalRefusal): CommandResult {
  return { code: 0, say: JSON.stringify({ code }) };
}
