// Contract: a claim goes from proposal to acceptance by two people, is corrected by a successor, and nothing is lost.
// Must reject: an accepted claim changed in place, a preferred one beside another, a loop that outlives its claim.
import { expect, test } from "vitest";
import { findBreakage } from "@/lib/domain/review/what-breaks";
import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { holds } from "@/lib/server/auth/actor";
import { createClaim, editClaim } from "@/lib/server/claims/editing/workflows";
import { loadClaim } from "@/lib/server/claims/loaders";
import { disputeClaim, rankClaim, retractClaim } from "@/lib/server/claims/workflows";
import { db } from "@/lib/server/db";
import { getCaseRecords } from "@/lib/server/records/repository";
import { loadBreakage, loadClaimHistory, loadQueue, loadReviewItem } from "@/lib/server/review/loaders";
import { acceptClaim, sendClaimBack } from "@/lib/server/review/workflows";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aCitation, aNewClaim, anEdit, aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();
const room = await aDeskRoom("life");
const { reporter, editor, second } = room;

async function anAccepted(changes: Parameters<typeof aNewClaim>[0] = {}) {
  const { slug } = await aProposedClaim(reporter, changes);
  const accepted = await acceptClaim(editor, slug, await whatIsSeen(editor, slug));
  if (!accepted.ok) throw new Error(accepted.reason.code);
  return accepted.value;
}

async function statusOf(slug: string) {
  const found = await loadClaim(reporter, slug);
  return found?.claim.status ?? null;
}

async function queueOf(actor: typeof reporter, filter: "waiting" | "mine" | "conflicts" | "weak") {
  const page = await loadQueue(actor, { filter, page: 1 });
  return page.rows.map(({ slug }) => slug);
}

test("a claim sent twice by one form is one claim", async () => {
  const form = aNewClaim();
  const [one, other] = [await createClaim(reporter, form), await createClaim(reporter, form)];
  expect(one).toEqual(other);
  expect(await db().claim.count({ where: { slug: one.ok ? one.value.slug : "" } })).toBe(1);
});

test("a claim is sent back with a question, answered, and accepted; each step stands in its history", async () => {
  const { slug, version } = await aProposedClaim(reporter);
  expect(await queueOf(editor, "waiting")).toContain(slug);
  expect(await queueOf(reporter, "waiting")).not.toContain(slug);
  expect(await queueOf(reporter, "mine")).toContain(slug);
  expect(await sendClaimBack(editor, slug, { version, reason: "which page?" })).toMatchObject({ ok: true });
  expect(await statusOf(slug)).toBe("draft");
  const citations = [aCitation({ locator: inEnglish("page 5") })];
  expect(await editClaim(reporter, slug, anEdit(version + 1, { citations, why: "page 5" }))).toMatchObject({
    ok: true,
  });
  const item = await loadReviewItem(editor, slug);
  expect(item?.notes.map(({ kind, text }) => [kind, text])).toEqual([
    ["sent_back", "which page?"],
    ["answered", "page 5"],
  ]);
  expect(item?.citations.map(({ locator }) => locator)).toEqual([inEnglish("page 5")]);
  expect(await acceptClaim(editor, slug, await whatIsSeen(editor, slug))).toMatchObject({ ok: true });
  const found = await loadClaim(reporter, slug);
  expect(found?.claim).toMatchObject({
    status: "accepted",
    evidence: "verified",
    basis: "primary_text",
  });
  const history = await loadClaimHistory(reporter, slug);
  expect(history.ok && history.value.entries.map(({ action }) => action)).toEqual([
    "accepted",
    "proposed",
    "sent-back",
    "proposed",
  ]);
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});

test("an edit of an accepted claim is a proposed successor; the accepted one stands until that one is accepted", async () => {
  const { slug, version } = await anAccepted();
  await rankClaim(editor, slug, { version, rank: "preferred", reason: inEnglish("the only filing") });
  const edited = await editClaim(reporter, slug, anEdit(version + 1, { value: "12", why: "amended filing" }));
  if (!edited.ok) throw new Error(edited.reason.code);
  const successor = edited.value.slug;
  expect(successor).toBe(`${slug}-r2`);
  expect([await statusOf(slug), await statusOf(successor)]).toEqual(["accepted", "proposed"]);
  expect(await editClaim(second, slug, anEdit(version + 1, { value: "13" }))).toEqual({
    ok: false,
    reason: { code: "taken", slug: successor },
  });
  expect(holds(reporter, "review")).toBe(false);
  expect(await acceptClaim(editor, successor, await whatIsSeen(editor, successor))).toMatchObject({ ok: true });
  expect([await statusOf(slug), await statusOf(successor)]).toEqual([null, "accepted"]);
  const found = await loadClaim(reporter, successor);
  expect(found?.claim.rank).toBe("preferred");
  const closed = await db().claim.findFirstOrThrow({ where: { slug } });
  expect(closed.recordedTo).not.toBeNull();
});

