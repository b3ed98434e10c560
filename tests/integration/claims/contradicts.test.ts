// Contract: a claim contradicts claims of its own case alone: one of another case is refused with a word at its box, and the
// database takes no such pair from anybody.
// Must reject: a contradiction that is dropped without a word, one that is kept across cases.
import { afterAll, expect, test } from "vitest";
import { POST as postClaim } from "@/app/api/desk/[case]/claims/route";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { reviewMessages } from "@/lib/view/messages/review";
import { aNewClaim, aProposedClaim } from "@/tests/builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { atTheDesk, mailOf } from "../desk-door";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
afterAll(closeAttempts);
const own = await aDeskRoom("own");
const other = await aDeskRoom("other");

test("a contradiction with a claim of another case is refused with a word, and one of the own case is kept", async () => {
  const foreign = await aProposedClaim(other.reporter);
  const known = await aProposedClaim(own.reporter);
  const ask = await atTheDesk(mailOf("own", "reporter"));
  const propose = (contradicts: readonly string[]) =>
    ask(postClaim, "POST", { case: "own" }, { body: aNewClaim({ contradicts: [...contradicts], value: "12" }) });
  const refused = await propose([known.slug, foreign.slug]);
  expect([refused.status, refused.body.problems]).toEqual([
    422,
    [{ field: "contradicts", reason: "reference_missing", detail: foreign.slug }],
  ]);
  for (const locale of ["en", "zh"] as const) {
    const { problem, problemOther } = reviewMessages(locale);
    expect(problem.reference_missing ?? problemOther).not.toBe(problemOther);
  }
  const saved = await propose([known.slug]);
  expect(saved.status).toBe(200);
  const [pair] = await db().claimConflict.findMany({
    where: { caseId: own.caseId },
    include: { one: true, other: true },
  });
  expect([pair?.one.slug, pair?.other.slug].sort()).toEqual([known.slug, String(saved.body.slug)].sort());

  const idOf = async (caseId: string, slug: string) =>
    (await db().claim.findFirstOrThrow({ where: { caseId, slug } })).id;
  const ids = [await idOf(own.caseId, known.slug), await idOf(other.caseId, foreign.slug)].sort();
  const across = db().claimConflict.create({
    data: { caseId: own.caseId, oneId: ids[0] ?? "", otherId: ids[1] ?? "" },
  });
  await expect(across).rejects.toThrow(/Foreign key constraint/);
});
