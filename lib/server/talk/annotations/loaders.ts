import "server-only";
import { can } from "@/lib/domain/access/policy";
import { readSubject, type TalkSubject } from "@/lib/domain/annotations/subject";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { ThreadList, ThreadListQuery } from "@/lib/wire/annotations";
import { listPeople, listThreads } from "./repository";
import { findTalkSubjectName } from "./subjects/repository";

/** Threads of the actor's case, and everybody who can be mentioned in them. */
export async function loadThreads(actor: Actor, query: ThreadListQuery): Promise<Result<ThreadList, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const about = query.about === undefined ? null : readSubject(query.about);
  const [threads, people] = await Promise.all([
    listThreads(db(), actor.caseId, { about, state: query.state }),
    listPeople(db(), actor.caseId),
  ]);
  return ok({ threads, people });
}

/** What a thing of the case is called; `not-found` when there is no such thing. */
export async function loadTalkSubjectName(
  actor: Actor,
  subject: TalkSubject,
): Promise<Result<Localized, "forbidden" | "not-found">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const name = await findTalkSubjectName(db(), actor.caseId, subject);
  return name === null ? err("not-found") : ok(name);
}
