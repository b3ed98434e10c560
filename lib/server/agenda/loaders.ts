import "server-only";
import { countWaitingStates, findCheckedBy } from "@/lib/server/acceptance/repository";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listChangesSince, listLatestOfPeople } from "@/lib/server/journal/latest/repository";
import { nameLines } from "@/lib/server/records/names/repository";
import { countWaiting } from "@/lib/server/review/repository";
import { countUnread } from "@/lib/server/talk/notifications/repository";
import { type Agenda, CHANGED_LINES, type Changes } from "@/lib/wire/agenda";
import { listDueTasks, listOpenQuestions, listSentBack } from "./repository";

const LATEST = 8;

/** What waits for the actor in the case, and what has happened there: a few reads, however much there is. */
export async function loadAgenda(actor: Actor<"read-desk">): Promise<Agenda> {
  const { caseId, memberId } = actor;
  const judge = holds(actor, "review") ? { memberId, checkedBy: await findCheckedBy(db(), caseId) } : null;
  return {
    toReview: judge && (await countWaiting(db(), caseId, judge)),
    statesToReview: judge && (await countWaitingStates(db(), caseId, judge)),
    sentBack: await listSentBack(db(), caseId, await listStoodInFor(db(), caseId, memberId)),
    tasks: await listDueTasks(db(), caseId, memberId),
    questions: await listOpenQuestions(db(), caseId),
    unread: await countUnread(db(), caseId, memberId),
    latest: await nameLines(db(), caseId, await listLatestOfPeople(db(), caseId, LATEST)),
  };
}

/** What others changed in the case since a moment; null for a moment that is not known. */
export async function loadChanges(actor: Actor<"read-desk">, since: string | null): Promise<Changes | null> {
  if (since === null) return null;
  const { caseId, memberId } = actor;
  const asked = { since: new Date(since), memberId, most: CHANGED_LINES };
  const { total, lines } = await listChangesSince(db(), caseId, asked);
  return { since, total, lines: await nameLines(db(), caseId, lines) };
}
