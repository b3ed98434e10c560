import "server-only";
import { can } from "@/lib/domain/access/policy";
import { writeSubject } from "@/lib/domain/annotations/subject";
import { err, ok, type Result } from "@/lib/domain/result";
import { findThread } from "@/lib/server/annotations/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { findStoredClaim } from "@/lib/server/claims/editing/repository";
import { db } from "@/lib/server/db";
import { findInquiry } from "@/lib/server/inquiries/repository";
import { listReviewNotes } from "@/lib/server/review/notes/repository";
import { findTask } from "@/lib/server/tasks/repository";
import type { Inbox, Notification } from "@/lib/wire/notifications";
import { countUnread, listNotifications } from "./repository";

const SHOWN = 100;
const EXCERPT = 160;

/** What the actor should look at in this case, the latest first. */
export async function loadInbox(actor: Actor): Promise<Result<Inbox, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const { caseId, memberId } = actor;
  const [unread, rows] = await Promise.all([
    countUnread(db(), caseId, memberId),
    listNotifications(db(), { caseId, memberId, limit: SHOWN }),
  ]);
  const notifications = await Promise.all(rows.map(async (row) => ({ ...row, ...(await describe(caseId, row)) })));
  return ok({ unread, notifications });
}

/** How many notices wait for the actor. */
export async function loadUnreadCount(actor: Actor): Promise<Result<number, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  return ok(await countUnread(db(), actor.caseId, actor.memberId));
}

async function describe(
  caseId: string,
  { noun, slug, kind }: Pick<Notification, "noun" | "slug" | "kind">,
): Promise<Pick<Notification, "about" | "excerpt">> {
  if (noun === "claim") {
    const claim = await findStoredClaim(db(), caseId, slug);
    const notes = claim === null ? [] : await listReviewNotes(db(), claim.id);
    return { about: null, excerpt: notes.findLast((note) => note.kind === kind)?.text.slice(0, EXCERPT) ?? null };
  }
  if (noun === "thread") {
    const thread = (await findThread(db(), caseId, slug))?.thread;
    const text = thread?.annotations.at(-1)?.text ?? null;
    return { about: thread ? writeSubject(thread.subject) : null, excerpt: text && text.slice(0, EXCERPT) };
  }
  if (noun === "task") {
    const task = (await findTask(db(), caseId, slug))?.task;
    return { about: task?.subject ? writeSubject(task.subject) : null, excerpt: task?.text.slice(0, EXCERPT) ?? null };
  }
  if (noun === "inquiry") {
    const inquiry = await findInquiry(db(), caseId, slug);
    if (inquiry) {
      const { party, question } = inquiry.inquiry;
      return { about: writeSubject({ type: "party", slug: party }), excerpt: question.slice(0, EXCERPT) };
    }
  }
  return { about: null, excerpt: null };
}
