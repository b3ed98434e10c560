import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import { computeAside } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { PublicationState } from "@/lib/wire/publication";
import { findWaitingRequest, listApprovers } from "./repository";

/** What the next version of the actor's case would be, who asked for it, and who may approve. */
export async function loadPublication(actor: Actor): Promise<Result<PublicationState, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const gate = await computeAside("publication", { caseSlug: actor.caseSlug });
  const request = await findWaitingRequest(db(), actor.caseId);
  const checkedBy = await findCheckedBy(db(), actor.caseId);
  const asker = request?.requestedBy.id ?? actor.memberId;
  const approvers = await listApprovers(db(), actor.caseId);
  return ok({
    gate: gate.ok ? gate.value : null,
    refused: gate.ok || gate.reason === "cancelled" ? null : gate.reason,
    request,
    checkedBy,
    mayApprove: approvers.filter(({ id }) => checkedBy === "one" || id !== asker).map(({ name }) => name),
  });
}
