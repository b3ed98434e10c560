// Contract: the example that `npm run dev` loads has members' work in every state that the product knows, made by members,
// and loading it again changes nothing.
// Must reject: a state of the vocabulary without an example, an act done twice, a write that no member made, an example that
// one person could have published.
import { expect, test } from "vitest";
import { CLAIM_STATUSES, RANKS, REPLY_STANCES, ROLES } from "@/lib/domain/model/vocabulary";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { db } from "@/lib/server/db";
import { NotificationKind, PublicationState, ReviewNoteKind, TaskKind } from "@/lib/server/generated/client";
import { loadQueue } from "@/lib/server/review/loaders";
import { loadInquiries } from "@/lib/server/talk/inquiries/loaders";
import { tellDeadlines } from "@/lib/server/talk/notifications/workflows";
import { REVIEW_FILTERS } from "@/lib/wire/review";
import { ACTS, EXAMPLE_CASE } from "@/scripts/example/acts";
import { playExample } from "@/scripts/example/play";
import { actorWho } from "@/tests/builders/actors";
import { must } from "@/tests/builders/must";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();
const room = await aNewsroom("paper");
const playerOf = (role: (typeof ROLES)[number]) => ({ memberId: room.memberOf(role), email: `${role}@paper.example` });
const players = { reporter: playerOf("reporter"), editor: playerOf("editor"), admin: playerOf("admin") };

const played = must(await playExample(players));
const { id: caseId } = await db().case.findUniqueOrThrow({ where: { slug: EXAMPLE_CASE.slug } });
const actorOf = (role: (typeof ROLES)[number]) => actorWho("read-desk", room.memberOf(role), EXAMPLE_CASE.slug);
const reporter = await actorOf("reporter");

/** What is there, as far as it is of the vocabulary. */
function statesOf<Row, State extends string>(rows: readonly Row[], stateOf: (row: Row) => State): readonly State[] {
  return [...new Set(rows.map(stateOf))].sort();
}

test("every act of the example is done, and by nobody but its members", async () => {
  expect(played).toEqual({ done: ACTS.length, refused: null });
  const writers = await db().revision.groupBy({ by: ["actorId"], where: { caseId } });
  expect(writers.map(({ actorId }) => actorId).sort()).toEqual(ROLES.map((role) => room.memberOf(role)).sort());
});

test("claims stand in every state, with every rank", async () => {
  const claims = await db().claim.findMany({ where: { caseId, recordedTo: null } });
  expect(statesOf(claims, ({ status }) => status)).toEqual([...CLAIM_STATUSES].sort());
  expect(statesOf(claims, ({ rank }) => rank)).toEqual([...RANKS].sort());
  expect(claims.some(({ status, supersedesId }) => status === "proposed" && supersedesId !== null)).toBe(true);
});

test("each queue of the review has something for somebody", async () => {
  for (const filter of REVIEW_FILTERS) {
    const totals = await Promise.all(
      ROLES.map(async (role) => (await loadQueue(await actorOf(role), { filter, page: 1 })).total),
    );
    expect([filter, Math.max(...totals) > 0]).toEqual([filter, true]);
  }
  const notes = await db().reviewNote.findMany({ where: { caseId } });
  expect(statesOf(notes, ({ kind }) => kind)).toEqual(Object.values(ReviewNoteKind).sort());
});

test("records are new, accepted, waiting to be read otherwise, and withdrawn", async () => {
  const { rows } = await loadStateQueue(reporter, { filter: "mine", page: 1 });
  expect(rows.some(({ before, action }) => before !== null && action === "edited")).toBe(true);
  expect(await db().recordState.count({ where: { caseId, waits: false } })).toBeGreaterThan(0);
  expect(await db().party.count({ where: { caseId, withdrawnAt: { not: null } } })).toBeGreaterThan(0);
});

test("tasks of every kind are open and done, and questions are open and answered in every way", async () => {
  const tasks = await db().task.findMany({ where: { caseId } });
  const stateOf = ({ kind, doneAt }: (typeof tasks)[number]) => `${kind} ${doneAt === null ? "open" : "done"}`;
  const wanted = Object.values(TaskKind).flatMap((kind) => [`${kind} open`, `${kind} done`]);
  expect(statesOf(tasks, stateOf)).toEqual(wanted.sort());
  const { inquiries } = await loadInquiries(reporter, {});
  expect(statesOf(inquiries, ({ stance }) => stance ?? "open")).toEqual(["open", ...REPLY_STANCES].sort());
});

test("threads are open and resolved, notes are inside and shown, and members are told in every way", async () => {
  const threads = await db().thread.findMany({ where: { caseId } });
  expect(statesOf(threads, ({ resolvedAt }) => (resolvedAt === null ? "open" : "resolved"))).toEqual([
    "open",
    "resolved",
  ]);
  const notes = await db().annotation.findMany({ where: { caseId } });
  expect(statesOf(notes, ({ publicAt }) => (publicAt === null ? "inside" : "shown"))).toEqual(["inside", "shown"]);
  await tellDeadlines(new Date());
  const notices = await db().notification.findMany({ where: { caseId } });
  expect(statesOf(notices, ({ kind }) => kind)).toEqual(Object.values(NotificationKind).sort());
});

test("a version is out, which two made, and the next is asked for", async () => {
  const requests = await db().publicationRequest.findMany({ where: { caseId } });
  expect(statesOf(requests, ({ state }) => state)).toEqual(Object.values(PublicationState).sort());
  for (const { requestedById, decidedById, state } of requests) {
    if (state === "approved") expect(decidedById).not.toBe(requestedById);
  }
  expect(await db().snapshot.findMany({ where: { caseId } })).toMatchObject([{ number: 1, checkedBy: "two" }]);
});

test("loading it again does nothing, and leaves alone what somebody did in it since", async () => {
  const count = () => db().revision.count({ where: { caseId } });
  const before = await count();
  expect(must(await playExample(players))).toEqual({ done: 0, refused: null });
  expect(await count()).toBe(before);
});