test("choosing the preferred claim takes the place of the former one, with the reason in both histories", async () => {
  const one = await anAccepted({ property: "amount_paid", value: "3" });
  const other = await anAccepted({ property: "amount_paid", value: "4" });
  await rankClaim(editor, one.slug, { version: one.version, rank: "preferred", reason: inEnglish("first") });
  expect(
    await rankClaim(second, other.slug, { version: other.version, rank: "preferred", reason: inEnglish("audited") }),
  ).toMatchObject({
    ok: true,
  });
  const ranks = await db().claim.findMany({
    where: { slug: { in: [one.slug, other.slug] } },
    select: { slug: true, rank: true, reason: true },
  });
  expect(new Map(ranks.map(({ slug, rank }) => [slug, rank]))).toEqual(
    new Map([
      [one.slug, "normal"],
      [other.slug, "preferred"],
    ]),
  );
  const history = await loadClaimHistory(reporter, one.slug);
  expect(history.ok && history.value.entries[0]?.why).toBe(`"${other.slug}" is preferred: audited`);
  // Readers meet the reason beside the claim, and it names no record.
  expect(ranks.find(({ slug }) => slug === one.slug)?.reason).toBe("Another claim is shown first: audited");
});

test("a fragment that is not in the pasted text does not carry an acceptance", async () => {
  const source = {
    kind: "article",
    publisher: "Paper",
    title: "Ring",
    author: null,
    published: "2025-09-30",
    url: null,
    language: "en",
    reliability: "B",
    readIn: null,
    wordsOf: null,
    note: null,
    text: "The company  said\nit had lent ten dollars.\r\nIt said no more.",
  } as const;
  const found = aCitation({ source, fragment: "lent ten dollars", noCaptureReason: null });
  const { slug } = await aProposedClaim(reporter, { citations: [found] });
  const item = await loadReviewItem(editor, slug);
  expect(item?.citations[0]).toMatchObject({
    anchor: "exact",
    passage: { before: "The company said it had ", quote: "lent ten dollars", after: ". It said no more." },
  });
  const lost = await aProposedClaim(reporter, {
    citations: [{ ...found, source: "paper-ring", fragment: "lent twenty" }],
  });
  expect(await acceptClaim(editor, lost.slug, await whatIsSeen(editor, lost.slug))).toEqual({
    ok: false,
    reason: { code: "uncited" },
  });
});

test("a form that cannot stand names every field, and leaves nothing behind", async () => {
  const before = [await db().claim.count(), await db().source.count(), await db().revision.count()];
  const refused = await createClaim(
    reporter,
    aNewClaim({ value: "ten", asOf: "2025-13", citations: [aCitation({ source: "nowhere" })] }),
  );
  expect(refused).toEqual({
    ok: false,
    reason: {
      code: "invalid",
      problems: [
        { field: "value", reason: "not_a_number" },
        { field: "asOf", reason: "not_a_partial_date" },
        { field: "citations.0.source", reason: "reference_missing" },
      ],
    },
  });
  expect([await db().claim.count(), await db().source.count(), await db().revision.count()]).toEqual(before);
});

test("a former state comes back as a new revision", async () => {
  const { slug, version } = await aProposedClaim(reporter, { value: "21" });
  await editClaim(second, slug, anEdit(version, { value: "22" }));
  const history = await loadClaimHistory(reporter, slug);
  const first = history.ok ? history.value.entries.at(-1) : undefined;
  expect(first?.action).toBe("proposed");
  expect(await revertTo(reporter, first?.seq ?? "", { version: version + 1, reason: "misread" })).toEqual({
    ok: true,
    value: { slug, version: version + 2 },
  });
  const found = await loadClaim(reporter, slug);
  expect(found?.claim.value).toMatchObject({ value: "21" });
  const later = await loadClaimHistory(reporter, slug);
  expect(later.ok && later.value.entries.map(({ action }) => action)).toEqual(["reverted", "edited", "proposed"]);
});

test("a retraction shows what it breaks, and takes the loop out of the confirmed ones at once", async () => {
  const there = await anAccepted({
    subject: "l-there",
    property: "exists",
    qualifier: "exact",
    unit: "",
    value: "yes",
  });
  const back = await anAccepted({ subject: "l-back" });
  const records = () => getCaseRecords(db(), room.slug, { statuses: ["accepted", "disputed"] });
  // Without any of the claims every loop breaks that stands on them.
  const confirmed = async () => {
    const standing = await records();
    return findBreakage(standing, new Set(standing.claims.map(({ slug }) => slug))).loops;
  };
  const committed = (await confirmed()).filter(({ lens }) => lens === "COMMITTED");
  expect(committed.map(({ parties }) => parties)).toEqual([["ash", "beech"]]);
  const breakage = await loadBreakage(second, back.slug);
  if (!breakage.ok) throw new Error(breakage.reason);
  expect(breakage.value.links).toEqual(["l-back"]);
  expect(breakage.value.loops.some(({ lens, parties }) => lens === "COMMITTED" && parties.join() === "ash,beech")).toBe(
    true,
  );
  expect(breakage.value.figures.map(({ id }) => id)).toContain("loops/COMMITTED/cash");
  const { version } = back;
  expect(
    await retractClaim(second, back.slug, { version, reason: inEnglish("the filing was withdrawn") }),
  ).toMatchObject({
    ok: true,
  });
  expect(await confirmed()).toEqual([]);
  expect(await statusOf(there.slug)).toBe("accepted");
});

test("a disputed claim keeps its reason and can be accepted again by a second person", async () => {
  const { slug, version } = await anAccepted({ value: "77" });
  expect(await disputeClaim(second, slug, { version, reason: inEnglish("denied") })).toMatchObject({ ok: true });
  expect(await statusOf(slug)).toBe("disputed");
  expect(await acceptClaim(editor, slug, await whatIsSeen(editor, slug))).toMatchObject({ ok: true });
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});
