import "server-only";
import { can } from "@/lib/domain/access/policy";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized, SubjectType } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { type ClaimDetail, findClaim, findClaimPage, findSubjectName } from "./repository";

/** One page of the claims of the actor's case, whatever their status. */
export async function loadClaimPage(actor: Actor, query: ClaimListQuery): Promise<Result<ClaimList, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findClaimPage(db(), actor.caseId, query));
}

/** One claim of the actor's case with its citations and what contradicts it; null when there is none. */
export async function loadClaim(actor: Actor, slug: Slug): Promise<Result<ClaimDetail | null, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findClaim(db(), actor.caseId, slug));
}

/** What a record is called that a claim may be about; null when the case has none of that kind and slug. */
export async function loadSubjectName(
  actor: Actor,
  type: SubjectType,
  slug: Slug,
): Promise<Result<Localized | null, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findSubjectName(db(), actor.caseId, type, slug));
}
