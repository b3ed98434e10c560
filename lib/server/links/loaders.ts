import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { LinkListQuery, Page } from "@/lib/wire/desk/list-query";
import { findLinkPage, type LinkRow } from "./repository";

/** One page of the links of the actor's case. */
export async function loadLinkPage(actor: Actor, query: LinkListQuery): Promise<Result<Page<LinkRow>, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findLinkPage(db(), actor.caseId, query));
}
