// Contract: who has to act hears of it in the app, and by a letter when it was not read; a real mail server takes them.
// Must reject: two letters about one thing, a letter to somebody outside, words of the desk in a mailbox.

import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { sendClaimBack } from "@/lib/server/review/workflows";
import { openThread, replyInThread } from "@/lib/server/talk/annotations/workflows";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { mailNotices, readNotifications, tellDeadlines } from "@/lib/server/talk/notifications/workflows";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { anEdit, aProposedClaim } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

const letters: { to: string[]; text: string }[] = [];
let isRefusing = false;
const mailbox = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, _session, done) => done(isRefusing ? new Error("full") : null),
  onData: (stream, session, done) => {
    let text = "";
    stream.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    stream.on("end", () => {
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise<void>((resolve) => mailbox.close(resolve)));
beforeEach(() => {
  letters.length = 0;
  isRefusing = false;
});

await testDatabase();
const { reporter, editor, admin } = await aDeskRoom("notices");
const A_TASK = { text: "look", kind: "todo", subject: { type: "party", slug: "ash" } } as const;
const LATER_MS = 10 * 60_000;

/** A round of letters ten minutes from now, when everything of now has waited long enough. */
async function mailLater() {
  const address = mailbox.server.address();
  if (address === null || typeof address === "string") throw new Error("no mail server");
  const { env } = await import("@/lib/server/env");
  Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${address.port}`, MAIL_SENDER: "desk@example.org" });
  return mailNotices(new Date(Date.now() + LATER_MS));
}

async function noticesOf(actor: typeof reporter) {
  const inbox = await loadInbox(actor);
  return inbox.notifications.map(({ kind, noun, slug }) => [kind, noun, slug]);
}

test("a claim sent back tells its writer, the answer tells whoever asked, and each gets one letter", async () => {
  const { slug, version } = await aProposedClaim(reporter);
  const sent = await sendClaimBack(editor, slug, { version, reason: "which page, secretly?" });
  expect(sent.ok).toBe(true);
  expect(await noticesOf(reporter)).toEqual([["sent_back", "claim", slug]]);
  expect(await noticesOf(editor)).toEqual([]);
  const inbox = await loadInbox(reporter);
  expect(inbox.notifications[0]?.excerpt, "what is asked").toBe("which page, secretly?");
  const answered = await editClaim(reporter, slug, anEdit(version + 1, { why: "page five" }));
  expect(answered.ok).toBe(true);
  expect(await noticesOf(editor)).toEqual([["answered", "claim", slug]]);

  expect(await mailNotices(new Date()), "nobody is written to who may still be reading").toBe(0);
  expect(await mailLater()).toBe(2);
  expect(letters.flatMap(({ to }) => to).sort()).toEqual(["editor@notices.example", "reporter@notices.example"]);
  for (const { text } of letters) {
    expect(text).not.toContain("secretly");
    expect(text).not.toContain("page five");
    expect(text).toContain("/desk/notices/inbox");
  }
  expect(await mailLater(), "the same is not sent again").toBe(0);
});

test("a letter that the mail server does not take goes out in the next round; two servers send it once", async () => {
  await openTask(reporter, { ...A_TASK, assignee: admin.memberId, due: null });
  isRefusing = true;
  const told: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (line: string | Uint8Array) => told.push(String(line)) > 0;
  try {
    expect(await mailLater()).toBe(0);
  } finally {
    process.stderr.write = write;
  }
  expect(told.join("")).toContain("a letter could not be sent");
  isRefusing = false;
  const sent = await Promise.all([mailLater(), mailLater()]);
  expect(sent.reduce((sum, one) => sum + one)).toBe(1);
  expect(letters).toHaveLength(1);
});

/** The body of a letter as its reader sees it. */
function bodyOf(letter: string): string {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\n\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

test("a letter about a case is in the languages of the case alone", async () => {
  const write = async (languages: ("en" | "zh")[]) => {
    await db().case.update({ where: { slug: "notices" }, data: { languages } });
    await openTask(reporter, { ...A_TASK, text: languages.join(), assignee: admin.memberId, due: null });
    expect(await mailLater()).toBe(1);
    return bodyOf(letters.at(-1)?.text ?? "");
  };
  const chinese = await write(["zh"]);
  expect(chinese).toContain("有1件事等您处理");
  expect(chinese).toContain("/zh/desk/notices/inbox");
  expect(chinese).not.toMatch(/waits? for you|(?<!\/zh)\/desk\/notices/);
  const english = await write(["en"]);
  expect(english).toContain("One thing waits for you");
  expect(english).not.toMatch(/\p{Script=Han}/u);
  const both = await write(["en", "zh"]);
  expect([both.includes("One thing waits for you"), both.includes("有1件事等您处理")]).toEqual([true, true]);
});

test("what was read, and whoever is outside by then, gets no letter", async () => {
  await openTask(reporter, { ...A_TASK, text: "read it", assignee: admin.memberId, due: null });
  const inbox = await loadInbox(admin);
  await readNotifications(admin, { ids: inbox.notifications.map(({ id }) => id) });
  expect(await mailLater()).toBe(0);
  await openTask(reporter, { ...A_TASK, text: "not for them", assignee: editor.memberId, due: null });
  await db().membership.updateMany({ where: { memberId: editor.memberId }, data: { endedAt: new Date() } });
  expect(await mailLater()).toBe(0);
  await db().membership.updateMany({ where: { memberId: editor.memberId }, data: { endedAt: null } });
});

const DAY_MS = 24 * 60 * 60_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);
const dateOf = (day: Date) => day.toISOString().slice(0, 10);

test("a day that has come is told once, to whoever has the task or asked the question, and again when it was moved", async () => {
  const due = dateOf(dayFromNow(-2));
  const task = await openTask(reporter, { ...A_TASK, text: "by that day", assignee: editor.memberId, due });
  const inquiry = await openInquiry(editor, {
    party: "ash",
    question: "Is it so?",
    sentTo: null,
    askedOn: dateOf(dayFromNow(-9)),
    deadline: { local: `${dateOf(dayFromNow(-1))}T18:00`, zone: "UTC" },
  });
  if (!task.ok || !inquiry.ok) throw new Error("refused");
  const dueOf = async () => (await noticesOf(editor)).filter(([kind]) => kind === "due");
  await tellDeadlines(dayFromNow(-3));
  expect(await dueOf()).toEqual([]);
  await tellDeadlines(dayFromNow(0));
  const inbox = await loadInbox(editor);
  await readNotifications(editor, { ids: inbox.notifications.map(({ id }) => id) });
  await tellDeadlines(dayFromNow(0));
  expect((await dueOf()).sort()).toEqual([
    ["due", "inquiry", inquiry.value.slug],
    ["due", "task", task.value.slug],
  ]);
  await changeTask(editor, {
    task: task.value.slug,
    version: 1,
    text: "by the other day",
    assignee: editor.memberId,
    due: dateOf(dayFromNow(2)),
    done: false,
  });
  await tellDeadlines(dayFromNow(1));
  expect(await dueOf()).toHaveLength(2);
  await tellDeadlines(dayFromNow(3));
  expect(await dueOf()).toHaveLength(3);
});

test("an inbox of many notices is read with as many queries as one of few", async () => {
  const tellAll = async (round: number) => {
    await openTask(editor, { ...A_TASK, text: `look ${round}`, assignee: reporter.memberId, due: null });
    const thread = await openThread(reporter, { subject: A_TASK.subject, text: "is it?" });
    if (!thread.ok) throw new Error(thread.reason);
    await replyInThread(editor, { thread: thread.value.slug, text: `it **is** [${round}](https://example.org/x)` });
    const { slug, version } = await aProposedClaim(reporter);
    await sendClaimBack(editor, slug, { version, reason: `why ${round}?` });
    const asked = { party: "ash", question: `Who paid ${round}?`, sentTo: null, askedOn: "2026-01-01" };
    await openInquiry(reporter, { ...asked, deadline: { local: `${dateOf(dayFromNow(-1))}T18:00`, zone: "UTC" } });
    await tellDeadlines(dayFromNow(0));
  };
  await tellAll(0);
  const before = await countQueries();
  for (let round = 1; round < 12; round += 1) await tellAll(round);
  const inbox = await loadInbox(reporter);
  const excerpts = inbox.notifications.map(({ about, excerpt }) => [about, excerpt]);
  expect(excerpts).toContainEqual(["party:ash", "look 11"]);
  expect(excerpts).toContainEqual(["party:ash", "it is 11"]);
  expect(excerpts).toContainEqual(["party:ash", "Who paid 0?"]);
  expect(excerpts).toContainEqual([null, "why 0?"]);
  expect(excerpts.length).toBeGreaterThan(44);
  // The first reading may have opened a connection, which says its limits.
  expect(await countQueries()).toBeLessThanOrEqual(before);
});

/** How many queries reading the reporter's inbox takes. */
async function countQueries(): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  await loadInbox(reporter);
  const { length } = asked.mock.calls;
  asked.mockRestore();
  return length;
}
