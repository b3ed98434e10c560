// Contract: what is said is kept with its history, tells whom it calls, and becomes public only by an editor.
// Must reject: a stale write, another's words changed, a call out of the case, a public text that no editor saw.
import { expect, test } from "vitest";
import { holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadDraft } from "@/lib/server/drafts/loaders";
import { keepDraft } from "@/lib/server/drafts/workflows";
import { loadThreads } from "@/lib/server/talk/annotations/loaders";
import { listPublicAnnotations } from "@/lib/server/talk/annotations/repository";
import {
  openThread,
  replyInThread,
  resolveThread,
  rewordAnnotation,
  setPublicity,
} from "@/lib/server/talk/annotations/workflows";
import { loadInquiries } from "@/lib/server/talk/inquiries/loaders";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { readNotifications } from "@/lib/server/talk/notifications/workflows";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { anAdmin, anEditor, aReporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();
const room = await aNewsroom("talk");
const elsewhere = await aNewsroom("talk-elsewhere", ["editor"]);
await db().party.createMany({
  data: ["alpha", "beta", "gamma"].map((slug) => ({
    caseId: room.caseId,
    slug,
    nameEn: slug,
    kind: "company" as const,
  })),
});
const reporter = await aReporter(room.memberOf("reporter"), room.slug);
const editor = await anEditor(room.memberOf("editor"), room.slug);
const admin = await anAdmin(room.memberOf("admin"), room.slug);
const stranger = await anEditor(elsewhere.memberOf("editor"), elsewhere.slug);

const ALPHA = { type: "party", slug: "alpha" } as const;
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
};
const reasonOf = (result: { ok: boolean; reason?: unknown }) => {
  const reason = result.ok ? "none" : result.reason;
  return typeof reason === "object" && reason !== null && "code" in reason ? reason.code : reason;
};
const kindsOf = async (actor: typeof reporter) =>
  (await loadInbox(actor)).notifications.map(({ kind, slug, readAt }) => [kind, slug, readAt !== null]);

async function aThread(text = "who says so?") {
  const { slug: thread } = valueOf(await openThread(reporter, { subject: ALPHA, text }));
  const { threads } = await loadThreads(reporter, { about: "party:alpha", state: "all" });
  const found = threads.find(({ slug }) => slug === thread);
  const annotation = found?.annotations[0]?.slug ?? "";
  return { thread, annotation };
}

test("a mention calls once, a reply tells who spoke before, and nobody hears of their own words", async () => {
  const call = `[@Editor](user:${editor.memberId}) and [@me](user:${reporter.memberId}), [@x](user:${stranger.memberId})`;
  const { thread } = await aThread(call);
  expect(await kindsOf(editor)).toEqual([["mentioned", thread, false]]);
  expect(await kindsOf(reporter)).toEqual([]);
  valueOf(await replyInThread(editor, { thread, text: `see page 4 \`[@Admin](user:${admin.memberId})\`` }));
  expect(await kindsOf(reporter)).toEqual([["replied", thread, false]]);
  expect(await kindsOf(admin)).toEqual([]);
  const mentions = await db().mention.findMany({ select: { memberId: true } });
  expect(mentions.map(({ memberId }) => memberId).sort()).toEqual([editor.memberId, reporter.memberId].sort());
  const { unread, notifications } = await loadInbox(editor);
  expect([unread, notifications[0]?.about, notifications[0]?.by]).toEqual([1, "party:alpha", "reporter"]);
  const ids = notifications.map(({ id }) => id);
  await readNotifications(admin, { ids });
  expect((await loadInbox(editor)).unread).toBe(1);
  await readNotifications(editor, { ids });
  expect((await loadInbox(editor)).unread).toBe(0);
});

