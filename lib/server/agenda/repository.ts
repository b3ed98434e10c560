import "server-only";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { toDeadline } from "@/lib/server/records/inquiries/repository";
import { AGENDA_LINES, type DueTask, type Head, type OpenQuestion, type SentBackClaim } from "@/lib/wire/agenda";

const byDay = (day: Date | null): string | null => day && dayOfMoment(day);

/** Drafts of some members that a reviewer sent back, with the latest question on each; what waits longest first. */
export async function listSentBack(tx: Db, caseId: string, writers: readonly string[]): Promise<Head<SentBackClaim>> {
  const writer = { in: [...writers] };
  const where: Prisma.ClaimWhereInput = {
    caseId,
    recordedTo: null,
    status: "draft",
    OR: [{ authorId: writer }, { editedById: writer }],
    reviewNotes: { some: { kind: "sent_back" } },
  };
  const rows = await tx.claim.findMany({
    where,
    orderBy: { id: "asc" },
    take: AGENDA_LINES,
    select: {
      slug: true,
      reviewNotes: {
        where: { kind: "sent_back" },
        orderBy: { id: "desc" },
        take: 1,
        select: { text: true, writtenBy: { select: { name: true } } },
      },
    },
  });
  const lines = rows.flatMap(({ slug, reviewNotes: [note] }) =>
    note ? [{ claim: slug, question: note.text, by: note.writtenBy.name }] : [],
  );
  return { lines, total: await tx.claim.count({ where }) };
}

/** Open tasks of a member, by day. */
export async function listDueTasks(tx: Db, caseId: string, memberId: string): Promise<Head<DueTask>> {
  const where = { caseId, doneAt: null, assigneeId: memberId };
  const rows = await tx.task.findMany({
    where,
    orderBy: [{ due: { sort: "asc", nulls: "last" } }, { openedAt: "asc" }, { id: "asc" }],
    take: AGENDA_LINES,
    select: { slug: true, text: true, due: true },
  });
  return {
    lines: rows.map(({ due, ...task }) => ({ ...task, due: byDay(due) })),
    total: await tx.task.count({ where }),
  };
}

/** Questions to parties without a reply, by deadline. */
export async function listOpenQuestions(tx: Db, caseId: string): Promise<Head<OpenQuestion>> {
  const where = { caseId, stance: null };
  const rows = await tx.inquiry.findMany({
    where,
    orderBy: [{ deadlineAt: "asc" }, { id: "asc" }],
    take: AGENDA_LINES,
    select: {
      question: true,
      deadlineAt: true,
      deadlineZone: true,
      party: { select: { slug: true, nameEn: true, nameZh: true } },
    },
  });
  const lines = rows.map(({ party, question, ...row }) => ({
    party: party.slug,
    partyName: { en: party.nameEn, zh: party.nameZh },
    question,
    deadline: toDeadline(row),
  }));
  return { lines, total: await tx.inquiry.count({ where }) };
}

/** When a member last looked at the case, and when the visit before that ended. */
export async function findVisit(
  tx: Db,
  caseId: string,
  memberId: string,
): Promise<{ readonly at: Date; readonly formerAt: Date | null } | null> {
  return tx.visit.findUnique({
    where: { caseId_memberId: { caseId, memberId } },
    select: { at: true, formerAt: true },
  });
}

export async function saveVisit(
  tx: Db,
  visit: { readonly caseId: string; readonly memberId: string; readonly at: Date; readonly formerAt: Date | null },
): Promise<void> {
  const { caseId, memberId, at, formerAt } = visit;
  await tx.visit.upsert({
    where: { caseId_memberId: { caseId, memberId } },
    create: visit,
    update: { at, formerAt },
  });
}
