import "server-only";
import { randomBytes } from "node:crypto";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listPeopleAmong } from "@/lib/server/talk/annotations/repository";
import { saveNotifications } from "@/lib/server/talk/notifications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { Task, TaskKind } from "@/lib/wire/tasks";
import { findTask, saveNewTask, saveTask } from "./repository";

interface NewTask {
  readonly kind: TaskKind;
  readonly text: string;
  readonly subject: TalkSubject | null;
  readonly assignee: string | null;
  readonly due: string | null;
}

/**
 * Puts something on the list. What would settle a question is about a claim or a link; everything else is about
 * anything, or about the case. Whoever is charged with it is told.
 */
export async function openTask(
  actor: Actor<"propose">,
  task: NewTask,
): Promise<Result<{ readonly slug: string }, "not-found" | "settles-nothing" | "assignee-outside">> {
  const { kind, text, subject, assignee, due } = task;
  if (kind === "settle" && subject?.type !== "claim" && subject?.type !== "link") return err("settles-nothing");
  const { caseId, memberId } = actor;
  const slug = `task-${randomBytes(6).toString("hex")}`;
  return inCaseTransaction(actor.caseId, async (tx) => {
    if (!(await isInside(tx, caseId, assignee))) return err("assignee-outside");
    const row = { caseId, slug, kind, text, subject, due, assigneeId: assignee, openedById: memberId };
    if (!(await saveNewTask(tx, row))) return err("not-found");
    await recordChanges(tx, [
      { ...of(actor, slug), action: "opened", before: null, after: { kind, text, subject, assignee, due }, version: 1 },
    ]);
    await tellAssignee(tx, actor, slug, assignee);
    return ok({ slug });
  });
}

/** Rewords, reassigns, dates, finishes or takes up again. Whoever is newly charged with it is told. */
export async function changeTask(
  actor: Actor<"propose">,
  asked: {
    readonly task: string;
    readonly version: number;
    readonly text: string;
    readonly assignee: string | null;
    readonly due: string | null;
    readonly done: boolean;
  },
): Promise<Result<null, "not-found" | "assignee-outside" | { readonly code: "stale"; readonly now: Task }>> {
  const { version, text, assignee, due } = asked;
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findTask(tx, actor.caseId, asked.task);
    if (!found) return err("not-found");
    const { id, task } = found;
    const former = task.assignee?.id ?? null;
    if (task.version !== version) return err({ code: "stale", now: task });
    if (assignee !== former && !(await isInside(tx, actor.caseId, assignee))) return err("assignee-outside");
    const wasDone = task.doneAt !== null;
    const mark = asked.done ? { byId: actor.memberId, at: now() } : null;
    const done = asked.done === wasDone ? undefined : mark;
    const isSaved = await saveTask(tx, id, version, { text, assigneeId: assignee, due, done });
    if (!isSaved) return err({ code: "stale", now: task });
    await recordChanges(tx, [
      {
        ...of(actor, asked.task),
        action: asked.done === wasDone ? "changed" : asked.done ? "done" : "reopened",
        before: { text: task.text, assignee: former, due: task.due, done: wasDone },
        after: { text, assignee, due, done: asked.done },
        version: version + 1,
      },
    ]);
    if (assignee !== former) await tellAssignee(tx, actor, asked.task, assignee);
    return ok(null);
  });
}

async function isInside(tx: Db, caseId: string, memberId: string | null): Promise<boolean> {
  return memberId === null || (await listPeopleAmong(tx, caseId, [memberId])).length === 1;
}

async function tellAssignee(tx: Db, actor: Actor, slug: string, assignee: string | null): Promise<void> {
  if (assignee === null) return;
  const { caseId, memberId: byId } = actor;
  await saveNotifications(tx, [{ caseId, memberId: assignee, kind: "assigned", noun: "task", slug, byId }]);
}

function of(actor: Actor, recordSlug: string) {
  return { caseId: actor.caseId, actorId: actor.memberId, recordType: "task", recordSlug, why: null } as const;
}
