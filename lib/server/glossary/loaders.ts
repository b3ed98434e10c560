import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Page, TermListQuery } from "@/lib/wire/desk/list-query";
import type { TermDetail } from "@/lib/wire/glossary";
import { findTerm, listTermNames } from "./editing/repository";
import { findTermPage, type TermRow } from "./repository";

/** One page of the glossary of the actor's case. */
export async function loadTermPage(actor: Actor<"read-desk">, query: TermListQuery): Promise<Page<TermRow>> {
  return findTermPage(db(), actor.caseId, query);
}

/** One term of the actor's case, and what the terms that it leads on to are called. */
export async function loadTerm(actor: Actor<"read-desk">, slug: Slug): Promise<Result<TermDetail, "not-found">> {
  const stored = await findTerm(db(), actor.caseId, slug);
  if (stored === null) return err("not-found");
  const { term, version } = stored;
  return ok({ term, version, names: Object.fromEntries(await listTermNames(db(), actor.caseId, term.seeAlso)) });
}
