// Contract: a set is decided in one act by the rules of its items: what is ticked stands, what is asked goes back and is
// answered, the rest waits; a second person decides, and the history names each step.
// Must reject: an acceptance by whoever proposed it, of something else than was seen, of part of what was sent; two decisions
// at once that both land; a set taken back under what was accepted or by somebody else.
import { beforeAll, describe, expect, test } from "vitest";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { decideSet, undoDecision, withdrawSet } from "@/lib/server/sets/deciding/workflows";
import { loadSets } from "@/lib/server/sets/loaders";
import { proposeSet } from "@/lib/server/sets/workflows";
import { actionText, recordTypeText } from "@/lib/view/history/history-words";
import { toClaimSaid } from "@/lib/wire/claims";
import type { SetView } from "@/lib/wire/sets";
import type { Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { must } from "@/tests/builders/must";
import { aPressNote } from "@/tests/builders/press-note";
import { seeSet, tickAll } from "@/tests/builders/review-of-set";
import { testDatabase } from "../../setup/test-database";
import { aPressRoom } from "./press-room";

await testDatabase();

let room: Awaited<ReturnType<typeof aPressRoom>>;
beforeAll(async () => {
  room = await aPressRoom("decide");
});

/** A set of the press note with names of its own. */
async function aSet(by: Reporter = room.reporter): Promise<string> {
  const key = crypto.randomUUID();
  const note = aPressNote(key, { nvidia: "nvidia", apollo: "apollo", twins: ["sample-compute-nv"] });
  const source = typeof note.source === "string" ? note.source : { ...note.source, url: `https://example.com/${key}` };
  const parties = note.parties.map((party) => ({ ...party, name: { en: crypto.randomUUID(), zh: null } }));
  return must(await proposeSet(by, { ...note, source, parties })).slug;
}

const statuses = (view: SetView) => view.claims.map(({ claim }) => claim.status);
const first = (view: SetView) => {
  const [claim] = view.claims;
  if (claim === undefined) throw new Error("the set has no claim");
  return claim;
};

describe("a set", () => {
  test("is accepted in part, sent back, answered and accepted; the history names each step in both languages", async () => {
    const slug = await aSet();
    const seen = await seeSet(room.editor, slug);
    const sponsor = seen.claims[12];
    if (sponsor === undefined) throw new Error("nobody is said to stand behind the vehicle");
    const half = seen.claims.slice(0, 6).map(({ claim }) => claim.slug);
    const reason = "The text does not say who set the vehicle up. Where is that from?";
    const decision = {
      ...tickAll(seen, ...half),
      sendBack: [{ claim: sponsor.claim.slug, version: sponsor.version, reason }],
    };
    expect(must(await decideSet(room.editor, slug, decision))).toEqual({
      accepted: 6,
      states: 14,
      sentBack: 1,
      left: 6,
    });

    const back = await seeSet(room.reporter, slug);
    expect(statuses(back)).toEqual([...Array(6).fill("accepted"), ...Array(6).fill("proposed"), "draft"]);
    expect(back.claims[12]?.talk).toMatchObject([{ kind: "sent_back", text: reason, writtenBy: "editor" }]);
    expect((await loadSets(room.reporter, { filter: "returned", page: 1 })).rows.map((row) => row.slug)).toContain(
      slug,
    );

    const why = "It leases the machines back: it is theirs.";
    const edit = { ...toClaimSaid(sponsor.claim, "not archived yet"), version: back.claims[12]?.version ?? 0, why };
    must(await editClaim(room.reporter, sponsor.claim.slug, edit));
    const answered = await seeSet(room.editor, slug);
    expect(answered.claims[12]?.talk.map(({ kind, text }) => [kind, text])).toEqual([
      ["sent_back", reason],
      ["answered", why],
    ]);
    const rest = answered.claims.slice(6).map(({ claim }) => claim.slug);
    expect(must(await decideSet(room.editor, slug, tickAll(answered, ...rest)))).toMatchObject({
      accepted: 7,
      left: 0,
    });
    expect(new Set(statuses(await seeSet(room.editor, slug)))).toEqual(new Set(["accepted"]));
    const queue = await loadSets(room.editor, { filter: "waiting", page: 1 });
    expect(queue.rows.map((row) => row.slug)).not.toContain(slug);

    const steps = await db().revision.findMany({
      where: { caseId: room.caseId, recordType: "set", recordSlug: slug },
      orderBy: { seq: "asc" },
    });
    expect(steps.map(({ action }) => action)).toEqual(["proposed", "decided", "decided"]);
    for (const { action, recordType } of steps) {
      for (const locale of ["en", "zh"] as const) {
        expect(actionText(action, locale)).not.toBe(locale === "en" ? "" : action);
        expect(recordTypeText(recordType, locale)).toBe(locale === "en" ? "set" : "提案组");
      }
    }
    const { records } = await getAcceptedCase(db(), room.slug);
    expect(records.linkParts.filter(({ relation }) => relation === "paid_out_of").length).toBe(1);
    expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
  });

  test("that an editor proposed is decided by another one", async () => {
    const slug = await aSet(room.editor);
    const view = await seeSet(room.second, slug);
    expect(await decideSet(room.editor, slug, tickAll(view))).toMatchObject({
      ok: false,
      reason: { code: "own-work" },
    });
    const { states: _states, ...claims } = tickAll(view);
    expect(await decideSet(room.editor, slug, { ...claims, states: [] })).toMatchObject({
      ok: false,
      reason: { code: "own-work", claim: first(view).claim.slug },
    });
    must(await decideSet(room.second, slug, tickAll(view)));
  });

  test("that was decided is undone in one act: nothing of it counts until somebody accepts it anew", async () => {
    const slug = await aSet();
    must(await decideSet(room.editor, slug, tickAll(await seeSet(room.editor, slug))));
    const counts = async () => {
      const { records } = await getAcceptedCase(db(), room.slug);
      const own = new Set((await seeSet(room.editor, slug)).claims.map(({ claim }) => claim.slug));
      return records.claims.filter((claim) => own.has(claim.slug) && claim.status === "accepted").length;
    };
    expect(await counts()).toBe(13);
    const seen = await seeSet(room.second, slug);
    expect([seen.mayUndo, (await seeSet(room.reporter, slug)).mayUndo]).toEqual([true, false]);
    const reason = { en: "the note was withdrawn by who published it", zh: "发布方已撤回该新闻稿" };
    const named = seen.claims.map(({ claim, version }) => ({ claim: claim.slug, version }));

    // One that was changed since it was seen, and one of another set: all of it stands as before.
    const stale = named.map((one, place) => (place === 7 ? { ...one, version: one.version - 1 } : one));
    expect(await undoDecision(room.second, slug, { claims: stale, reason })).toMatchObject({
      ok: false,
      reason: { code: "stale", claim: named[7]?.claim },
    });
    const foreign = { claim: "c-of-another-set", version: 1 };
    expect(await undoDecision(room.second, slug, { claims: [...named, foreign], reason })).toEqual({
      ok: false,
      reason: { code: "not-of-set", claims: [foreign.claim] },
    });
    expect(await counts()).toBe(13);

    expect(must(await undoDecision(room.second, slug, { claims: named, reason }))).toEqual({ disputed: 13 });
    expect(await counts()).toBe(0);
    const undone = await seeSet(room.editor, slug);
    expect(new Set(statuses(undone))).toEqual(new Set(["disputed"]));
    expect(undone.mayUndo).toBe(false);
    const steps = await db().revision.findMany({
      where: { caseId: room.caseId, recordType: "set", recordSlug: slug },
      orderBy: { seq: "asc" },
    });
    expect(steps.map(({ action, why }) => [action, why])).toEqual([
      ["proposed", null],
      ["decided", null],
      ["decision-undone", reason.en],
    ]);
    expect(actionText("decision-undone", "en")).toBe("decision undone");
    expect(actionText("decision-undone", "zh")).toBe("撤销审定");
    const claims = await db().revision.findMany({
      where: { caseId: room.caseId, recordType: "claim", recordSlug: { in: named.map(({ claim }) => claim) } },
    });
    expect(claims.filter(({ action }) => action === "disputed")).toHaveLength(13);

    // The undoing is undone by accepting anew.
    must(await decideSet(room.editor, slug, { ...tickAll(undone), states: [] }));
    expect(await counts()).toBe(13);
    expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
  });

  test("whose claims an editor wrote is undone by another one", async () => {
    const slug = await aSet(room.editor);
    must(await decideSet(room.second, slug, tickAll(await seeSet(room.second, slug))));
    const view = await seeSet(room.editor, slug);
    expect(view.mayUndo).toBe(false);
    const claims = view.claims.map(({ claim, version }) => ({ claim: claim.slug, version }));
    const undo = { claims, reason: { en: "it was wrong", zh: null } };
    expect(await undoDecision(room.editor, slug, undo)).toMatchObject({
      ok: false,
      reason: { code: "own-work", claim: first(view).claim.slug },
    });
    expect(new Set(statuses(await seeSet(room.editor, slug)))).toEqual(new Set(["accepted"]));
    must(await undoDecision(room.second, slug, undo));
  });

  test("of which one claim cannot be accepted stands as before, and the claim is named", async () => {
    const slug = await aSet();
    const view = await seeSet(room.editor, slug);
    const last = view.claims[12];
    if (last === undefined) throw new Error("there are not thirteen");
    const decision = tickAll(view);
    const without = (over: object) => ({
      ...decision,
      accept: decision.accept.map((one) => (one.claim === last.claim.slug ? { ...one, ...over } : one)),
    });
    const named = { claim: last.claim.slug };
    expect(await decideSet(room.editor, slug, without({ ticks: [] }))).toMatchObject({
      ok: false,
      reason: { code: "citation-unticked", ...named },
    });
    expect(await decideSet(room.editor, slug, without({ contentHash: "0".repeat(64) }))).toMatchObject({
      ok: false,
      reason: { code: "stale", ...named },
    });
    const asked = { claim: first(view).claim.slug, version: first(view).version, reason: "and why?" };
    expect(await decideSet(room.editor, slug, { ...decision, sendBack: [asked] })).toMatchObject({
      ok: false,
      reason: { code: "not-of-set", claims: [asked.claim] },
    });
    expect(
      await decideSet(room.editor, slug, { states: [], accept: [], sendBack: [{ ...asked, claim: "another" }] }),
    ).toMatchObject({
      ok: false,
      reason: { code: "not-of-set", claims: ["another"] },
    });
    expect(new Set(statuses(await seeSet(room.editor, slug)))).toEqual(new Set(["proposed"]));
    expect((await seeSet(room.editor, slug)).links.every(({ waiting }) => waiting !== null)).toBe(true);
  });

  test("decided by twenty at once is decided once, and the others are told that it moved on", async () => {
    const slug = await aSet();
    const decisions = await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        const by = place % 2 ? room.editor : room.second;
        return { by, decision: tickAll(await seeSet(by, slug)) };
      }),
    );
    const done = await Promise.all(decisions.map(({ by, decision }) => decideSet(by, slug, decision)));
    expect(done.filter(({ ok }) => ok).length).toBe(1);
    for (const one of done) if (!one.ok) expect(one.reason).toMatchObject({ code: "stale" });
    const approvals = await db().claimApproval.count({
      where: { claim: { slug: { in: (await seeSet(room.editor, slug)).claims.map(({ claim }) => claim.slug) } } },
    });
    expect(approvals).toBe(13);
  });

  test("of which a claim is edited while it is decided is not decided on what nobody saw", async () => {
    const slug = await aSet();
    const view = await seeSet(room.editor, slug);
    const { claim, version } = first(view);
    const edit = { ...toClaimSaid(claim, "not archived yet"), max: "13000000000", version, why: null };
    const [decided, edited] = await Promise.all([
      decideSet(room.editor, slug, tickAll(view)),
      editClaim(room.reporter, claim.slug, edit),
    ]);
    // Whichever came first: the other is told, or the edit is a proposal beside what stands.
    if (decided.ok) expect(edited).toMatchObject({ ok: false, reason: { code: "stale" } });
    else expect([decided.reason, edited.ok]).toMatchObject([{ code: "stale", claim: claim.slug }, true]);
  });
});

