import "server-only";
import type { Claim, Slug } from "@/lib/domain/case-records";
import { err, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listHistory } from "@/lib/server/review/repository";
import { type ClaimRevert, claimEdit, type SavedClaim, toClaimSaid } from "@/lib/wire/claims";
import { type ClaimRefusal, editClaim } from "../editing/workflows";

/**
 * Brings a former state of a claim back as a new edit: nothing is undone, the history grows. What stands gets a
 * proposed successor, as with every edit.
 */
export async function revertClaim(
  actor: Actor,
  slug: Slug,
  { version, seq, reason }: ClaimRevert,
): Promise<Result<SavedClaim, ClaimRefusal>> {
  const entries = await listHistory(db(), actor.caseId, "claim", slug);
  const former = entries.find((entry) => entry.seq === seq)?.after;
  if (!former) return err({ code: "not-found" });
  // History is data of another day: it is read like a form, not trusted to have today's shape.
  const form = claimEdit.safeParse({ ...toClaimSaid(former as Claim, "not archived yet"), version, why: reason });
  if (!form.success) return err({ code: "invalid", problems: [{ field: "seq", reason: "shape_outdated" }] });
  return editClaim(actor, slug, form.data, "reverted");
}
