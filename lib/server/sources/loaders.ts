import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Page, SourceListQuery } from "@/lib/wire/desk/list-query";
import { findSourcePage, type SourceRow } from "./repository";

/** One page of the sources of the actor's case. */
export async function loadSourcePage(
  actor: Actor,
  query: SourceListQuery,
): Promise<Result<Page<SourceRow>, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findSourcePage(db(), actor.caseId, query));
}
