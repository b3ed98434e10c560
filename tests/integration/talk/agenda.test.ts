// Contract: the first page of a case tells a member what waits for them and for nobody else, what is due first, what people
// wrote last, and what others changed since the member was there.
// Must reject: own work among what is to be decided or what others changed, a claim that was answered, a task of another, a
// reply that has come, more reads for more work, a look a minute later that hides what is new.
import pg from "pg";
import { expect, test, vi } from "vitest";
import { loadAgenda, loadChanges } from "@/lib/server/agenda/loaders";
import { visitCase } from "@/lib/server/agenda/workflows";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { sendClaimBack } from "@/lib/server/review/workflows";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { type Reporter } from "@/tests/builders/actors";
import { anEdit, aProposedClaim } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const { reporter, editor } = await aDeskRoom("agenda");

async function agendaOf(actor: Reporter) {
  const agenda = await loadAgenda(actor);
  return agenda;
}

const TASK = { kind: "todo", subject: null } as const;
const QUESTION = { party: "ash", sentTo: null, askedOn: "2026-01-01" } as const;

test("nothing waits in a case in which nobody wrote anything", async () => {
  const nothing = { total: 0, lines: [] };
  expect(await agendaOf(editor)).toEqual({
    toReview: 0,
    statesToReview: 0,
    sentBack: nothing,
    tasks: nothing,
    questions: nothing,
    unread: 0,
    latest: [],
  });
});

test("a proposal waits for others, and sent back it waits for its writer until it is answered", async () => {
  const { slug, version } = await aProposedClaim(reporter);
  expect((await agendaOf(editor)).toReview).toBe(1);
  expect((await agendaOf(reporter)).toReview, "a reporter decides nothing").toBeNull();
  await sendClaimBack(editor, slug, { version, reason: "which page?" });
  expect((await agendaOf(editor)).toReview).toBe(0);
  expect(await agendaOf(reporter)).toMatchObject({
    sentBack: { total: 1, lines: [{ claim: slug, question: "which page?", by: "editor" }] },
    unread: 1,
  });
  expect((await agendaOf(editor)).sentBack.total).toBe(0);
  await editClaim(reporter, slug, anEdit(version + 1, { why: "page five" }));
  expect((await agendaOf(reporter)).sentBack.total).toBe(0);
  expect((await agendaOf(editor)).latest[0]).toMatchObject({ by: "reporter", recordSlug: slug, action: "proposed" });
});

test("tasks come by day to whoever has them, questions to everybody, and both go when they are done", async () => {
  const later = await openTask(reporter, { ...TASK, text: "later", assignee: editor.memberId, due: null });
  const soon = await openTask(reporter, { ...TASK, text: "soon", assignee: editor.memberId, due: "2026-03-01" });
  await openTask(reporter, { ...TASK, text: "mine", assignee: reporter.memberId, due: null });
  const asked = await openInquiry(reporter, {
    ...QUESTION,
    question: "Is it so?",
    deadline: { local: "2026-02-01T18:00", zone: "UTC" },
  });
  if (!later.ok || !soon.ok || !asked.ok) throw new Error("refused");
  expect(await agendaOf(editor)).toMatchObject({
    tasks: {
      total: 2,
      lines: [
        { text: "soon", due: "2026-03-01" },
        { text: "later", due: null },
      ],
    },
    questions: {
      total: 1,
      lines: [{ party: "ash", question: "Is it so?", deadline: { at: "2026-02-01T18:00:00.000Z" } }],
    },
  });
  const done = { version: 1, text: "soon", assignee: editor.memberId, due: "2026-03-01", done: true };
  await changeTask(editor, { task: soon.value.slug, ...done });
  const reply = { version: 1, stance: "denied", answer: "No.", answeredOn: "2026-01-20" } as const;
  expect((await noteReply(reporter, { inquiry: asked.value.slug, ...reply })).ok).toBe(true);
  expect(await agendaOf(editor)).toMatchObject({ tasks: { total: 1 }, questions: { total: 0 } });
});

test("it is a few lines and a few reads, however much waits", async () => {
  const countReads = async () => {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await loadAgenda(reporter);
    const { length } = asked.mock.calls;
    asked.mockRestore();
    return length;
  };
  const fill = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      const { slug, version } = await aProposedClaim(reporter);
      await sendClaimBack(editor, slug, { version, reason: `why ${round}?` });
      await openTask(editor, { ...TASK, text: `look ${round}`, assignee: reporter.memberId, due: null });
      await openInquiry(reporter, {
        ...QUESTION,
        question: `Who ${round}?`,
        deadline: { local: "2026-02-01T18:00", zone: "UTC" },
      });
    }
  };
  await fill(1);
  const before = await countReads();
  await fill(9);
  expect(await countReads()).toBe(before);
  const { sentBack, tasks, questions, latest } = await agendaOf(reporter);
  expect([sentBack.lines.length, tasks.lines.length, questions.lines.length, latest.length]).toEqual([5, 5, 5, 8]);
  expect(sentBack.total).toBe(10);
});

test("what others changed since the former visit is told, each record once, and not what one did oneself", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(Date.now() + 60_000) });
  try {
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    expect(await visitCase(editor)).toBeNull();
    expect(await loadChanges(editor, null)).toBeNull();
    // Within one visit the former one stays the former one, however often the page is drawn anew.
    later(10);
    expect(await visitCase(editor)).toBeNull();
    const left = new Date().toISOString();
    later(60);
    expect(await visitCase(editor)).toBe(left);
    later(2);
    expect(await visitCase(editor)).toBe(left);
    later(60);
    const back = await visitCase(editor);
    expect(back).not.toBe(left);
    // Each member has visits of their own.
    expect(await visitCase(reporter)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
  const since = new Date().toISOString();
  expect(await loadChanges(editor, since)).toEqual({ since, total: 0, lines: [] });
  await openTask(editor, { ...TASK, text: "my own", assignee: null, due: null });
  const { slug, version } = await aProposedClaim(reporter);
  expect((await editClaim(reporter, slug, anEdit(version, { why: "a better word" }))).ok).toBe(true);
  const changes = await loadChanges(editor, since);
  const ofClaim = changes?.lines.filter(({ recordSlug }) => recordSlug === slug) ?? [];
  expect(ofClaim).toMatchObject([{ by: "reporter", recordType: "claim", action: "edited" }]);
  expect(changes?.lines.every(({ by }) => by === "reporter")).toBe(true);
  expect(changes?.total).toBeGreaterThanOrEqual(2);
});
