// Contract: a part that ends by itself comes back, at once the first time and slower when it ends again and again, and the
// supervisor says so; after `stop` nothing is started any more.
// Must reject: a part that is given up, one that is started without a pause for ever, a start after the end.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { supervise } from "../../../scripts/lib/supervise.mjs";

/** A part that can be ended by hand, and whose starts fail as often as is asked. */
function aPart({ refusals = 0 } = {}) {
  const starts: number[] = [];
  const said: string[] = [];
  let endIt: (why: string) => void = () => undefined;
  const next = () =>
    new Promise<string>((resolve) => {
      endIt = resolve;
    });
  let left = refusals;
  const part = {
    name: "the part",
    ended: next(),
    start: async () => {
      starts.push(performance.now());
      if (left > 0) {
        left -= 1;
        throw new Error("no room");
      }
      return { ended: next() };
    },
    tell: (sentence: string) => said.push(sentence),
    pauses: [0, 20, 60],
  };
  return { part, starts, said, end: (why: string) => endIt(why) };
}

test("a part that was killed is started again at once", async () => {
  const { part, starts, said, end } = aPart();
  const watch = supervise(part);
  end("SIGKILL");
  await sleep(10);
  await watch.stop();
  expect(starts).toHaveLength(1);
  expect(said).toEqual(["the part ended (SIGKILL); it is started again at once", "the part is back"]);
});

test("a part that does not come up is tried again with growing pauses, said plainly, and not given up", async () => {
  const { part, starts, said, end } = aPart({ refusals: 4 });
  const watch = supervise(part);
  end("code 1");
  while (starts.length < 5) await sleep(5);
  await sleep(5);
  await watch.stop();
  expect(starts).toHaveLength(5);
  const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
  expect(pauses[0]).toBeGreaterThanOrEqual(19);
  for (const pause of pauses.slice(1)) expect(pause).toBeGreaterThanOrEqual(59);
  expect(said[2]).toBe(
    "the part does not stay up: it has ended 3 times in a row (no room); it is tried again in 0.06 s, and Ctrl-C ends all",
  );
  expect(said.at(-1)).toBe("the part is back");
});

test("after a good while up it counts from the beginning", async () => {
  const { part, said, end } = aPart();
  const watch = supervise({ ...part, wellAfter: 15 });
  for (let round = 0; round < 4; round += 1) {
    await sleep(20);
    end("SIGKILL");
    await sleep(5);
  }
  await watch.stop();
  expect(said.filter((one) => one.includes("does not stay up"))).toEqual([]);
});

test("nothing is started after the end", async () => {
  const { part, starts, end } = aPart();
  const watch = supervise(part);
  await watch.stop();
  end("SIGTERM");
  await sleep(5);
  expect(starts).toEqual([]);
});
