import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findRecord, type Stored } from "@/lib/server/records/kinds/repository";
import type { Page, SourceListQuery } from "@/lib/wire/desk/list-query";
import type { SourceLine } from "@/lib/wire/desk/list-rows";
import { findSourcePage } from "./repository";

/** One page of the sources of the actor's case. */
export async function loadSourcePage(actor: Actor<"read-desk">, query: SourceListQuery): Promise<Page<SourceLine>> {
  return findSourcePage(db(), actor.caseId, query);
}

/** A source of the actor's case as its form needs it. */
export async function loadSource(actor: Actor<"propose">, slug: Slug): Promise<Result<Stored<"source">, "not-found">> {
  const found = await findRecord(db(), actor.caseId, "source", slug);
  return found === null ? err("not-found") : ok(found);
}
