// Contract: the first page of a case tells a member what waits for them and for nobody else, what is due first, and what
// people wrote last.
// Must reject: own work among what is to be decided, a claim that was answered, a task of another, a reply that has
// come, more reads for more work.
import pg from "pg";
import { expect, test, vi } from "vitest";
import { loadAgenda } from "@/lib/server/agenda/loaders";
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
