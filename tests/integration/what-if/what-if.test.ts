// Contract: a what-if is computed in a thread of its own, over the accepted claims of this moment; it ends at its limits
// with a word that says which, and when nobody waits any more; requests are answered meanwhile.
// Must reject: a heavy case that freezes the server, a slot that stays taken, a proposal that counts.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { JOB_LIMITS, type JobLimits } from "@/lib/server/analysis/loaders";
import { loadWhatIf } from "@/lib/server/what-if/loaders";
import { aClaim, aLink, aParty } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { aRecordRoom } from "../network/record-room";

await testDatabase();
const waiting = new AbortController().signal;
const unhurried: JobLimits = { ...JOB_LIMITS["what-if"], millis: 60_000 };

const PAIR = {
  parties: ["alder", "birch"].map((slug) => aParty({ slug })),
  links: [aLink(), aLink({ slug: "l-back", payer: "birch", payee: "alder" })],
  claims: [aClaim()],
};

/** Everybody pays everybody: more loops than any search may list, and a dense web to measure. */
function aTangle(size: number) {
  const names = Array.from({ length: size }, (_, number) => `t-${number}`);
  const links = names.flatMap((payer) =>
    names.filter((payee) => payee !== payer).map((payee) => aLink({ slug: `l-${payer}-${payee}`, payer, payee })),
  );
  return {
    parties: names.map((slug) => aParty({ slug })),
    links,
    claims: links.map(({ slug }) => aClaim({ slug: `c-${slug}`, subject: slug })),
  };
}
const tangle = await aRecordRoom("tangle", aTangle(36));

test("what was accepted closes a loop that falls again without it; what is only proposed closes none", async () => {
  const { actor, save } = await aRecordRoom("pair", PAIR);
  const question = { take: [{ type: "claim" as const, slug: "c-back" }], locale: "en" as const };
  await save({ claims: [aClaim({ slug: "c-proposed", subject: "l-back" })] }, false);
  const before = await loadWhatIf(actor, question, waiting, unhurried);
  expect(before).toMatchObject({ ok: true, value: { fallen: [], notOnRecord: question.take } });
  await save({ claims: [aClaim({ slug: "c-back", subject: "l-back" })] }, true);
  const after = await loadWhatIf(actor, question, waiting, unhurried);
  expect(after).toMatchObject({ ok: true, value: { fallen: [{ way: "alder → birch → alder" }], links: 1 } });
});

test("a case that is too heavy is refused at the limit, and the server answers meanwhile", async () => {
  const delays: number[] = [];
  let isRunning = true;
  const beat = (async () => {
    while (isRunning) {
      const start = performance.now();
      await sleep(5);
      delays.push(performance.now() - start - 5);
    }
  })();
  const start = performance.now();
  const refused = await loadWhatIf(tangle.actor, { take: [], locale: "en" }, waiting, {
    ...unhurried,
    millis: 1_500,
  });
  const took = performance.now() - start;
  isRunning = false;
  await beat;
  expect(refused).toEqual({ ok: false, reason: { code: "too-long", seconds: 1.5 } });
  expect(took).toBeLessThan(4_000);
  delays.sort((one, other) => one - other);
  expect(delays.length).toBeGreaterThan(50);
  // The slowest of twenty beats: a computation on the same thread would have stopped them all.
  expect(delays[Math.floor(delays.length * 0.95)]).toBeLessThan(60);
});

test("too much memory is refused with its own word", async () => {
  expect(
    await loadWhatIf(tangle.actor, { take: [], locale: "en" }, waiting, { ...unhurried, megabytes: 24 }),
  ).toMatchObject({ ok: false, reason: { code: "too-large" } });
});

test("as many at once as may be; whoever leaves ends theirs and makes room", async () => {
  const limits = { ...unhurried, atOnce: 1 };
  const leaving = new AbortController();
  const first = loadWhatIf(tangle.actor, { take: [], locale: "en" }, leaving.signal, limits);
  const second = await loadWhatIf(tangle.actor, { take: [], locale: "en" }, waiting, limits);
  expect(second).toMatchObject({ ok: false, reason: { code: "busy" } });
  const start = performance.now();
  leaving.abort();
  expect(await first).toMatchObject({ ok: false, reason: { code: "cancelled" } });
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(
    await loadWhatIf(tangle.actor, { take: [], locale: "en" }, waiting, { ...limits, millis: 50 }),
    "the room is free again",
  ).toMatchObject({ ok: false, reason: { code: "too-long" } });
});
