import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { listClaimRows } from "@/lib/server/claims/repository";
import { db } from "@/lib/server/db";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { type IndicatorListQuery, PAGE_SIZE, type Page } from "@/lib/wire/desk/list-query";
import type { IndicatorLine } from "@/lib/wire/desk/list-rows";
import type { IndicatorDetail } from "@/lib/wire/indicators";
import { findIndicatorPage } from "./repository";

/** One page of the indicators of the actor's case. */
export async function loadIndicatorPage(
  actor: Actor<"read-desk">,
  query: IndicatorListQuery,
): Promise<Page<IndicatorLine>> {
  return findIndicatorPage(db(), actor.caseId, query);
}

/** One indicator of the actor's case with the claims on it. */
export async function loadIndicator(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<IndicatorDetail, "not-found">> {
  const stored = await findRecord(db(), actor.caseId, "indicator", slug);
  if (stored === null) return err("not-found");
  const { state: indicator, version, id: indicatorId } = stored;
  const claims = await listClaimRows(db(), actor.caseId, {
    where: { caseId: actor.caseId, indicatorId, recordedTo: null },
    orderBy: [{ asOf: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
    take: PAGE_SIZE,
  });
  return ok({ indicator, version, claims: claims.rows });
}
