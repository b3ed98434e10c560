import { expect, it } from "vitest";
import type { Day } from "@/lib/domain/model/case-records";
import { judgePublication } from "@/lib/domain/snapshots/gate";
import { aCase, aClaim, aHeader } from "@/tests/builders/case-builders";

/*
 * Contract: the gate names what readers would see and no figure would count. A wrong implementation publishes an accepted
 * amount that vanishes from every sum without anybody being told.
 */

const accepted = (asOf: Day) => ({
  records: aCase({ header: aHeader({ asOf }), claims: [aClaim({ asOf: "2026-02-01" })] }),
  waiting: [],
  unreadable: [],
  unfit: [],
  withdrawn: [],
  asked: [],
  hasTitle: true,
});

it("an accepted claim after the day is named with the day, and blocks nothing", () => {
  const { findings, document } = judgePublication(accepted("2026-01-31"), 1);
  expect(findings).toEqual([{ code: "after-day", blocks: false, claim: "c-alder-birch-amount", day: "2026-01-31" }]);
  expect(document?.network.links.map(({ amount }) => amount)).toEqual([null]);
});

it("on its day it counts, and nothing is left to say", () => {
  const { findings, document } = judgePublication(accepted("2026-02-01"), 1);
  expect(findings).toEqual([]);
  expect(document?.network.links.map(({ amount }) => amount === null)).toEqual([false]);
});
