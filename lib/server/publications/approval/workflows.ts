import "server-only";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import { type JobRefusal, runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { reviewerOf } from "@/lib/server/claims/editing/workflows";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import { type Approved, approved, type PublicationAsk } from "@/lib/wire/publication";
import { decideRequest, findWaitingRequest, hasRequest, saveRequest } from "./repository";

export type AskRefusal =
  | "forbidden"
  /** Somebody asked already; that request is approved or taken back first. */
  | "asked-already"
  /** Something blocks, or the case reads otherwise than it was seen. */
  | "blocked"
  | "changed-meanwhile"
  | Exclude<JobRefusal, "cancelled">;

/** Asks for the next version exactly as it was seen. Anybody who may propose may ask. */
export async function askForPublication(
  actor: Actor<"propose">,
  ask: PublicationAsk,
): Promise<Result<{ readonly id: string }, AskRefusal>> {
  const gate = await runJob("publication", { caseSlug: actor.caseSlug });
  if (!gate.ok) return err(gate.reason === "cancelled" ? "busy" : gate.reason);
  if (gate.value.contentSha256 === null) return err("blocked");
  if (gate.value.contentSha256 !== ask.contentSha256 || gate.value.number !== ask.number) {
    return err("changed-meanwhile");
  }
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { role } = await reviewerOf(tx, actor);
    if (role === null || !can(role, "propose")) return err("forbidden");
    if ((await findWaitingRequest(tx, actor.caseId)) !== null) return err("asked-already");
    const id = await saveRequest(tx, actor.caseId, actor.memberId, ask);
    await recordPublication(tx, actor, "asked", ask);
    return ok({ id });
  });
}

/** Takes a waiting request back: whoever asked, or an editor. */
export async function withdrawRequest(
  actor: Actor<"propose">,
  id: string,
): Promise<Result<{ readonly id: string }, "forbidden" | "gone" | "not-found">> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const request = await findWaitingRequest(tx, actor.caseId);
    if (request?.id !== id) return err((await hasRequest(tx, actor.caseId, id)) ? "gone" : "not-found");
    const { role } = await reviewerOf(tx, actor);
    const isOwn = request.requestedBy.id === actor.memberId;
    if (role === null || !(isOwn || can(role, "publish"))) return err("forbidden");
    await decideRequest(tx, id, { state: "withdrawn", decidedById: actor.memberId, decidedAt: now() });
    await recordPublication(tx, actor, "withdrawn", request);
    return ok({ id });
  });
}

export type ApprovalRefusal = "forbidden" | "not-found" | "own-work" | "gone" | "changed-meanwhile" | "blocked";

/** The worker's own program: drawing and baking run there, never in the app server. */
const WORKER = join(process.cwd(), "build", "worker", "cli.mjs");
const PUBLISH_LIMIT_MS = 600_000;

const told = z.union([
  approved,
  z.object({ code: z.enum(["forbidden", "own-work", "gone", "changed-meanwhile", "blocked"]) }),
]);

/**
 * Approves a waiting request, and the version is out: the worker freezes the case again, refuses it where it reads
 * otherwise than was asked for, bakes it, and decides the request in the transaction that publishes.
 */
export async function approvePublication(
  actor: Actor<"publish">,
  id: string,
): Promise<Result<Approved, ApprovalRefusal>> {
  const request = await findWaitingRequest(db(), actor.caseId);
  if (request?.id !== id) return err((await hasRequest(db(), actor.caseId, id)) ? "gone" : "not-found");
  const checkedBy = await findCheckedBy(db(), actor.caseId);
  if (checkedBy === "two" && request.requestedBy.id === actor.memberId) return err("own-work");
  const args = [WORKER, "publish", actor.caseSlug, "--approve", id, "--by", actor.memberId];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: PUBLISH_LIMIT_MS });
  const answer = told.parse(JSON.parse(stdout));
  return "code" in answer ? err(answer.code) : ok(answer);
}

function recordPublication(
  tx: Parameters<typeof recordChanges>[0],
  { caseId, caseSlug, memberId: actorId }: Actor,
  action: string,
  { number, contentSha256 }: PublicationAsk,
): Promise<void> {
  const recordSlug = `${caseSlug}/v/${number}`;
  const after = { number, contentSha256 };
  return recordChanges(tx, [
    { caseId, recordType: "snapshot", recordSlug, action, actorId, why: null, before: null, after, version: null },
  ]);
}
