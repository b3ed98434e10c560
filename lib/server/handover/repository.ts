import "server-only";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Db } from "@/lib/server/db";
import { keyOfLeft } from "@/lib/server/drafts/repository";
import type { Prisma } from "@/lib/server/generated/client";
import type { WaitingWork } from "@/lib/wire/members";

/** How much waits for a member of a case, who also stands in for others, by what it is. */
export async function countWaitingWork(
  tx: Db,
  caseId: string,
  memberId: string,
  stoodInFor: readonly string[],
): Promise<WaitingWork> {
  const people = { in: [...stoodInFor] };
  const writtenBy: Prisma.ClaimWhereInput = { OR: [{ authorId: people }, { editedById: people }] };
  const undecided = { caseId, recordedTo: null } as const;
  const [sets] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "ProposedSet" p
    WHERE p."caseId" = ${caseId}::uuid AND p."withdrawnAt" IS NULL AND p."authorId" = ANY(${[...stoodInFor]}::uuid[])
      AND EXISTS (
        SELECT FROM "SetItem" i JOIN "Claim" c ON c."caseId" = i."caseId" AND c."slug" = i."recordSlug"
        WHERE i."setId" = p."id" AND i."recordType" = 'claim' AND c."recordedTo" IS NULL
          AND c."status" IN ('draft', 'proposed'))`;
  return {
    tasks: await tx.task.count({ where: { caseId, doneAt: null, assigneeId: memberId } }),
    sets: sets?.total ?? 0,
    sentBack: await tx.claim.count({ where: { ...undecided, status: "draft", ...writtenBy } }),
    underReview: await tx.claim.count({ where: { ...undecided, status: "proposed", ...writtenBy } }),
    questions: await tx.inquiry.count({ where: { caseId, stance: null, askedById: people } }),
    threads: await tx.thread.count({
      where: {
        caseId,
        resolvedAt: null,
        OR: [{ openedById: people }, { annotations: { some: { authorId: people } } }],
      },
    }),
    drafts: await tx.draft.count({ where: { caseId, memberId, text: { not: "" } } }),
    notices: await tx.notification.count({ where: { caseId, memberId, readAt: null } }),
  };
}

/** A task that passed from one person to another, or to nobody in particular. */
export interface PassedTask {
  readonly slug: string;
  readonly text: string;
  readonly due: string | null;
  readonly version: number;
}

/** Gives the open tasks of a member to somebody else, or to nobody in particular. */
export async function passTasks(
  tx: Db,
  caseId: string,
  memberId: string,
  assigneeId: string | null,
): Promise<readonly PassedTask[]> {
  const where = { caseId, doneAt: null, assigneeId: memberId };
  const rows = await tx.task.findMany({
    where,
    orderBy: { id: "asc" },
    select: { slug: true, text: true, due: true, version: true },
  });
  await tx.task.updateMany({ where, data: { assigneeId, version: { increment: 1 } } });
  return rows.map(({ due, version, ...task }) => ({
    ...task,
    due: due && dayOfMoment(due),
    version: version + 1,
  }));
}

/**
 * Gives what a member has begun to write to somebody else: in its place where that one had begun nothing there, and beside
 * it under a key of its own where they had, so that neither text is lost.
 */
export async function passDrafts(
  tx: Db,
  caseId: string,
  memberId: string,
  { successor, at }: { readonly successor: string; readonly at: Date },
): Promise<void> {
  const begun = await tx.draft.findMany({ where: { caseId, memberId, text: { not: "" } }, orderBy: { key: "asc" } });
  for (const { key, text } of begun) {
    const own = await tx.draft.findUnique({ where: { caseId_memberId_key: { caseId, memberId: successor, key } } });
    const place = own === null || own.text === "" ? key : keyOfLeft(key, memberId);
    const name = { caseId, memberId: successor, key: place };
    await tx.draft.upsert({
      where: { caseId_memberId_key: name },
      create: { ...name, text, updatedAt: at },
      update: { text, updatedAt: at, version: { increment: 1 } },
    });
  }
  await tx.draft.updateMany({
    where: { caseId, memberId, text: { not: "" } },
    data: { text: "", updatedAt: at, version: { increment: 1 } },
  });
}

/** What a member has not read yet, which is then read: whoever goes on is told of it instead. */
export async function takeUnread(tx: Db, caseId: string, memberId: string, at: Date) {
  const where = { caseId, memberId, readAt: null };
  const unread = await tx.notification.findMany({
    where,
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true, noun: true, slug: true, byId: true },
  });
  await tx.notification.updateMany({ where, data: { readAt: at } });
  return unread;
}
