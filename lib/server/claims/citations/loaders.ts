import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { SourceChoice } from "@/lib/wire/citations";
import { findSources } from "./repository";

const MOST = 20;

/** Sources to cite, by words of their publisher, title, author or address. */
export async function loadSourceChoices(
  actor: Actor,
  { q }: { readonly q: string },
): Promise<Result<{ readonly sources: readonly SourceChoice[] }, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok({ sources: await findSources(db(), actor.caseId, q, MOST) });
}
