// Contract: the desk's picture shows accepted and proposed apart, holds no more parties than asked for, reads with
// merges in force; loops follow accepted claims; a place is pinned over the version that was seen.
// Must reject: a proposal that counts as accepted, a picture that grows with the case, a lost place.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { loadLiveLoops, loadPartyExposure } from "@/lib/server/loops/loaders";
import { loadLiveNetwork } from "@/lib/server/network/loaders";
import { placeParties } from "@/lib/server/network/placing/workflows";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { networkQuery } from "@/lib/wire/network";
import { aClaim, aLink, aParty } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { aRecordRoom } from "./record-room";

await testDatabase();

async function aRoom(slug: string, records: Partial<CaseRecords>) {
  const { editor: actor, ...room } = await aRecordRoom(slug, records);
  const look = async (query: object) => {
    const loaded = await loadLiveNetwork(actor, networkQuery.parse(query));
    if (!loaded.ok) throw new Error(loaded.reason);
    return loaded.value;
  };
  return { ...room, actor, look };
}

const PAIR = {
  parties: ["alder", "birch"].map((slug) => aParty({ slug })),
  links: [aLink(), aLink({ slug: "l-back", payer: "birch", payee: "alder" }), aLink({ slug: "l-bare" })],
  claims: [aClaim()],
};

/** A ring of parties, each with one link to the next, and one party in the middle that pays them all. */
function aRing(size: number) {
  const names = Array.from({ length: size }, (_, number) => `ring-${String(number).padStart(3, "0")}`);
  return {
    parties: ["hub", ...names].map((slug) => aParty({ slug })),
    links: names.flatMap((payer, number) => [
      aLink({ slug: `l-${payer}`, payer, payee: names[(number + 1) % size] ?? "" }),
      aLink({ slug: `l-hub-${payer}`, payer: "hub", payee: payer }),
    ]),
    claims: [],
  };
}

test("accepted, proposed and bare links are told apart, with what each says", async () => {
  const room = await aRoom("states", PAIR);
  await room.save({ claims: [aClaim({ slug: "c-back", subject: "l-back" })] }, false);
  const { links, total, isCut } = await room.look({});
  expect(links.map(({ slug, state, waiting, amount }) => [slug, state, waiting, amount?.low ?? null])).toEqual([
    ["l-alder-birch", "accepted", 0, "100"],
    ["l-back", "proposed", 1, "100"],
    ["l-bare", "bare", 0, null],
  ]);
  expect([total, isCut]).toEqual([{ parties: 2, links: 3 }, false]);
});

