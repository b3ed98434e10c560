// Contract: every computation over a web ends within its budget and says so; a budget that is large enough changes
// nothing, and the same steps end at the same place everywhere. It must reject a computation that does not ask, one that
// goes on after a "no", and one that gives a part of its search as an answer.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Budget, openBudget, openBudgets, USUAL_STEPS } from "@/lib/domain/analysis/budget";
import { trophicLevels } from "@/lib/domain/analysis/circularity/alignment";
import { maximumCirculation } from "@/lib/domain/analysis/circularity/circulation";
import { measureRoundTrips } from "@/lib/domain/analysis/circularity/round-trip";
import { timeRespectingReturns } from "@/lib/domain/analysis/circularity/time-respecting-return";
import { finnIndex, traceDependences } from "@/lib/domain/analysis/circularity/trace-money";
import type { Web } from "@/lib/domain/analysis/circularity/web";
import { concentrationRange } from "@/lib/domain/analysis/exposure/concentration";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { lookThroughVehicle } from "@/lib/domain/analysis/vehicles/look-through";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Day } from "@/lib/domain/model/case-records";
import { randomWeb } from "../../../builders/web-builders";

describe("a budget", () => {
  it("says no once its steps are used up, and from then on always", () => {
    const budget = openBudget({ maxSteps: 10 });
    expect([budget.spend(6), budget.spend(4), budget.spend(1), budget.spend(0)]).toEqual([true, true, false, false]);
    expect(budget.reason).toBe("steps");
  });

  it("says no once its time is over, asking the clock only now and then", () => {
    let [now, asked] = [0, 0];
    const readClock = () => {
      asked++;
      return now;
    };
    const budget = openBudget({ maxMillis: 100, readClock });
    for (let step = 0; step < 1_000; step++) budget.spend(1_000);
    expect(asked).toBeLessThan(30);
    now = 101;
    for (let step = 0; step < 100; step++) budget.spend(1_000);
    expect([budget.spend(1), budget.reason]).toEqual([false, "time"]);
  });

  it("leaves each part of a measure its own time, and all of them end with the measure", () => {
    let now = 0;
    const open = openBudgets({ maxMillis: 50, readClock: () => now }, 80);
    const isOpen = (budget: Budget) => budget.spend(100_000);
    const first = open();
    now = 60;
    expect(isOpen(first)).toBe(false);
    const second = open();
    expect(isOpen(second)).toBe(true);
    now = 81;
    expect(isOpen(second)).toBe(false);
    expect(isOpen(open())).toBe(false);
  });
});

type Measure = (web: Web, budget: Budget) => { readonly answer: unknown; readonly isCut: boolean };

const byResult = (result: { readonly ok: boolean }) => ({ answer: result, isCut: !result.ok });

/** Every computation over a web, and whether it was cut. */
const MEASURES: Readonly<Record<string, Measure>> = {
  "maximum circulation": (web, budget) => byResult(maximumCirculation(web, budget)),
  "round trips": (web, budget) => {
    const answer = measureRoundTrips(web, { budget });
    return { answer, isCut: answer.cut !== null };
  },
  "returns in the order of the days": (web, budget) => {
    const answer = timeRespectingReturns(web, { budget });
    return { answer, isCut: answer.cut !== null };
  },
  "Finn's index": (web, budget) => byResult(finnIndex(web, budget)),
  "traced dependences": (web, budget) => byResult(traceDependences(web, web.parties, budget)),
  "trophic levels": (web, budget) => byResult(trophicLevels(web, budget)),
  "looking through a vehicle": (web, budget) => byResult(lookThroughVehicle(web, "p0", budget)),
  concentration: (web, budget) => {
    const shares = web.flows.map(({ amountMinor }, at) => ({
      low: Number(amountMinor),
      high: Number(amountMinor) + (at % 3),
    }));
    const range = concentrationRange(shares.slice(0, 12), 0, budget);
    return { answer: range, isCut: !range.ok && range.reason === "steps" };
  },
  loops: (web, budget) => {
    const numbers = new Map(web.parties.map((party, number) => [party, number]));
    const graph = buildCompactGraph(
      web.parties.length,
      web.flows.map(({ payer, payee }) => [numbers.get(payer) ?? 0, numbers.get(payee) ?? 0] as const),
    );
    const answer = findNodeLoops(graph, { maxLength: 6, maxLoops: 10_000, openBudget: () => budget });
    return { answer, isCut: answer.truncated };
  },
  "counted loops": (web, budget) => {
    const numbers = new Map(web.parties.map((party, number) => [party, number]));
    const graph = buildCompactGraph(
      web.parties.length,
      web.flows.map(({ payer, payee }) => [numbers.get(payer) ?? 0, numbers.get(payee) ?? 0] as const),
    );
    const answer = countLoops(graph, "deals", { maxLength: 6, openBudget: () => budget });
    return { answer, isCut: answer.truncated };
  },
};

