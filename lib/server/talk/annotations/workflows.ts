import "server-only";
import { randomBytes } from "node:crypto";
import { decidePublicity, decideRewording } from "@/lib/domain/annotations/decide-annotation";
import { listCalls } from "@/lib/domain/annotations/recipients";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { err, ok, type Result } from "@/lib/domain/result";
import { readMarkdown } from "@/lib/interchange/markdown/read-markdown";
import { findStandIns } from "@/lib/server/accounts/standing-in/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { saveNotifications } from "@/lib/server/talk/notifications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { Annotation, Thread } from "@/lib/wire/annotations";
import {
  findAnnotation,
  findThread,
  listPeopleAmong,
  saveNewAnnotation,
  saveNewThread,
  savePublicity,
  saveResolution,
  saveRewording,
} from "./repository";

export interface Made {
  readonly slug: string;
}

/** The record as it stands, for somebody who saw an older one. */
export interface Stale<Now> {
  readonly code: "stale";
  readonly now: Now;
}

/** Opens a thread on one thing of the case with its first annotation. */
export async function openThread(
  actor: Actor<"propose">,
  { subject, text }: { readonly subject: TalkSubject; readonly text: string },
): Promise<Result<Made, "not-found" | "too-nested">> {
  const read = readMarkdown(text);
  if (!read.ok) return read;
  return inCaseTransaction(actor.caseId, async (tx) => {
    const { caseId, memberId } = actor;
    const slug = makeName("thread");
    const threadId = await saveNewThread(tx, { caseId, slug, subject, openedById: memberId });
    if (threadId === null) return err("not-found");
    await recordChanges(tx, [
      {
        ...by(actor),
        recordType: "thread",
        recordSlug: slug,
        action: "opened",
        before: null,
        after: { subject },
        version: 1,
      },
    ]);
    await annotate(tx, actor, { threadId, thread: slug, text, mentioned: read.value.mentioned, participants: [] });
    return ok({ slug });
  });
}

/** Says something in a thread; who is mentioned and who has spoken before is told. */
export async function replyInThread(
  actor: Actor<"propose">,
  { thread: name, text }: { readonly thread: string; readonly text: string },
): Promise<Result<Made, "not-found" | "too-nested">> {
  const read = readMarkdown(text);
  if (!read.ok) return read;
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findThread(tx, actor.caseId, name);
    if (!found) return err("not-found");
    const { openedBy, annotations } = found.thread;
    const participants = [openedBy.id, ...annotations.map(({ author }) => author.id)];
    const { mentioned } = read.value;
    return ok(await annotate(tx, actor, { threadId: found.id, thread: name, text, mentioned, participants }));
  });
}

async function annotate(
  tx: Db,
  actor: Actor,
  said: {
    readonly threadId: string;
    readonly thread: string;
    readonly text: string;
    readonly mentioned: readonly string[];
    readonly participants: readonly string[];
  },
): Promise<Made> {
  const { caseId, memberId } = actor;
  const { threadId, thread, text } = said;
  const slug = makeName("note");
  const mentioned = await listPeopleAmong(tx, caseId, said.mentioned);
  await saveNewAnnotation(tx, { caseId, threadId, slug, text, authorId: memberId }, mentioned);
  const after = { thread, text };
  await recordChanges(tx, [
    { ...by(actor), recordType: "annotation", recordSlug: slug, action: "written", before: null, after, version: 1 },
  ]);
  const standIn = await findStandIns(tx, caseId, said.participants);
  const participants = await listPeopleAmong(tx, caseId, said.participants.map(standIn));
  await tell(tx, actor, thread, { mentioned, participants });
  return { slug };
}

async function tell(
  tx: Db,
  actor: Actor,
  thread: string,
  told: { readonly mentioned: readonly string[]; readonly participants: readonly string[] },
): Promise<void> {
  const { caseId, memberId: byId } = actor;
  await saveNotifications(
    tx,
    listCalls({ authorId: byId, ...told }).map((call) => ({ ...call, caseId, noun: "thread", slug: thread, byId })),
  );
}

