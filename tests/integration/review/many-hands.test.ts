// Contract: however many people save and decide at once, one write lands and the others are told what stands now; a
// claim is accepted only by a second, present person for exactly the content that they saw.
// Must reject: a lost edit, an acceptance by whoever wrote, edited, was removed, or saw something else.
import { describe, expect, test } from "vitest";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { loadClaim } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { acceptClaim, sendClaimBack } from "@/lib/server/review/workflows";
import { anEditor, type Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aCitation, anEdit, aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();
const room = await aDeskRoom("hands");
const { reporter, editor, second, admin } = room;

test("of twenty simultaneous stale edits exactly one lands; nineteen are told both values", async () => {
  const { slug, version } = await aProposedClaim(reporter);
  const values = Array.from({ length: 20 }, (_, place) => String(100 + place));
  const saved = await Promise.all(
    values.map((value, place) => editClaim(place % 2 ? editor : reporter, slug, anEdit(version, { value }))),
  );
  const landed = values.filter((_, place) => saved[place]?.ok);
  expect(landed.length).toBe(1);
  for (const answer of saved) {
    if (answer.ok) expect(answer.value).toEqual({ slug, version: version + 1 });
    else
      expect(answer.reason).toMatchObject({
        code: "stale",
        version: version + 1,
        now: { value: { value: landed[0] } },
      });
  }
  const found = await loadClaim(reporter, slug);
  expect(found?.claim.value).toMatchObject({ value: landed[0] });
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});

describe("an acceptance", () => {
  interface Attempt {
    readonly title: string;
    readonly code: string;
    readonly run: (slug: string, version: number) => Promise<Awaited<ReturnType<typeof acceptClaim>>>;
  }
  const authors: readonly (readonly [string, () => Reporter])[] = [
    ["reporter", () => reporter],
    ["editor", () => editor],
    ["admin", () => admin],
  ];
  const attempts: readonly Attempt[] = [
    {
      title: "of an older version",
      code: "stale",
      run: async (slug, version) => {
        const seen = await whatIsSeen(second, slug);
        await editClaim(reporter, slug, anEdit(version, { value: "11" }));
        return acceptClaim(second, slug, seen);
      },
    },
    {
      title: "of the present version with the content of an older one",
      code: "stale",
      run: async (slug, version) => {
        const seen = await whatIsSeen(second, slug);
        await editClaim(reporter, slug, anEdit(version, { value: "11" }));
        return acceptClaim(second, slug, { ...seen, version: version + 1 });
      },
    },
    {
      title: "by the last editor",
      code: "own-work",
      run: async (slug, version) => {
        await editClaim(second, slug, anEdit(version, { value: "11" }));
        return acceptClaim(second, slug, await whatIsSeen(second, slug));
      },
    },
    {
      title: "without a tick beside a supporting citation",
      code: "citation-unticked",
      run: async (slug) => acceptClaim(second, slug, { ...(await whatIsSeen(second, slug)), ticks: [] }),
    },
    {
      title: "with ticks beside citations of another claim",
      code: "citation-unticked",
      run: async (slug) => {
        const other = await aProposedClaim(reporter);
        const { ticks } = await whatIsSeen(second, other.slug);
        return acceptClaim(second, slug, { ...(await whatIsSeen(second, slug)), ticks });
      },
    },
    {
      title: "of a claim that was sent back",
      code: "not-under-review",
      run: async (slug, version) => {
        await sendClaimBack(second, slug, { version, reason: "which page?" });
        return acceptClaim(second, slug, await whatIsSeen(second, slug));
      },
    },
    {
      title: "of a claim of another case's name",
      code: "not-found",
      run: async (slug) => acceptClaim(second, `${slug}-elsewhere`, await whatIsSeen(second, slug)),
    },
    {
      title: "by somebody removed from the case a moment ago",
      code: "forbidden",
      run: async (slug) => {
        const seen = await whatIsSeen(second, slug);
        const { caseId, memberId } = second;
        await db().membership.update({ where: { caseId_memberId: { caseId, memberId } }, data: { role: "reporter" } });
        const answer = await acceptClaim(second, slug, seen);
        await db().membership.update({ where: { caseId_memberId: { caseId, memberId } }, data: { role: "editor" } });
        return answer;
      },
    },
    {
      title: "by somebody disabled a moment ago",
      code: "forbidden",
      run: async (slug) => {
        const seen = await whatIsSeen(second, slug);
        await db().member.update({ where: { id: second.memberId }, data: { disabledAt: new Date() } });
        const answer = await acceptClaim(second, slug, seen);
        await db().member.update({ where: { id: second.memberId }, data: { disabledAt: null } });
        return answer;
      },
    },
    {
      title: "of a claim whose only support is the starting document",
      code: "tested-document-only",
      run: async (slug, version) => {
        await editClaim(reporter, slug, anEdit(version, { citations: [aCitation({ origin: "tested_document" })] }));
        return acceptClaim(second, slug, await whatIsSeen(second, slug));
      },
    },
    {
      title: "of a claim that its citations only contradict",
      code: "uncited",
      run: async (slug, version) => {
        await editClaim(reporter, slug, anEdit(version, { citations: [aCitation({ stance: "contradicts" })] }));
        return acceptClaim(second, slug, await whatIsSeen(second, slug));
      },
    },
  ];
  const cases = authors.flatMap(([name, author]) => attempts.map((attempt) => ({ ...attempt, name, author })));

  test.each(cases)("$title of what the $name wrote is refused as $code", async ({ author, run, code }) => {
    const { slug, version } = await aProposedClaim(author());
    const answer = await run(slug, version);
    expect(answer.ok ? "accepted" : answer.reason.code).toBe(code);
    const row = await db().claim.findFirstOrThrow({ where: { slug } });
    expect(row.status).not.toBe("accepted");
    expect(await db().claimApproval.count({ where: { claimId: row.id } })).toBe(0);
  });

  test.each([
    ["an editor", () => editor],
    ["an admin", () => admin],
  ])("by %s of their own claim is refused, from a second browser too", async (_who, author) => {
    const own = author();
    const { slug } = await aProposedClaim(own);
    const elsewhere = await anEditor(own.memberId, room.slug);
    for (const browser of [own, elsewhere]) {
      expect(await acceptClaim(browser, slug, await whatIsSeen(browser, slug))).toEqual({
        ok: false,
        reason: { code: "own-work" },
      });
    }
  });

  test("by two people at once lands once", async () => {
    const { slug } = await aProposedClaim(reporter);
    const seen = await whatIsSeen(editor, slug);
    const answers = await Promise.all([editor, second, admin].map((actor) => acceptClaim(actor, slug, seen)));
    expect(answers.map((answer) => (answer.ok ? "accepted" : answer.reason.code)).sort()).toEqual([
      "accepted",
      "stale",
      "stale",
    ]);
    const row = await db().claim.findFirstOrThrow({ where: { slug } });
    expect(await db().claimApproval.count({ where: { claimId: row.id } })).toBe(1);
  });

  test("replayed changes nothing", async () => {
    const { slug } = await aProposedClaim(reporter);
    const seen = await whatIsSeen(editor, slug);
    expect(await acceptClaim(editor, slug, seen)).toMatchObject({ ok: true });
    expect(await acceptClaim(editor, slug, seen)).toMatchObject({ ok: false, reason: { code: "stale" } });
  });

  test("racing an edit lands for the content that was seen, or not at all", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { slug, version } = await aProposedClaim(reporter);
      const seen = await whatIsSeen(editor, slug);
      const [accepted, edited] = await Promise.all([
        acceptClaim(editor, slug, seen),
        editClaim(reporter, slug, anEdit(version, { value: "999" })),
      ]);
      expect([accepted.ok, edited.ok].filter(Boolean).length).toBe(1);
      const found = await loadClaim(reporter, slug);
      const claim = found?.claim;
      expect(claim?.status).toBe(accepted.ok ? "accepted" : "proposed");
      expect(claim?.value).toMatchObject({ value: accepted.ok ? "10" : "999" });
    }
    expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
  });
});
