import "server-only";
import { readSubject } from "@/lib/domain/annotations/subject";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listPeople } from "@/lib/server/talk/annotations/repository";
import type { TaskList, TaskListQuery } from "@/lib/wire/tasks";
import { listTasks } from "./repository";

/** Things to be done in the actor's case, and everybody who can be charged with them. */
export async function loadTasks(actor: Actor<"read-desk">, query: TaskListQuery): Promise<TaskList> {
  const { caseId, memberId } = actor;
  const about = query.about === undefined ? null : readSubject(query.about);
  const [tasks, people] = await Promise.all([
    listTasks(db(), caseId, { about, show: query.show, memberId }),
    listPeople(db(), caseId),
  ]);
  return { tasks, people };
}