/** Puts a thread away, or takes it up again. */
export async function resolveThread(
  actor: Actor<"propose">,
  {
    thread: name,
    version,
    resolved,
  }: { readonly thread: string; readonly version: number; readonly resolved: boolean },
): Promise<Result<null, "not-found" | Stale<Thread>>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findThread(tx, actor.caseId, name);
    if (!found) return err("not-found");
    const { id, thread } = found;
    const stale = err({ code: "stale", now: thread } as const);
    if (thread.version !== version) return stale;
    if ((thread.resolvedAt !== null) === resolved) return ok(null);
    const mark = resolved ? { byId: actor.memberId, at: now() } : null;
    if (!(await saveResolution(tx, id, version, mark))) return stale;
    await recordChanges(tx, [
      {
        ...by(actor),
        recordType: "thread",
        recordSlug: name,
        action: resolved ? "resolved" : "reopened",
        before: { resolved: !resolved },
        after: { resolved },
        version: version + 1,
      },
    ]);
    return ok(null);
  });
}

/** Puts other words in one's own annotation. Public words become internal again; who is newly mentioned is told. */
export async function rewordAnnotation(
  actor: Actor<"propose">,
  asked: { readonly thread: string; readonly annotation: string; readonly version: number; readonly text: string },
): Promise<Result<null, "not-found" | "forbidden" | "too-nested" | Stale<Annotation>>> {
  const read = readMarkdown(asked.text);
  if (!read.ok) return read;
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findAnnotation(tx, actor.caseId, asked);
    if (!found) return err("not-found");
    const { id, state, annotation } = found;
    const decided = decideRewording(state, { ...actor, version: asked.version }, asked.text);
    if (!decided.ok) return decided.reason === "stale" ? err({ code: "stale", now: annotation }) : err("forbidden");
    const mentioned = await listPeopleAmong(tx, actor.caseId, read.value.mentioned);
    const { caseId } = actor;
    const { version } = asked;
    const isSaved = await saveRewording(tx, { caseId, id, version, at: now(), mentioned, ...decided.value });
    if (!isSaved) return err({ code: "stale", now: annotation });
    await recordChanges(tx, [
      {
        ...by(actor),
        recordType: "annotation",
        recordSlug: asked.annotation,
        action: "reworded",
        before: { text: state.text, public: state.isPublic },
        after: { text: decided.value.text, public: decided.value.isPublic },
        version: version + 1,
      },
    ]);
    const former = readMarkdown(state.text);
    const known = new Set(former.ok ? former.value.mentioned : []);
    const called = mentioned.filter((memberId) => !known.has(memberId));
    await tell(tx, actor, asked.thread, { mentioned: called, participants: [] });
    return ok(null);
  });
}

/** Shows an annotation to the readers of the next version, or takes it back. */
export async function setPublicity(
  actor: Actor<"review">,
  asked: { readonly thread: string; readonly annotation: string; readonly version: number; readonly public: boolean },
): Promise<Result<null, "not-found" | "forbidden" | Stale<Annotation>>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findAnnotation(tx, actor.caseId, asked);
    if (!found) return err("not-found");
    const { id, state, annotation } = found;
    const stale = err({ code: "stale", now: annotation } as const);
    const decided = decidePublicity(state, { ...actor, version: asked.version });
    if (!decided.ok) return decided.reason === "stale" ? stale : err("forbidden");
    if (state.isPublic === asked.public) return ok(null);
    const mark = asked.public ? { byId: actor.memberId, at: now() } : null;
    if (!(await savePublicity(tx, id, asked.version, mark))) return stale;
    await recordChanges(tx, [
      {
        ...by(actor),
        recordType: "annotation",
        recordSlug: asked.annotation,
        action: asked.public ? "made-public" : "made-internal",
        before: { public: state.isPublic },
        after: { public: asked.public },
        version: asked.version + 1,
      },
    ]);
    return ok(null);
  });
}

function by(actor: Actor) {
  return { caseId: actor.caseId, actorId: actor.memberId, why: null } as const;
}

/** A permanent name that says nothing: what is talked about may be renamed, and words may be regretted. */
function makeName(noun: "thread" | "note"): string {
  return `${noun}-${randomBytes(6).toString("hex")}`;
}
