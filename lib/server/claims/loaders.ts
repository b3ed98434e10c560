import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized, SubjectType } from "@/lib/domain/model/vocabulary";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findNameOf } from "@/lib/server/records/kinds/repository";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { type ClaimDetail, findClaim, findClaimPage } from "./repository";

/** One page of the claims of the actor's case, whatever their status. */
export async function loadClaimPage(actor: Actor<"read-desk">, query: ClaimListQuery): Promise<ClaimList> {
  const { caseId, memberId } = actor;
  const writers = query.mine === "yes" ? await listStoodInFor(db(), caseId, memberId) : [];
  return findClaimPage(db(), caseId, { memberId, writers }, query);
}

/** One claim of the actor's case with its citations and what contradicts it; null when there is none. */
export async function loadClaim(actor: Actor<"read-desk">, slug: Slug): Promise<ClaimDetail | null> {
  return findClaim(db(), actor.caseId, slug);
}

/** What a record is called that a claim may be about; null when the case has none of that kind and slug. */
export async function loadSubjectName(
  actor: Actor<"read-desk">,
  type: SubjectType,
  slug: Slug,
): Promise<Localized | null> {
  return findNameOf(db(), actor.caseId, type, slug);
}
