// Contract: whoever leaves a case hands over in one act: a member with work of every kind leaves, and a search by every
// column that names a member as somebody who is waited for finds nothing that waits for them, and all of it with the other.
// Must reject: a column that names a member and of which nobody said what becomes of it, work that would wait for nobody, a
// successor who is outside, a name that is written over, a second half that is not done.
import { expect, test } from "vitest";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import { loadAgenda } from "@/lib/server/agenda/loaders";
import { findActor } from "@/lib/server/auth/actor";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { loadClaimPage } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { loadLeftDrafts } from "@/lib/server/drafts/loaders";
import { keepDraft } from "@/lib/server/drafts/workflows";
import { loadWaitingWork } from "@/lib/server/handover/loaders";
import { changeMembership } from "@/lib/server/handover/workflows";
import { loadQueue } from "@/lib/server/review/loaders";
import { sendClaimBack } from "@/lib/server/review/workflows";
import { loadSet, loadSets } from "@/lib/server/sets/loaders";
import { proposeSet } from "@/lib/server/sets/workflows";
import { openThread, replyInThread } from "@/lib/server/talk/annotations/workflows";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { tellDeadlines } from "@/lib/server/talk/notifications/workflows";
import { loadTasks } from "@/lib/server/talk/tasks/loaders";
import { openTask } from "@/lib/server/talk/tasks/workflows";
import { claimListQuery } from "@/lib/wire/desk/list-query";
import type { Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { anEdit, aProposedClaim } from "@/tests/builders/claim-forms";
import { must } from "@/tests/builders/must";
import { aPressNote } from "@/tests/builders/press-note";
import { testDatabase } from "../../setup/test-database";
import { aPressRoom } from "../sets/press-room";

await testDatabase();
const room = await aPressRoom("leaving");
const { caseId, reporter, editor, second: leaver, admin } = room;

/** How much of a kind waits for somebody, as the product itself would find it for them. */
type Search = (who: Reporter) => Promise<number>;

const noticesOf =
  (kind: string, noun: string): Search =>
  async (who) => {
    const { notifications } = await loadInbox(who);
    return notifications.filter((one) => one.readAt === null && one.kind === kind && one.noun === noun).length;
  };
const page = { page: 1 } as const;

/** Columns that name somebody who is waited for: what waits by them, searched for as whoever is waited for would meet it. */
const WAITED_FOR: Readonly<Record<string, Search>> = {
  "Annotation.authorId": noticesOf("replied", "thread"),
  "Claim.authorId": async (who) => (await loadQueue(who, { filter: "mine", ...page })).total,
  "Claim.editedById": async (who) => (await loadAgenda(who)).sentBack.total,
  "Draft.memberId": (who) => db().draft.count({ where: { memberId: who.memberId, text: { not: "" } } }),
  "Inquiry.askedById": noticesOf("due", "inquiry"),
  "Notification.memberId": async (who) => (await loadInbox(who)).unread,
  "ProposedSet.authorId": async (who) => (await loadSets(who, { filter: "returned", ...page })).total,
  "ReviewNote.writtenById": noticesOf("answered", "claim"),
  "Task.assigneeId": async (who) => (await loadTasks(who, { show: "mine" })).tasks.length,
  "Thread.openedById": noticesOf("replied", "thread"),
};

/** Columns that say who did something, or whose an account is: nobody waits by them. */
const SAID_OF = new Set([
  "AcceptedState.acceptedById",
  "Annotation.publicById",
  "ClaimApproval.reviewerId",
  "GlossaryNote.editedById",
  "ImportRun.actorId",
  "Invitation.invitedById",
  "Invitation.redeemedById",
  "LoopNote.editedById",
  "Membership.handedToId",
  "Membership.memberId",
  // The notice of it is what waits.
  "Mention.memberId",
  "NodePosition.placedById",
  "NotSame.notedById",
  "Notification.byId",
  "OidcIdentity.memberId",
  "PartyMerge.mergedById",
  "PartyMerge.undoneById",
  "PasswordReset.memberId",
  // It waits for somebody else than whoever asked, and every editor may take it back.
  "PublicationRequest.decidedById",
  "PublicationRequest.requestedById",
  "Report.requestedById",
  // It ends with the making, done or not.
  "ReportTurn.requestedById",
  "Revision.actorId",
  "Session.memberId",
  "Snapshot.publishedById",
  "Task.doneById",
  "Task.openedById",
  "Thread.resolvedById",
  "Totp.memberId",
  "Visit.memberId",
]);

test("of every column that names a member it is said whether somebody is waited for by it", async () => {
  const rows = await db().$queryRaw<{ column: string }[]>`
    SELECT DISTINCT t.relname || '.' || a.attname AS "column" FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'caseId'
    WHERE c.contype = 'f' AND c.confrelid IN ('"Member"'::regclass, '"Membership"'::regclass)`;
  const known = [...Object.keys(WAITED_FOR), ...SAID_OF];
  expect(rows.map(({ column }) => column).sort()).toEqual(known.sort());
});

const leaving = async (successor: string | null) => {
  const key = { caseId_memberId: { caseId, memberId: leaver.memberId } };
  const { version, role } = await db().membership.findUniqueOrThrow({ where: key });
  return changeMembership(admin, { memberId: leaver.memberId, role, hasAccess: false, version, successor });
};

test("a member with work of every kind leaves, and a search finds nothing that waits for them", async () => {
  const subject = { type: "party", slug: "ash" } as const;
  const task = { kind: "todo", subject, text: "look", assignee: leaver.memberId, due: "2026-03-01" } as const;
  const { slug: taskSlug } = must(await openTask(reporter, task));
  const set = must(
    await proposeSet(
      leaver,
      aPressNote(crypto.randomUUID(), { nvidia: "nvidia", apollo: "apollo", twins: ["sample-compute-nv"] }),
    ),
  );
  const [ofSet = ""] = set.claims;
  must(await sendClaimBack(admin, ofSet, { version: 1, reason: "where is that said?" }));
  const own = await aProposedClaim(leaver);
  const asked = await aProposedClaim(reporter);
  must(await sendClaimBack(leaver, asked.slug, { version: asked.version, reason: "which page?" }));
  must(
    await openInquiry(leaver, {
      party: "ash",
      question: "Is it so?",
      sentTo: null,
      askedOn: "2026-01-01",
      deadline: { local: "2026-02-01T18:00", zone: "UTC" },
    }),
  );
  const thread = must(await openThread(leaver, { subject, text: "who knows more?" }));
  must(await keepDraft(leaver, { key: "thread:party:ash", text: "half a sentence", version: 0 }));
  must(await keepDraft(leaver, { key: "record-deal", text: "theirs", version: 0 }));
  must(await keepDraft(editor, { key: "record-deal", text: "mine", version: 0 }));

  const seen = must(await loadWaitingWork(admin, leaver.memberId));
  expect(seen).toEqual({
    tasks: 1,
    sets: 1,
    sentBack: 1,
    underReview: 13,
    questions: 1,
    threads: 1,
    drafts: 2,
    notices: 2,
  });

  // Nobody is named, or somebody who is not there: nothing has happened.
  expect(await leaving(null)).toEqual({ ok: false, reason: { code: "work-waits", waiting: seen } });
  for (const outside of [leaver.memberId, crypto.randomUUID()]) {
    expect(await leaving(outside)).toEqual({ ok: false, reason: "successor-outside" });
  }
  expect(must(await loadWaitingWork(admin, leaver.memberId))).toEqual(seen);

  must(await leaving(editor.memberId));
  expect(await findActor(leaver.memberId, room.slug)).toBeNull();
  expect(must(await loadWaitingWork(admin, leaver.memberId))).toEqual(
    Object.fromEntries(Object.keys(seen).map((kind) => [kind, 0])),
  );

  // What happens afterwards to what they had begun finds the other too.
  const { version } = await db().claim.findFirstOrThrow({ where: { slug: own.slug } });
  must(await sendClaimBack(admin, own.slug, { version, reason: "since when?" }));
  must(await editClaim(reporter, asked.slug, anEdit(asked.version + 1, { why: "page five" })));
  must(await replyInThread(reporter, { thread: thread.slug, text: "I do" }));
  await tellDeadlines(new Date("2026-06-01"));
  await tellDeadlines(new Date("2026-06-02"));

  for (const [column, search] of Object.entries(WAITED_FOR)) {
    expect(await search(leaver), `${column}: of whoever left`).toBe(0);
    expect(await search(editor), `${column}: of whoever goes on`).toBeGreaterThan(0);
  }
  expect(await noticesOf("due", "inquiry")(editor), "told once").toBe(1);
  expect((await loadClaimPage(editor, claimListQuery.parse({ mine: "yes", status: "draft" }))).total).toBe(2);

  // What they wrote stays theirs, so that whoever goes on may also decide on it, as a second person.
  const view = must(await loadSet(editor, set.slug));
  expect(view).toMatchObject({ by: { id: leaver.memberId }, isMine: true, isOpen: true });
  expect(view.claims.every(({ isOwn }) => !isOwn)).toBe(true);

  const drafts = await db().draft.findMany({ where: { memberId: editor.memberId }, orderBy: { key: "asc" } });
  expect(drafts.map(({ key, text }) => [key, text])).toEqual([
    ["record-deal", "mine"],
    [`record-deal#left-by-${leaver.memberId}`, "theirs"],
    ["thread:party:ash", "half a sentence"],
  ]);
  expect(await loadLeftDrafts(editor)).toMatchObject([{ text: "theirs", by: "second editor" }]);
  const history = await db().revision.findMany({
    where: { caseId, recordType: { in: ["member", "task"] }, actorId: admin.memberId },
    orderBy: { seq: "asc" },
  });
  expect(history.map(({ recordType, recordSlug, after }) => ({ recordType, recordSlug, after }))).toEqual([
    { recordType: "task", recordSlug: taskSlug, after: expect.objectContaining({ assignee: editor.memberId }) },
    {
      recordType: "member",
      recordSlug: leaver.memberId,
      after: { role: "editor", hasAccess: false, handedTo: editor.memberId },
    },
  ]);
  expect(await findBrokenRevision(db(), caseId)).toBeNull();
});

test("whoever goes on leaves too: both pass on; who comes back stands for what they wrote", async () => {
  const of = async (memberId: string) => {
    const where = { caseId_memberId: { caseId, memberId } };
    const { role, version } = await db().membership.findUniqueOrThrow({ where });
    return { memberId, role, version };
  };
  must(
    await changeMembership(admin, {
      ...(await of(editor.memberId)),
      hasAccess: false,
      successor: reporter.memberId,
    }),
  );
  expect(await listStoodInFor(db(), caseId, editor.memberId)).toEqual([]);
  expect((await listStoodInFor(db(), caseId, reporter.memberId)).sort()).toEqual(
    [reporter.memberId, editor.memberId, leaver.memberId].sort(),
  );
  expect((await loadSets(reporter, { filter: "returned", ...page })).total).toBe(1);
  must(await changeMembership(admin, { ...(await of(leaver.memberId)), hasAccess: true }));
  expect(await listStoodInFor(db(), caseId, leaver.memberId)).toEqual([leaver.memberId]);
  expect((await loadSets(leaver, { filter: "returned", ...page })).total).toBe(1);
  expect((await loadSets(reporter, { filter: "returned", ...page })).total).toBe(0);
});

test("whoever has only tasks and notices may leave them to nobody in particular", async () => {
  const { slug } = must(
    await openTask(admin, { kind: "todo", subject: null, text: "look", assignee: leaver.memberId, due: null }),
  );
  await db().claim.updateMany({ where: { authorId: leaver.memberId }, data: { status: "retracted" } });
  await db().inquiry.updateMany({ where: { askedById: leaver.memberId }, data: { withdrawnAt: new Date() } });
  await db().thread.updateMany({
    where: { openedById: leaver.memberId },
    data: { resolvedAt: new Date(), resolvedById: admin.memberId },
  });
  const waits = must(await loadWaitingWork(admin, leaver.memberId));
  expect(waits).toMatchObject({ tasks: 1, notices: 1, sentBack: 0, underReview: 0, questions: 0, drafts: 0 });
  must(await leaving(null));
  const { assigneeId } = await db().task.findFirstOrThrow({ where: { slug } });
  expect(assigneeId).toBeNull();
  expect((await loadInbox(leaver)).unread).toBe(0);
});