test("a picture takes no more parties than asked for and says what it leaves out", async () => {
  const room = await aRoom("ring", aRing(60));
  const all = await room.look({ most: 20 });
  expect(all.parties).toHaveLength(20);
  expect(all.isCut).toBe(true);
  const near = await room.look({ focus: "ring-030", reach: 1 });
  expect(near.parties.map(({ slug, isFocus }) => [slug, isFocus])).toEqual([
    ["hub", false],
    ["ring-029", false],
    ["ring-030", true],
    ["ring-031", false],
  ]);
  expect(near.isCut).toBe(false);
  expect(near.parties[0]?.hiddenLinks).toBe(57);
  expect((await room.look({ focus: "ring-001,ring-002", reach: 0 })).links.map(({ slug }) => slug)).toEqual([
    "l-ring-001",
  ]);
  expect(await loadLiveNetwork(room.actor, networkQuery.parse({ focus: "nobody" }))).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("a merge that a second person accepted is drawn as one party, also when it is asked for; until then as two", async () => {
  const room = await aRoom("merged", aRing(6));
  await mergeParty(room.actor, "ring-003", { into: "ring-000", version: 1, intoVersion: 1, why: "one company" });
  expect((await room.look({})).parties.map(({ slug }) => slug)).toContain("ring-003");
  await room.accept();
  const { parties, links } = await room.look({ focus: "ring-003", reach: 1, most: 40 });
  expect(parties.map(({ slug }) => slug)).toEqual(["hub", "ring-000", "ring-001", "ring-002", "ring-004", "ring-005"]);
  expect(links.find(({ slug }) => slug === "l-ring-002")).toMatchObject({ giver: "ring-002", receiver: "ring-000" });
});

test("a place is pinned over the version that was seen, and can be given back", async () => {
  const room = await aRoom("places", PAIR);
  const pin = (at: { x: number; y: number } | null, version: number) =>
    placeParties(room.actor, { places: [{ party: "alder", at, version }] });
  expect(await pin({ x: 5, y: -7 }, 0)).toMatchObject({ ok: true });
  expect((await room.look({})).parties[0]).toMatchObject({ slug: "alder", at: { x: 5, y: -7 }, placeVersion: 1 });
  expect(await pin({ x: 9, y: 9 }, 0)).toEqual({
    ok: false,
    reason: { code: "stale", now: [{ party: "alder", at: { x: 5, y: -7 }, version: 1 }] },
  });
  expect(await pin(null, 1)).toMatchObject({ ok: true });
  expect((await room.look({})).parties[0]).toMatchObject({ at: null, placeVersion: 2 });
});

test("loops and exposure follow accepted claims and leave proposals out", async () => {
  const room = await aRoom("loops", PAIR);
  await room.save({ claims: [aClaim({ slug: "c-back", subject: "l-back" })] }, false);
  const current = async () => {
    for (let tries = 0; tries < 400; tries += 1) {
      const loaded = await loadLiveLoops(room.actor);
      if (loaded.measured?.isCurrent) return loaded.measured;
      await sleep(50);
    }
    throw new Error("the loops were not measured within twenty seconds");
  };
  const before = await current();
  expect(before.loopSets.flatMap(({ loops }) => loops)).toEqual([]);
  expect(before.exposures.filter(({ lens }) => lens === "COMMITTED")).toMatchObject([
    { party: "alder", currency: "USD", gives: { low: "100", high: "100" }, gets: null },
    { party: "birch", currency: "USD", gives: null, gets: { low: "100", high: "100" } },
  ]);
  const birch = await loadPartyExposure(room.actor, "birch");
  const alone = birch.ok ? birch.value.measured?.exposures : [];
  expect(alone?.map(({ party, lens, gives, gets }) => [party, lens, gives, gets?.high])).toEqual(
    // What was paid of a signed contract is unknown: open, and not absent.
    [
      ["birch", "PAID", null, null],
      ...["COMMITTED", "ANNOUNCED", "REPORTED"].map((lens) => ["birch", lens, null, "100"]),
    ],
  );
  await room.save({ claims: [aClaim({ slug: "c-back-accepted", subject: "l-back" })] }, true);
  const after = await current();
  const committed = after.loopSets.find(({ lens, kind }) => lens === "COMMITTED" && kind === "cash");
  expect(committed?.loops.map(({ parties }) => parties)).toEqual([["alder", "birch"]]);
});

test("a case that meets a limit is refused with it, and not tried again until something is written", async () => {
  const room = await aRoom("measured-too-long", {
    parties: ["alder", "birch"].map((slug) => aParty({ slug })),
    links: [aLink()],
    claims: [aClaim()],
  });
  const hurried = { millis: 1, megabytes: 512, atOnce: 1 };
  const refusal = async () => {
    for (let tries = 0; tries < 400; tries += 1) {
      const loaded = await loadLiveLoops(room.actor, hurried);
      if (loaded.refused !== null) return loaded;
      await sleep(50);
    }
    throw new Error("nothing was refused within twenty seconds");
  };
  expect(await refusal()).toEqual({ measured: null, refused: "too-long" });
  // Without the hurry it could be measured, and is not tried.
  expect(await loadLiveLoops(room.actor)).toMatchObject({ measured: null, refused: "too-long" });
});
