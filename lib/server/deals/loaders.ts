import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { DealListQuery, Page } from "@/lib/wire/desk/list-query";
import { type DealRow, findDealPage } from "./repository";

/** One page of the deals of the actor's case. */
export async function loadDealPage(actor: Actor, query: DealListQuery): Promise<Result<Page<DealRow>, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findDealPage(db(), actor.caseId, query));
}
