import "server-only";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { findSubjectColumns, SUBJECT_PARTS, toNamedSubject } from "@/lib/server/talk/annotations/subjects/repository";
import type { Task, TaskFilter, TaskKind } from "@/lib/wire/tasks";

const person = { select: { id: true, name: true } } as const;

const TASK_PARTS = {
  include: { ...SUBJECT_PARTS, assignee: person, openedBy: person, doneBy: person },
} satisfies Prisma.TaskDefaultArgs;

const LIST_LENGTH = 500;

/** Things to be done in a case: by day, then as they came. A subject that is not there has none. */
export async function listTasks(
  tx: Db,
  caseId: string,
  asked: { readonly about: TalkSubject | null; readonly show: TaskFilter; readonly memberId: string },
): Promise<Task[]> {
  const columns = asked.about === null ? {} : await findSubjectColumns(tx, caseId, asked.about);
  if (columns === null) return [];
  const shown = {
    open: { doneAt: null },
    mine: { doneAt: null, assigneeId: asked.memberId },
    settle: { doneAt: null, kind: "settle" },
    done: { doneAt: { not: null } },
  } as const;
  const rows = await tx.task.findMany({
    where: { caseId, ...columns, ...shown[asked.show] },
    ...TASK_PARTS,
    orderBy: [{ due: { sort: "asc", nulls: "last" } }, { openedAt: "asc" }, { id: "asc" }],
    take: LIST_LENGTH,
  });
  return rows.map(toTask);
}

/** One task with its database id; null when the case has none of this name. */
export async function findTask(
  tx: Db,
  caseId: string,
  slug: string,
): Promise<{ readonly id: string; readonly task: Task } | null> {
  const row = await tx.task.findUnique({ where: { caseId_slug: { caseId, slug } }, ...TASK_PARTS });
  return row && { id: row.id, task: toTask(row) };
}

export interface TaskColumns {
  readonly text: string;
  readonly assigneeId: string | null;
  /** `YYYY-MM-DD` */
  readonly due: string | null;
}

/** Adds a task; false when the case has no such subject. */
export async function saveNewTask(
  tx: Db,
  task: TaskColumns & {
    readonly caseId: string;
    readonly slug: string;
    readonly kind: TaskKind;
    readonly subject: TalkSubject | null;
    readonly openedById: string;
  },
): Promise<boolean> {
  const { subject, due, ...row } = task;
  const columns = subject === null ? {} : await findSubjectColumns(tx, task.caseId, subject);
  if (columns === null) return false;
  await tx.task.create({ data: { ...row, ...columns, due: toDate(due) } });
  return true;
}

/** Changes a task, if it still has the version that was seen. */
export async function saveTask(
  tx: Db,
  id: string,
  version: number,
  task: TaskColumns & { readonly done: { readonly byId: string; readonly at: Date } | null | undefined },
): Promise<boolean> {
  const { done, due, ...columns } = task;
  const { count } = await tx.task.updateMany({
    where: { id, version },
    data: {
      ...columns,
      due: toDate(due),
      version: version + 1,
      // undefined: neither done nor taken up again by this change.
      ...(done !== undefined && { doneById: done?.byId ?? null, doneAt: done?.at ?? null }),
    },
  });
  return count === 1;
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function toTask(row: Prisma.TaskGetPayload<typeof TASK_PARTS>): Task {
  const named = toNamedSubject(row);
  return {
    slug: row.slug,
    kind: row.kind,
    text: row.text,
    subject: named?.subject ?? null,
    subjectName: named?.subjectName ?? null,
    assignee: row.assignee,
    due: row.due && dayOfMoment(row.due),
    openedBy: row.openedBy,
    openedAt: row.openedAt.toISOString(),
    doneBy: row.doneBy?.name ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    version: row.version,
  };
}
