import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Inbox } from "@/lib/wire/notifications";
import { listExcerpts } from "./excerpts/repository";
import { countUnread, listNotifications } from "./repository";

const SHOWN = 100;

/** What the actor should look at in this case, the latest first. */
export async function loadInbox(actor: Actor<"read-desk">): Promise<Inbox> {
  const { caseId, memberId } = actor;
  const [unread, rows] = await Promise.all([
    countUnread(db(), caseId, memberId),
    listNotifications(db(), { caseId, memberId, limit: SHOWN }),
  ]);
  const excerptOf = await listExcerpts(db(), caseId, rows);
  const notifications = rows.map((row) => ({ ...row, ...excerptOf(row) }));
  return { unread, notifications };
}
