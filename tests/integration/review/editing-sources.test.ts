// Contract: a source is written anew like every record: over the version that was seen, judged as when it was added, and
// seen by readers and figures when a second person has accepted it. A state that cannot be read any more is written down
// again as the row has it, and can be accepted then.
// Must reject: a grade or a publisher that one person changed for readers, a second source at an address, an address of a
// copy let out for what is none, a readable state written again.
import { expect, test } from "vitest";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { rewriteState } from "@/lib/server/claims/accepting/rewriting/workflows";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { db } from "@/lib/server/db";
import { acceptClaim } from "@/lib/server/review/workflows";
import { chooseAddress, editSource } from "@/lib/server/sources/editing/workflows";
import { aCitation, aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();
const room = await aDeskRoom("sources");
const COPY = {
  kind: "article",
  publisher: "Copier",
  title: "A ring",
  author: null,
  published: "2025-01",
  url: "https://copy.example/ring",
  language: "en",
  reliability: "D",
  readIn: "copy",
  wordsOf: "Agency",
  note: null,
} as const;

async function acceptAll(by: Actor<"review">) {
  const queue = await loadStateQueue(by, { filter: "waiting", page: 1 });
  const rows = queue.rows.filter(({ isOpen }) => isOpen);
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return acceptStates(by, states);
}

const shown = async (slug: string) =>
  (await getAcceptedCase(db(), room.slug)).records.sources.find((source) => source.slug === slug);

test("an edit waits for a second person, and is judged like a new source", async () => {
  const added = await createSource(room.reporter, { source: COPY });
  if (!added.ok) throw new Error(JSON.stringify(added.reason));
  const { slug } = added.value;
  await acceptAll(room.editor);
  expect(await chooseAddress(room.editor, slug, { version: 1, shown: true })).toMatchObject({ ok: true });
  await acceptAll(room.second);
  expect(await shown(slug)).toMatchObject({ reliability: "D", copyShown: true });

  const better = { ...COPY, publisher: "Agency", reliability: "A", readIn: "original", wordsOf: null } as const;
  const over = { version: 2, why: "read at the agency" };
  expect(await editSource(room.reporter, slug, { ...better, ...over, wordsOf: "Agency" })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "wordsOf", reason: "words_of_original" }] },
  });
  expect(await editSource(room.reporter, slug, { ...better, ...over, version: 1 })).toMatchObject({
    reason: { code: "stale", now: { publisher: "Copier", version: 2 } },
  });
  expect(await editSource(room.reporter, slug, { ...better, ...over })).toMatchObject({
    ok: true,
    value: { version: 3 },
  });
  expect(await shown(slug), "one person moves no grade").toMatchObject({ reliability: "D", publisher: "Copier" });
  expect(await acceptAll(room.editor)).toMatchObject({ ok: true });
  expect(await shown(slug)).toMatchObject({ reliability: "A", publisher: "Agency", copyShown: false });

  const other = await createSource(room.reporter, { source: { ...COPY, url: "https://other.example/" } });
  if (!other.ok) throw new Error(JSON.stringify(other.reason));
  expect(await editSource(room.reporter, other.value.slug, { ...COPY, version: 1, why: null })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "url", reason: "same_place" }] },
  });
});

test("whoever made a source better does not make a claim verified by it", async () => {
  const poor = { ...COPY, publisher: "Mill", url: "https://mill.example/", readIn: null, wordsOf: null } as const;
  const added = await createSource(room.reporter, { source: poor });
  if (!added.ok) throw new Error(JSON.stringify(added.reason));
  const { slug } = added.value;
  await acceptAll(room.editor);
  const better = { ...poor, reliability: "A", version: 1, why: null } as const;
  expect(await editSource(room.second, slug, better)).toMatchObject({ ok: true });
  const citations = [aCitation({ source: slug, origin: "primary" })];
  const claim = await aProposedClaim(room.reporter, { citations });
  const accepted = await acceptClaim(room.second, claim.slug, await whatIsSeen(room.second, claim.slug));
  expect(accepted).toMatchObject({ ok: true });
  expect((await db().claim.findFirstOrThrow({ where: { slug: claim.slug } })).evidence).toBe("reported");

  await acceptAll(room.editor);
  const next = await aProposedClaim(room.reporter, { subject: "l-back", citations });
  expect(await acceptClaim(room.second, next.slug, await whatIsSeen(room.second, next.slug))).toMatchObject({
    ok: true,
  });
  expect((await db().claim.findFirstOrThrow({ where: { slug: next.slug } })).evidence).toBe("verified");
});

test("a state that cannot be read any more is written down again, and accepted by a second person", async () => {
  const record = { type: "source", slug: "filing" } as const;
  const unreadable = async () => (await getAcceptedCase(db(), room.slug)).unreadable;
  await acceptAll(room.editor);
  await acceptAll(room.second);
  expect(await rewriteState(room.reporter, record), "what can be read stays").toMatchObject({ reason: "gone" });
  // As a state of a day whose codes are gone; no rule of today lets one in.
  await db().$transaction([
    db().$executeRaw`SET LOCAL session_replication_role = replica`,
    db().$executeRaw`UPDATE "RecordState" SET "accepted" = jsonb_set("accepted", '{kind}', '"pamphlet"')
      WHERE "caseId" = ${room.caseId}::uuid AND "recordType" = 'source' AND "recordSlug" = 'filing'`,
  ]);
  expect(await unreadable()).toEqual([record]);
  expect(await rewriteState(room.reporter, record)).toEqual({ ok: true, value: record });
  expect(await acceptAll(room.editor)).toMatchObject({ ok: true });
  expect(await unreadable()).toEqual([]);
  expect(await shown("filing")).toBeDefined();
});
