import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { canSendMail, linkTo, sendLetter } from "@/lib/server/mail/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { writeNotices } from "@/lib/view/messages/letters";
import { listDeadlines, saveNotifications, saveRead, saveUnmailed, takeUnmailed } from "./repository";

/** Marks own notices as read. Ids of others change nothing, and are not told apart from ids that do not exist. */
export async function readNotifications(
  actor: Actor<"read-desk">,
  { ids }: { readonly ids: readonly string[] },
): Promise<null> {
  const { caseId, memberId } = actor;
  await inTransaction((tx) => saveRead(tx, { caseId, memberId, ids, at: now() }));
  return null;
}

/** Whoever reads a notice on the screen within this time gets no letter about it. */
const SECONDS_BEFORE_A_LETTER = 120;

/** Tells whoever has a task, or has asked a question, that its day has come; once per deadline. */
export async function tellDeadlines(at: Date): Promise<void> {
  await inTransaction(async (tx) => saveNotifications(tx, await listDeadlines(tx, at)));
}

/**
 * Sends what waits unread as letters, one per member and case. A letter says how many things of which kind wait and
 * where, and nothing of their content, for a mailbox is no desk. What the mail server does not take waits for the next
 * round. Returns how many letters went out.
 */
export async function mailNotices(at: Date): Promise<number> {
  if (!canSendMail()) return 0;
  const before = new Date(at.getTime() - SECONDS_BEFORE_A_LETTER * 1000);
  const taken = await inTransaction((tx) => takeUnmailed(tx, { before, at }));
  let sent = 0;
  for (const notices of groupByLetter(taken).values()) {
    const [{ email, caseSlug, languages }] = notices;
    const link = {
      en: linkTo(deskCasePath("en", caseSlug, "inbox")),
      zh: linkTo(deskCasePath("zh", caseSlug, "inbox")),
    };
    if (await sendLetter({ recipient: email, ...writeNotices(notices, link, languages) })) sent += 1;
    else {
      await saveUnmailed(
        db(),
        notices.map(({ id }) => id),
      );
    }
  }
  return sent;
}

type Taken = Awaited<ReturnType<typeof takeUnmailed>>[number];

function groupByLetter(taken: readonly Taken[]): ReadonlyMap<string, readonly [Taken, ...Taken[]]> {
  const groups = new Map<string, [Taken, ...Taken[]]>();
  for (const notice of taken) {
    const key = JSON.stringify([notice.memberId, notice.caseId]);
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  return groups;
}

const ROUND_MS = 60_000;

/** Looks after deadlines and letters once a minute, for as long as this app server runs. */
export function startNoticeRounds(): void {
  let isBusy = false;
  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await tellDeadlines(now());
      await mailNotices(now());
    } catch (error) {
      log("error", "a round of notices failed", { cause: error instanceof Error ? error.message : String(error) });
    } finally {
      isBusy = false;
    }
  };
  setInterval(() => void round(), ROUND_MS).unref();
}