test("twenty stale resolutions of one thread: one lands, the others are shown the thread as it is", async () => {
  const { thread } = await aThread();
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      resolveThread(turn % 2 === 0 ? editor : reporter, { thread, version: 1, resolved: true }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const stale = results.filter((result) => reasonOf(result) === "stale");
  expect(stale).toHaveLength(19);
  expect(await db().revision.count({ where: { recordSlug: thread, action: "resolved" } })).toBe(1);
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});

test("an annotation is public by an editor, in the words the editor saw, until its author writes others", async () => {
  const { thread, annotation } = await aThread("the denial is on file");
  const names = { thread, annotation };
  expect(holds(reporter, "review")).toBe(false);
  valueOf(await setPublicity(editor, { ...names, version: 1, public: true }));
  expect((await listPublicAnnotations(db(), room.caseId)).map(({ text }) => text)).toEqual(["the denial is on file"]);
  expect(reasonOf(await rewordAnnotation(editor, { ...names, version: 2, text: "it is a fraud" }))).toBe("forbidden");
  expect(reasonOf(await rewordAnnotation(reporter, { ...names, version: 1, text: "it is a fraud" }))).toBe("stale");
  valueOf(await rewordAnnotation(reporter, { ...names, version: 2, text: "it is a fraud" }));
  expect(await listPublicAnnotations(db(), room.caseId)).toEqual([]);
  // A click on what was there a moment ago publishes nothing.
  expect(reasonOf(await setPublicity(editor, { ...names, version: 2, public: true }))).toBe("stale");
  expect(await listPublicAnnotations(db(), room.caseId)).toEqual([]);
});

test("another case's thread is like a missing one, and a subject of another case is none", async () => {
  const { thread, annotation } = await aThread();
  expect(reasonOf(await replyInThread(stranger, { thread, text: "hm" }))).toBe("not-found");
  expect(reasonOf(await resolveThread(stranger, { thread, version: 1, resolved: true }))).toBe("not-found");
  expect(reasonOf(await setPublicity(stranger, { thread, annotation, version: 1, public: true }))).toBe("not-found");
  expect(reasonOf(await openThread(stranger, { subject: ALPHA, text: "hm" }))).toBe("not-found");
});

test("a thread stands on a loop whose parties exist, and on no other", async () => {
  const on = (slug: string) => openThread(editor, { subject: { type: "loop", slug }, text: "ordinary?" });
  valueOf(await on("cash.alpha.beta"));
  expect(reasonOf(await on("cash.alpha.nobody"))).toBe("not-found");
});

test("a text nested a thousand times is refused, and quickly", async () => {
  const before = Date.now();
  const nested = ["> ".repeat(4000), "- ".repeat(4000), "1. ".repeat(3000)];
  for (const text of nested) {
    expect(reasonOf(await openThread(reporter, { subject: ALPHA, text: `${text}x` }))).toBe("too-nested");
  }
  expect(Date.now() - before).toBeLessThan(2000);
});

test("a task tells whom it is given to, and a stale change loses nothing", async () => {
  const todo = { kind: "todo", text: "read the filing", subject: ALPHA, due: "2026-02-01" } as const;
  expect(reasonOf(await openTask(reporter, { ...todo, assignee: stranger.memberId }))).toBe("assignee-outside");
  expect(reasonOf(await openTask(reporter, { ...todo, kind: "settle", assignee: null }))).toBe("settles-nothing");
  const { slug: task } = valueOf(await openTask(reporter, { ...todo, assignee: admin.memberId }));
  expect(await kindsOf(admin)).toContainEqual(["assigned", task, false]);
  const change = { task, text: "read both filings", assignee: admin.memberId, due: null, done: false };
  const both = await Promise.all([
    changeTask(reporter, { ...change, version: 1 }),
    changeTask(admin, { ...change, text: "done", done: true, version: 1 }),
  ]);
  expect(both.map(reasonOf).sort()).toEqual(["none", "stale"]);
});

test("a denial is kept with its words beside each loop of the party, and silence only after the deadline", async () => {
  const question = {
    party: "beta",
    question: "Is it so?",
    sentTo: "press office",
    askedOn: "2026-01-05",
    deadline: { local: "2026-01-12T18:00", zone: "UTC" },
  };
  const { slug: inquiry } = valueOf(await openInquiry(reporter, question));
  const reply = { inquiry, version: 1, answeredOn: "2026-01-10" };
  expect(reasonOf(await noteReply(reporter, { ...reply, stance: "no_reply", answer: null }))).toBe("deadline-ahead");
  expect(reasonOf(await noteReply(reporter, { ...reply, stance: "denied", answer: " " }))).toBe("words-missing");
  valueOf(await noteReply(reporter, { ...reply, stance: "denied", answer: "It is not so." }));
  const besides = async (about: string) => (await loadInquiries(editor, { about })).inquiries;
  expect((await besides("loop:cash.alpha.beta")).map(({ stance }) => stance)).toEqual(["denied"]);
  expect(await besides("loop:cash.alpha.gamma")).toEqual([]);
});

test("the explanation of a loop is written in turns", async () => {
  const about = "loop:cash.alpha.beta";
  valueOf(await writeNote(reporter, { about, version: 0, en: "It sells what it lends for.", zh: "" }));
  expect(reasonOf(await writeNote(editor, { about, version: 0, en: "Vendor finance.", zh: "" }))).toBe("stale");
  expect(valueOf(await writeNote(editor, { about, version: 1, en: "Vendor finance.", zh: "卖方融资。" })).version).toBe(
    2,
  );
});

test("a draft of two browsers is kept in both words, and read by nobody else", async () => {
  const key = "thread:party:alpha";
  expect(valueOf(await keepDraft(reporter, { key, text: "half a", version: 0 })).version).toBe(1);
  const stale = await keepDraft(reporter, { key, text: "half b", version: 0 });
  expect(stale).toMatchObject({ ok: false, reason: { code: "stale", now: { text: "half a", version: 1 } } });
  expect((await loadDraft(editor, { key })).text).toBe("");
  expect((await loadDraft(reporter, { key })).text).toBe("half a");
});
