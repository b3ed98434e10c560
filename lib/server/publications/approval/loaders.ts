import "server-only";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import { runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { PublicationState } from "@/lib/wire/publication";
import { findWaitingRequest, listApprovers } from "./repository";

/** What the next version of the actor's case would be, who asked for it, and who may approve. */
export async function loadPublication(actor: Actor<"read-desk">): Promise<PublicationState> {
  const gate = await runJob("publication", { caseSlug: actor.caseSlug });
  const request = await findWaitingRequest(db(), actor.caseId);
  const checkedBy = await findCheckedBy(db(), actor.caseId);
  const asker = request?.requestedBy.id ?? actor.memberId;
  const approvers = await listApprovers(db(), actor.caseId);
  return {
    gate: gate.ok ? gate.value : null,
    refused: gate.ok || gate.reason === "cancelled" ? null : gate.reason,
    request,
    checkedBy,
    mayApprove: approvers.filter(({ id }) => checkedBy === "one" || id !== asker).map(({ name }) => name),
  };
}
