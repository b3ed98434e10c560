// Contract: what a set makes, and in which order, is read from its items alone; the press note makes five links, four deals,
// three parties and thirteen claims, the umbrella before the deals in it.
// Must reject: a local key that names nothing or two things, deals that lie in one another, a vehicle that is none, a debt that
// lends to somebody else, and a set of nothing.
import { describe, expect, it } from "vitest";
import { listQuotes, planSet } from "@/lib/domain/sets/plan-set";
import { newSet } from "@/lib/wire/sets";
import { aPressNote, PRESS_NOTE } from "../../../builders/press-note";

const KEY = "01900000-0000-7000-8000-000000000001";
const note = () => aPressNote(KEY, { nvidia: "nvidia", apollo: "apollo", twins: ["sample-compute-nv"] });

/** The note with a change, as whoever sends it by hand might. */
function changed(change: (set: ReturnType<typeof note>) => void) {
  const set = note();
  change(set);
  return planSet(set);
}

describe("the press note as a set", () => {
  it("passes the schema as it is sent", () => {
    expect(newSet.parse(note())).toEqual(note());
  });

  it("makes five links, four deals, three parties, thirteen claims, a containment and a vehicle", () => {
    const { links, deals, parties, parts, vehicles } = note();
    expect([links, deals, parties, parts, vehicles].map(({ length }) => length)).toEqual([5, 4, 3, 1, 1]);
    const plan = planSet(note());
    if (!plan.ok) throw new Error(JSON.stringify(plan.reason));
    expect(plan.value.claims.map(({ place, property }) => `${place} ${property}`)).toEqual([
      "links.0.amount amount",
      "links.0.stage stage",
      "links.0.further.0 duration",
      "links.1.amount amount",
      "links.1.stage stage",
      "links.2.amount amount",
      "links.2.stage stage",
      "links.2.further.0 price_per_share",
      "links.3.amount amount",
      "links.3.stage stage",
      "links.4.amount rate",
      "links.4.stage stage",
      "vehicles.0.sponsor parent",
    ]);
    expect(plan.value.claims.map(({ asOf }) => asOf)).toEqual([...Array(12).fill("2026-11-03"), null]);
  });

  it("writes the umbrella first, and gives each deal the stage of its least advanced link", () => {
    const plan = planSet(note());
    if (!plan.ok) throw new Error("refused");
    expect(plan.value.deals).toEqual([3, 0, 1, 2]);
    expect(Object.fromEntries(plan.value.stages)).toEqual({
      capacity: "announced",
      stake: "conditional",
      lease: "announced",
      package: "announced",
    });
  });

  it("names every cell with words, and all of them stand in the note", () => {
    const quotes = listQuotes(note());
    expect(quotes.length).toBeGreaterThan(25);
    expect(quotes.filter(({ quote }) => !PRESS_NOTE.includes(quote))).toEqual([]);
  });
});

describe("a set is refused, by item and cell,", () => {
  it.each([
    [
      "where a key names nothing",
      "links.1.payee reference_missing",
      (set) => Object.assign(set.links[1]?.payee ?? {}, { party: { new: "nobody" } }),
    ],
    [
      "where a deal stands for a party",
      "links.0.payer reference_missing",
      (set) => Object.assign(set.links[0]?.payer ?? {}, { party: { new: "capacity" } }),
    ],
    ["where two items have one key", "links.1.key key_twice", (set) => Object.assign(set.links[1] ?? {}, { key: "1" })],
    [
      "where deals lie in one another",
      "deals.0.partOf circle",
      (set) => Object.assign(set.deals[3] ?? {}, { partOf: { new: "capacity" } }),
    ],
    [
      "where a vehicle is a company",
      "vehicles.0.party not_a_vehicle",
      (set) => Object.assign(set.parties[2] ?? {}, { kind: "company" }),
    ],
    [
      "where a debt lends to another",
      "vehicles.0.debt.0 not_its_link",
      (set) => Object.assign(set.vehicles[0] ?? {}, { debt: [{ new: "3" }] }),
    ],
    [
      "where rent is a loan",
      "vehicles.0.rent.0 not_its_link",
      (set) => Object.assign(set.vehicles[0] ?? {}, { rent: [{ new: "4" }] }),
    ],
  ] satisfies readonly (readonly [string, string, (set: ReturnType<typeof note>) => void])[])(
    "%s",
    (_title, told, change) => {
      const plan = changed(change);
      expect(plan.ok ? [] : plan.reason.map(({ field, reason }) => `${field} ${reason}`)).toContain(told);
    },
  );

  it("where there is nothing in it", () => {
    const plan = planSet({ parties: [], deals: [], links: [], parts: [], vehicles: [], claims: [] });
    expect(plan.ok ? [] : plan.reason.map(({ reason }) => reason)).toEqual(["empty"]);
  });
});
