import "server-only";
import type { Db } from "@/lib/server/db";
import { notifyChange } from "@/lib/server/live/repository";
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
 * Tells members of something, in the transaction of the thing itself, and their open screens with it. Nobody is told of
 * what they did themselves, and nobody twice of the same as long as the first is unread.
 */
export async function saveNotifications(tx: Db, news: readonly NewNotification[]): Promise<void> {
  for (const one of news) {
    if (one.memberId === one.byId) continue;
    const { caseId, memberId, kind, noun, slug } = one;
    const known = await tx.notification.count({ where: { caseId, memberId, kind, noun, slug, readAt: null } });
    if (known > 0) continue;
    await tx.notification.create({ data: one });
    await notifyChange(tx, { caseId, noun: "notification", slug: memberId, version: null });
  }
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