/** A budget that never ends and counts. */
function countingBudget(): Budget & { readonly spent: () => number } {
  let spent = 0;
  return {
    spend(steps) {
      spent += steps;
      return true;
    },
    reason: null,
    spent: () => spent,
  };
}

describe.each(Object.entries(MEASURES))("%s", (_, measure) => {
  test("a budget of what it takes changes nothing, and one of less is told as cut", () => {
    fc.assert(
      fc.property(randomWeb, fc.double({ min: 0, max: 0.99, noNaN: true }), (web, share) => {
        const counter = countingBudget();
        const whole = measure(web, counter);
        expect(whole.isCut).toBe(false);
        const spent = counter.spent();
        expect(measure(web, openBudget({ maxSteps: spent }))).toEqual(whole);
        if (spent === 0) return;
        expect(measure(web, openBudget({ maxSteps: Math.floor(spent * share) })).isCut).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("the same steps end at the same place", () => {
    fc.assert(
      fc.property(randomWeb, fc.nat(2_000), (web, maxSteps) => {
        expect(measure(web, openBudget({ maxSteps }))).toEqual(measure(web, openBudget({ maxSteps })));
      }),
      { numRuns: 60 },
    );
  });

  test("stops soon after the no, however large the web is", () => {
    const web = manyDatedLinks(500, 4_900, 300);
    const maxSteps = 20_000;
    let after = 0;
    const budget = openBudget({ maxSteps });
    measure(web, {
      spend(steps) {
        const goesOn = budget.spend(steps);
        if (!goesOn) after++;
        return goesOn;
      },
      get reason() {
        return budget.reason;
      },
    });
    expect(after).toBeLessThan(20);
  });
});

/** Links between random parties on random days, the same in every run. */
function manyDatedLinks(parties: number, links: number, days: number): Web {
  let state = 7;
  const pick = (count: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
  return {
    parties: Array.from({ length: parties }, (_, party) => `p${party}`),
    flows: Array.from({ length: links }, (_, link) => ({
      id: `f${link}`,
      payer: `p${pick(parties)}`,
      payee: `p${pick(parties)}`,
      amountMinor: BigInt(1 + pick(1_000)),
      day: dayOf(pick(days)),
    })),
    receipts: {},
    outlays: {},
  };
}

/** A vehicle that so many payments enter and leave, from and to so many parties, on days of its own. */
function busyVehicle(payments: number, parties: number): Web {
  return {
    parties: ["V", ...Array.from({ length: parties }, (_, party) => `p${party}`)],
    flows: Array.from({ length: payments }, (_, at) => [
      { id: `in${at}`, payer: `p${at % parties}`, payee: "V", amountMinor: BigInt(1 + (at % 997)), day: dayOf(at) },
      {
        id: `out${at}`,
        payer: "V",
        payee: `p${(at * 7) % parties}`,
        amountMinor: BigInt(1 + (at % 991)),
        day: dayOf(at),
      },
    ]).flat(),
    receipts: {},
    outlays: {},
  };
}

function dayOf(number: number): Day {
  return dayOfMoment(
    new Date(Date.UTC(2000 + Math.floor(number / 336), Math.floor(number / 28) % 12, 1 + (number % 28))),
  );
}

describe("large webs", () => {
  it("a vehicle with 3,000 payments in and out is looked through by its parties, not by its payments", () => {
    const counter = countingBudget();
    const seen = lookThroughVehicle(busyVehicle(3_000, 20), "V", counter);
    expect(seen.ok && seen.value.web.flows.length).toBeLessThanOrEqual(400);
    expect(counter.spent()).toBeLessThan(100_000);
    const sums = (web: Web) => web.flows.reduce((total, { amountMinor }) => total + amountMinor, 0n);
    const web = busyVehicle(3_000, 20);
    const paidOut = web.flows.filter(({ payer }) => payer === "V").reduce((total, one) => total + one.amountMinor, 0n);
    expect(seen.ok && sums(seen.value.web)).toBe(paidOut);
  });

  it("a vehicle with more pairs than are written out is refused by its pairs, at once", () => {
    const counter = countingBudget();
    expect(lookThroughVehicle(busyVehicle(3_000, 499), "V", counter)).toEqual({ ok: false, reason: "too-many-cells" });
    expect(counter.spent()).toBe(0);
  });

  it("its returns in the order of the days take steps in the number of payments", () => {
    const small = countingBudget();
    const large = countingBudget();
    timeRespectingReturns(busyVehicle(300, 3), { budget: small });
    timeRespectingReturns(busyVehicle(3_000, 3), { budget: large });
    expect(large.spent()).toBeLessThan(40 * small.spent());
    expect(large.spent()).toBeLessThan(USUAL_STEPS);
  });

  it("500 parties with 4,900 dated links: one party's return takes a fraction of the usual steps", () => {
    const web = manyDatedLinks(500, 4_900, 3_000);
    let asked = 0;
    const found = timeRespectingReturns(web, { budget: openBudget({ maxSteps: USUAL_STEPS / 20 }) });
    for (const _ of found.returnMinor) asked++;
    expect(found.cut).toBe("steps");
    expect(asked).toBeGreaterThan(15);
  });
});

describe("returns in the order of the days", () => {
  it("are those of the plain network of parties times days", () => {
    fc.assert(
      fc.property(randomWeb, fc.constantFrom("goes_on" as const, "waits" as const), (web, sameDay) => {
        const { returnMinor } = timeRespectingReturns(web, { sameDay });
        for (const party of web.parties) {
          expect(returnMinor.get(party)).toBe(BigInt(plainReturn(web, party, sameDay === "waits" ? 1 : 0)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Parties times days, augmenting ways one after the other: slow, and plain enough to be right. */
function plainReturn(web: Web, party: string, delay: number): number {
  const days = [...new Set(web.flows.flatMap(({ day }) => day ?? []))].sort();
  const capacity = new Map<string, number>();
  const next = new Map<string, Set<string>>();
  const join = (tail: string, head: string, amount: number) => {
    for (const [one, other] of [
      [tail, head],
      [head, tail],
    ] as const) {
      next.set(one, (next.get(one) ?? new Set()).add(other));
    }
    capacity.set(`${tail} ${head}`, (capacity.get(`${tail} ${head}`) ?? 0) + amount);
  };
  const wait = 1e9;
  for (const other of web.parties) {
    if (other === party) continue;
    for (let day = 0; day + 1 < days.length + delay; day++) join(`${other}@${day}`, `${other}@${day + 1}`, wait);
  }
  for (const { payer, payee, amountMinor, day } of web.flows) {
    const number = days.findIndex((one) => one === day);
    const tail = payer === party ? "source" : `${payer}@${number}`;
    const head = payee === party ? "arrival" : `${payee}@${number + delay}`;
    join(tail, head, Number(amountMinor));
  }
  for (let total = 0; ; ) {
    const before = new Map<string, string>([["source", ""]]);
    const queue = ["source"];
    for (const place of queue) {
      for (const head of next.get(place) ?? []) {
        if (before.has(head) || (capacity.get(`${place} ${head}`) ?? 0) <= 0) continue;
        before.set(head, place);
        queue.push(head);
      }
    }
    if (!before.has("arrival")) return total;
    const way: (readonly [string, string])[] = [];
    for (let place = "arrival"; place !== "source"; place = before.get(place) ?? "source") {
      way.push([before.get(place) ?? "source", place]);
    }
    const amount = Math.min(...way.map(([tail, head]) => capacity.get(`${tail} ${head}`) ?? 0));
    for (const [tail, head] of way) {
      capacity.set(`${tail} ${head}`, (capacity.get(`${tail} ${head}`) ?? 0) - amount);
      capacity.set(`${head} ${tail}`, (capacity.get(`${head} ${tail}`) ?? 0) + amount);
    }
    total += amount;
  }
}
