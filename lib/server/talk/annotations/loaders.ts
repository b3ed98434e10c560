import "server-only";
import { readSubject, type TalkSubject } from "@/lib/domain/annotations/subject";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { ThreadList, ThreadListQuery } from "@/lib/wire/annotations";
import { listPeople, listThreads } from "./repository";
import { findTalkSubjectName } from "./subjects/repository";

/** Threads of the actor's case, and everybody who can be mentioned in them. */
export async function loadThreads(actor: Actor<"read-desk">, query: ThreadListQuery): Promise<ThreadList> {
  const about = query.about === undefined ? null : readSubject(query.about);
  const [threads, people] = await Promise.all([
    listThreads(db(), actor.caseId, { about, state: query.state }),
    listPeople(db(), actor.caseId),
  ]);
  return { threads, people };
}

/** What a thing of the case is called; `not-found` when there is no such thing. */
export async function loadTalkSubjectName(
  actor: Actor<"read-desk">,
  subject: TalkSubject,
): Promise<Result<Localized, "not-found">> {
  const name = await findTalkSubjectName(db(), actor.caseId, subject);
  return name === null ? err("not-found") : ok(name);
}
