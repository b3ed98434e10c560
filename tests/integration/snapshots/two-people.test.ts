// Contract: a version is asked for by one person and approved by another, exactly as both saw it; then it is out.
// Must reject: one person alone, by any order of acts; a version of something else than was asked for; a replay; a race.
import { expect, test } from "vitest";
import { holds } from "@/lib/server/auth/actor";
import { retractClaim } from "@/lib/server/claims/workflows";
import { db } from "@/lib/server/db";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { approvePublication, askForPublication, withdrawRequest } from "@/lib/server/publications/approval/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { publishCase } from "@/scripts/cli/publish-case";
import type { Reporter } from "@/tests/builders/actors";
import { must } from "@/tests/builders/must";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { readPublishedFile } from "../../setup/published-file";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();

async function aRoom(slug: string) {
  const room = await aDeskRoom(slug);
  const claims = [];
  for (const subject of ["l-there", "l-back"]) {
    const claim = await aProposedClaim(room.reporter, { subject });
    claims.push(must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug))));
  }
  return { ...room, claims };
}

async function seenBy(actor: Reporter) {
  const { gate } = await loadPublication(actor);
  if (!gate?.contentSha256) throw new Error(JSON.stringify(gate));
  return { number: gate.number, contentSha256: gate.contentSha256 };
}

const versions = (slug: string) => db().snapshot.count({ where: { case: { slug } } });

test("two people publish; neither of them could alone", async () => {
  const room = await aRoom("two-people");
  expect((await loadPublication(room.reporter)).gate).toMatchObject({ number: 1, findings: [], changesInAll: 0 });
  const seen = await seenBy(room.editor);
  const { id } = must(await askForPublication(room.editor, seen));
  expect(await askForPublication(room.second, seen), "one request at a time").toMatchObject({
    reason: "asked-already",
  });
  expect(holds(room.reporter, "publish")).toBe(false);
  expect(await approvePublication(room.editor, id)).toEqual({ ok: false, reason: "own-work" });
  expect(await versions(room.slug)).toBe(0);
  const state = await loadPublication(room.second);
  expect(state.request).toMatchObject({ id, requestedBy: { name: "editor" } });
  expect(state.mayApprove).toEqual(["admin", "second editor"]);
  expect(must(await approvePublication(room.second, id))).toMatchObject({ number: 1 });
  expect(await readPublishedFile(room.slug, 1, "en/index.html")).not.toBeNull();
  expect(await approvePublication(room.admin, id), "a replay").toEqual({ ok: false, reason: "gone" });
  expect(await versions(room.slug)).toBe(1);
  expect(await db().snapshot.findFirstOrThrow({ where: { case: { slug: room.slug } } })).toMatchObject({
    publishedById: room.second.memberId,
    checkedBy: "two",
  });
}, 120_000);

test("what was changed since it was asked for is not published", async () => {
  const room = await aRoom("changed");
  const { id } = must(await askForPublication(room.reporter, await seenBy(room.reporter)));
  const [, back] = room.claims;
  if (!back) throw new Error("no claim");
  must(
    await retractClaim(room.second, back.slug, { version: back.version, reason: inEnglish("withdrawn by the filer") }),
  );
  expect((await loadPublication(room.editor)).gate?.findings).toEqual([
    { code: "link-unclaimed", blocks: true, link: "l-back" },
  ]);
  expect(await approvePublication(room.editor, id)).toEqual({ ok: false, reason: "blocked" });
  expect(await withdrawRequest(room.reporter, id)).toMatchObject({ ok: true });
  expect(await withdrawRequest(room.reporter, id)).toEqual({ ok: false, reason: "gone" });
  expect(await versions(room.slug)).toBe(0);
}, 60_000);

test("two who approve at once publish one version", async () => {
  const room = await aRoom("race");
  const { id } = must(await askForPublication(room.reporter, await seenBy(room.reporter)));
  const both = await Promise.all([approvePublication(room.editor, id), approvePublication(room.second, id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await versions(room.slug)).toBe(1);
}, 180_000);

test("the command line publishes no case that two people check, and says who would be the second", async () => {
  const room = await aRoom("by-command");
  const { code, say } = await publishCase({ name: "publish", places: [room.slug], values: {}, flags: new Set() });
  expect(code).toBe(1);
  expect(say).toContain(`/desk/${room.slug}/publish`);
  expect(say).toContain("second editor");
  expect(await versions(room.slug)).toBe(0);
});
