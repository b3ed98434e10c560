import "server-only";
import { can } from "@/lib/domain/access/policy";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Page, SourceListQuery } from "@/lib/wire/desk/list-query";
import { findSource, type StoredSource } from "./editing/repository";
import { findSourcePage, type SourceRow } from "./repository";

/** One page of the sources of the actor's case. */
export async function loadSourcePage(
  actor: Actor,
  query: SourceListQuery,
): Promise<Result<Page<SourceRow>, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findSourcePage(db(), actor.caseId, query));
}

/** A source of the actor's case as its form needs it. */
export async function loadSource(actor: Actor, slug: Slug): Promise<Result<StoredSource, "forbidden" | "not-found">> {
  if (!can(actor.role, "propose")) return err("forbidden");
  const found = await findSource(db(), actor.caseId, slug);
  return found === null ? err("not-found") : ok(found);
}