describe("a set is taken back", () => {
  test("as a whole by whoever proposed it: nothing of it is met again, and its claims are retracted", async () => {
    const slug = await aSet();
    const view = await seeSet(room.reporter, slug);
    expect(must(await withdrawSet(room.reporter, slug, { version: 1, reason: "of another deal" }))).toEqual({
      slug,
      version: 2,
    });
    const gone = await seeSet(room.reporter, slug);
    expect(new Set(statuses(gone))).toEqual(new Set(["retracted"]));
    expect(gone).toMatchObject({ isOpen: false, links: [], parts: [] });
    expect(
      await db().link.count({ where: { caseId: room.caseId, slug: { in: view.links.map((link) => link.slug) } } }),
    ).toBe(0);
    expect(await withdrawSet(room.reporter, slug, { version: 2, reason: "again" })).toMatchObject({
      ok: false,
      reason: { code: "stale", now: { isWithdrawn: true } },
    });
    expect(await decideSet(room.editor, slug, tickAll(view))).toEqual({ ok: false, reason: { code: "not-found" } });
    expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
  });

  test("not by another reporter's hand, not over a newer version, and not once something of it was accepted", async () => {
    const slug = await aSet(room.editor);
    expect(await withdrawSet(room.reporter, slug, { version: 1, reason: "mine now" })).toEqual({
      ok: false,
      reason: { code: "others-work" },
    });
    expect(await withdrawSet(room.editor, slug, { version: 2, reason: "too late" })).toMatchObject({
      ok: false,
      reason: { code: "stale" },
    });
    const view = await seeSet(room.second, slug);
    must(await decideSet(room.second, slug, tickAll(view, first(view).claim.slug)));
    expect(await withdrawSet(room.editor, slug, { version: 1, reason: "after all" })).toEqual({
      ok: false,
      reason: { code: "accepted", claims: [first(view).claim.slug] },
    });
  });
});
