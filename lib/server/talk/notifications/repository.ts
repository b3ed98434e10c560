import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { type CaseLanguages, toCaseLanguages } from "@/lib/domain/model/case-languages";
import { findStandIns } from "@/lib/server/accounts/standing-in/repository";
import type { Db } from "@/lib/server/db";
import { notifyChange } from "@/lib/server/journal/changes/repository";
import type { Notification, NotificationKind } from "@/lib/wire/notifications";

/** Something that a member should look at. `noun` and `slug` name the record as its history does. */
export interface NewNotification {
  readonly caseId: string;
  readonly memberId: string;
  readonly kind: NotificationKind;
  readonly noun: string;
  readonly slug: string;
  /** null: the calendar. */
  readonly byId: string | null;
}

/**
 * Tells members of something, in the transaction of the thing itself, and their open screens with it: in place of somebody
 * who left, whoever stands in. Nobody is told of what they did themselves, and nobody twice of the same as long as the
 * first is unread.
 */
export async function saveNotifications(tx: Db, news: readonly NewNotification[]): Promise<void> {
  for (const one of await toStandIns(tx, news)) {
    if (one.memberId === one.byId) continue;
    const { caseId, memberId, kind, noun, slug } = one;
    const known = await tx.notification.count({ where: { caseId, memberId, kind, noun, slug, readAt: null } });
    if (known > 0) continue;
    await tx.notification.create({ data: one });
    await notifyChange(tx, { caseId, noun: "notification", slug: memberId, version: null });
  }
}

/** The same for those who are there: what was for somebody who left is for whoever stands in. */
async function toStandIns<Told extends Pick<NewNotification, "caseId" | "memberId">>(
  tx: Db,
  news: readonly Told[],
): Promise<readonly Told[]> {
  const groups = [...groupBy(news, ({ caseId }) => caseId)];
  const moved = await Promise.all(
    groups.map(async ([caseId, told]) => {
      const standIn = await findStandIns(
        tx,
        caseId,
        told.map(({ memberId }) => memberId),
      );
      return told.map((one) => ({ ...one, memberId: standIn(one.memberId) }));
    }),
  );
  return moved.flat();
}

/** The latest notices of a member in a case. */
export async function listNotifications(
  tx: Db,
  { caseId, memberId, limit }: { readonly caseId: string; readonly memberId: string; readonly limit: number },
): Promise<Omit<Notification, "about" | "excerpt">[]> {
  const rows = await tx.notification.findMany({
    where: { caseId, memberId },
    include: { by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    noun: row.noun,
    slug: row.slug,
    by: row.by?.name ?? null,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }));
}

/** How many notices a member has not read in a case. */
export async function countUnread(tx: Db, caseId: string, memberId: string): Promise<number> {
  return tx.notification.count({ where: { caseId, memberId, readAt: null } });
}

/** Marks own notices as read; those of others, and those read before, stay as they are. */
export async function saveRead(
  tx: Db,
  read: { readonly caseId: string; readonly memberId: string; readonly ids: readonly string[]; readonly at: Date },
): Promise<void> {
  const { caseId, memberId, ids, at } = read;
  const { count } = await tx.notification.updateMany({
    where: { caseId, memberId, id: { in: [...ids] }, readAt: null },
    data: { readAt: at },
  });
  if (count > 0) await notifyChange(tx, { caseId, noun: "notification", slug: memberId, version: null });
}

/**
 * What has come due by now and of which nobody was told since: tasks that are not done and whose day has begun, to
 * whoever has them, and questions without a reply whose hour is over, to whoever asked.
 */
export async function listDeadlines(tx: Db, at: Date): Promise<NewNotification[]> {
  const tasks = await tx.task.findMany({
    where: { doneAt: null, due: { lte: at }, assigneeId: { not: null } },
    select: { caseId: true, slug: true, due: true, assigneeId: true },
  });
  const inquiries = await tx.inquiry.findMany({
    where: { stance: null, deadlineAt: { lte: at } },
    select: { caseId: true, slug: true, deadlineAt: true, askedById: true },
  });
  const due = await toStandIns(tx, [
    ...tasks.flatMap(({ assigneeId, due: day, ...task }) =>
      assigneeId === null ? [] : [{ ...task, noun: "task", memberId: assigneeId, day }],
    ),
    ...inquiries.map(({ askedById, deadlineAt, ...inquiry }) => ({
      ...inquiry,
      noun: "inquiry",
      memberId: askedById,
      day: deadlineAt,
    })),
  ]);
  const told = await tx.notification.findMany({
    where: { kind: "due", slug: { in: due.map(({ slug }) => slug) } },
    select: { caseId: true, memberId: true, noun: true, slug: true, at: true },
  });
  const latest = new Map<string, Date>();
  for (const { at: toldAt, ...one } of told) {
    const former = latest.get(keyOf(one));
    if (former === undefined || former < toldAt) latest.set(keyOf(one), toldAt);
  }
  return due.flatMap(({ day, memberId, ...one }) => {
    if (day === null) return [];
    const toldAt = latest.get(keyOf({ ...one, memberId }));
    return toldAt !== undefined && toldAt >= day ? [] : [{ ...one, memberId, kind: "due", byId: null } as const];
  });
}

function keyOf(one: {
  readonly caseId: string;
  readonly memberId: string;
  readonly noun: string;
  readonly slug: string;
}) {
  return JSON.stringify([one.caseId, one.memberId, one.noun, one.slug]);
}

/** A notice that is still to go out as a letter. */
export interface UnmailedNotice {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly noun: string;
  readonly slug: string;
  readonly by: string | null;
  readonly caseId: string;
  readonly caseSlug: string;
  readonly languages: CaseLanguages;
  readonly memberId: string;
  readonly email: string;
}

const LETTERS_AT_ONCE = 200;

/**
 * Takes notices that nobody has read since `before` and marks them as sent at `at`, so that no other app server sends
 * them as well. Only for members who are still inside the case.
 */
export async function takeUnmailed(tx: Db, { before, at }: { readonly before: Date; readonly at: Date }) {
  const rows = await tx.notification.findMany({
    where: { mailedAt: null, readAt: null, at: { lte: before }, member: { disabledAt: null } },
    include: {
      by: { select: { name: true } },
      case: { select: { slug: true, languages: true } },
      member: { select: { email: true, memberships: { where: { endedAt: null }, select: { caseId: true } } } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: LETTERS_AT_ONCE,
  });
  const ids = rows.map(({ id }) => id);
  await tx.notification.updateMany({ where: { id: { in: ids }, mailedAt: null }, data: { mailedAt: at } });
  return rows
    .filter((row) => row.member.memberships.some(({ caseId }) => caseId === row.caseId))
    .map(
      ({ id, kind, noun, slug, caseId, memberId, ...row }): UnmailedNotice => ({
        id,
        kind,
        noun,
        slug,
        caseId,
        memberId,
        by: row.by?.name ?? null,
        caseSlug: row.case.slug,
        languages: toCaseLanguages(row.case.languages),
        email: row.member.email,
      }),
    );
}

/** Gives notices back whose letter the mail server did not take, for the next round. */
export async function saveUnmailed(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: null } });
}
