import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findRecord, listCalled } from "@/lib/server/records/kinds/repository";
import type { Page, TermListQuery } from "@/lib/wire/desk/list-query";
import type { TermLine } from "@/lib/wire/desk/list-rows";
import type { TermDetail } from "@/lib/wire/glossary";
import { findTermPage } from "./repository";

/** One page of the glossary of the actor's case. */
export async function loadTermPage(actor: Actor<"read-desk">, query: TermListQuery): Promise<Page<TermLine>> {
  return findTermPage(db(), actor.caseId, query);
}

/** One term of the actor's case, and what the terms that it leads on to are called. */
export async function loadTerm(actor: Actor<"read-desk">, slug: Slug): Promise<Result<TermDetail, "not-found">> {
  const stored = await findRecord(db(), actor.caseId, "glossary_term", slug);
  if (stored === null) return err("not-found");
  const { state: term, version } = stored;
  const called = await listCalled(db(), actor.caseId, "glossary_term", term.seeAlso);
  return ok({ term, version, names: Object.fromEntries(called) });
}
