// Contract: a retracted claim takes its loop from the desk at once, and every published byte stays as it was.
// Must reject: a desk that goes on with the loop, a version that follows the live claims.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { retractClaim } from "@/lib/server/claims/workflows";
import { db } from "@/lib/server/db";
import { loadLiveLoops } from "@/lib/server/loops/loaders";
import { acceptClaim } from "@/lib/server/review/workflows";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { publishApproved } from "../../builders/publish-approved";
import { inEnglish } from "../../builders/words";
import { readPublishedFile } from "../../setup/published-file";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();
const room = await aDeskRoom("retraction");
const { reporter, editor, second } = room;

async function anAccepted(subject: string) {
  const { slug } = await aProposedClaim(reporter, { subject });
  const accepted = await acceptClaim(editor, slug, await whatIsSeen(editor, slug));
  if (!accepted.ok) throw new Error(accepted.reason.code);
  return accepted.value;
}

/** The cash loops of what is signed, as the desk shows them now. */
async function loopsOnTheDesk() {
  for (let tries = 0; tries < 400; tries += 1) {
    const loaded = await loadLiveLoops(editor);
    if (loaded.measured?.isCurrent) {
      const set = loaded.measured.loopSets.find(({ lens, kind }) => lens === "COMMITTED" && kind === "cash");
      return set?.loops.map(({ parties }) => parties);
    }
    await sleep(50);
  }
  throw new Error("the loops were not measured within twenty seconds");
}

async function publishedBytes() {
  const paths = ["document.json", "en/index.html", "zh/index.html", "en/loops.html"];
  const files = await Promise.all(paths.map((path) => readPublishedFile(room.slug, 1, path)));
  const { documentSha256 } = await db().snapshot.findFirstOrThrow({ where: { caseId: room.caseId, number: 1 } });
  return { documentSha256, texts: files.map((file) => file && Buffer.from(file.bytes).toString("base64")) };
}

test("a retraction takes the loop from the desk at once and leaves what was published", async () => {
  await anAccepted("l-there");
  const back = await anAccepted("l-back");
  expect(await loopsOnTheDesk()).toEqual([["ash", "beech"]]);
  const renderer = {
    layoutNetwork,
    bakeSnapshot: (version: Parameters<typeof bakeSnapshot>[0]) => bakeSnapshot({ ...version, island: null }),
    bakeSite: (cases: Parameters<typeof bakeSite>[0]["cases"]) => bakeSite({ cases, island: null }),
  };
  expect(await publishApproved(room.slug, renderer)).toMatchObject({ ok: true, value: { number: 1 } });
  const before = await publishedBytes();
  expect(before.texts.every((text) => (text?.length ?? 0) > 0)).toBe(true);

  const retracted = await retractClaim(second, back.slug, {
    version: back.version,
    reason: inEnglish("the filing was withdrawn"),
  });
  expect(retracted.ok).toBe(true);
  expect(await loopsOnTheDesk()).toEqual([]);
  expect(await publishedBytes()).toEqual(before);
}, 60_000);
