import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Page, PartyListQuery } from "@/lib/wire/desk/list-query";
import { findPartyPage, type PartyRow } from "./repository";

/** One page of the parties of the actor's case. */
export async function loadPartyPage(actor: Actor, query: PartyListQuery): Promise<Result<Page<PartyRow>, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await findPartyPage(db(), actor.caseId, query));
}
