// Contract: a reviewer ticks quotes and asks questions in any order and takes any of it back; what is sent is what is
// marked, with the states that it rests on and no others.
// Must reject: a claim accepted with a quote unticked, own work that is ticked, a question beside an acceptance, a state of
// what was not ticked.
import { describe, expect, it } from "vitest";
import { isAskableRow, mark, NO_MARKS, rowsOf, toDecision } from "@/components/review/sets/set-marks";
import { piecesOf } from "@/components/review/sets/set-text";
import { aClaimInView, aSetInView } from "../../../builders/set-in-view";

const amount = aClaimInView("amount", "lends ten dollars", { subject: "l-one" });
const stage = aClaimInView("stage", "lends ten dollars", { subject: "l-one", property: "stage" });
const sale = aClaimInView("sale", "beech sells to ash", { subject: "l-two" });
const about = aClaimInView("about", "Ash", {
  subjectType: "party",
  subject: "larch",
  property: "parent",
  value: { type: "code", codes: ["ash"] },
});
const set = aSetInView([about, sale, amount, stage]);
const rows = rowsOf(set);
type Mark = Parameters<typeof mark>[2];
const after = (...marks: readonly Mark[]) => marks.reduce((former, one) => mark(former, rows, one), NO_MARKS);
const sent = (...marks: readonly Mark[]) => toDecision(set, rows, after(...marks));
const tick = (at: number): Mark => ({ do: "tick", at });

describe("the rows of a set", () => {
  it("go deal by deal, then by party; claims of one link that share a quote are one tick", () => {
    expect(rows.map(({ claims }) => claims.map(({ claim }) => claim.slug))).toEqual([
      ["amount", "stage"],
      ["sale"],
      ["about"],
    ]);
  });
});

describe("marking", () => {
  it("ticks and goes on, moves within the rows, and takes back one mark after the other", () => {
    const ticked = after(tick(0), tick(1), { do: "move", by: 1 }, { do: "move", by: 1 });
    expect([ticked.at, ticked.ticked.size]).toEqual([2, 2]);
    const once = mark(ticked, rows, { do: "undo" });
    expect([once.at, [...once.ticked]]).toEqual([1, ["q-amount"]]);
    expect(mark(mark(once, rows, { do: "undo" }), rows, { do: "undo" }).ticked.size).toBe(0);
  });

  it("asks in the place of a tick and ticks in the place of a question; a blank question asks nothing", () => {
    const asked = after(tick(1), { do: "ask", at: 1, question: " Who says so? " });
    expect([[...asked.ticked], [...asked.asked]]).toEqual([[], [["sale", "Who says so?"]]]);
    expect(mark(asked, rows, tick(1)).asked.size).toBe(0);
    expect(mark(asked, rows, { do: "ask", at: 1, question: " " }).asked.size).toBe(0);
  });

  it("leaves own work and what is decided alone", () => {
    const own = aSetInView([
      { ...amount, isOwn: true },
      aClaimInView("done", "Ash", { subject: "l-two", status: "accepted" }),
    ]);
    const closed = rowsOf(own);
    const marks = closed.reduce((former, _, at) => mark(former, closed, tick(at)), NO_MARKS);
    expect(marks.ticked.size).toBe(0);
    expect(toDecision(own, closed, marks)).toEqual({ states: [], accept: [], sendBack: [] });
  });
});

describe("one's own in a case that one person checks", () => {
  const view = aSetInView([{ ...amount, isWritten: true }, { ...stage, isWritten: true }, sale]);
  const own = rowsOf(view);
  const ask = (at: number): Mark => ({ do: "ask", at, question: "Who says so?" });

  it("is ticked and asked nothing; what another wrote is asked", () => {
    expect(own.map(isAskableRow)).toEqual([false, true]);
    expect([...mark(NO_MARKS, own, ask(0)).asked]).toEqual([]);
    expect([...mark(NO_MARKS, own, ask(1)).asked.keys()]).toEqual(["sale"]);
    expect(toDecision(view, own, mark(NO_MARKS, own, tick(0))).accept.map(({ claim }) => claim)).toEqual([
      "amount",
      "stage",
    ]);
  });

  it("takes a disputed claim up again by a tick, and asks nothing of it", () => {
    const disputed = aSetInView([
      aClaimInView("amount", "lends ten dollars", { subject: "l-one", status: "disputed" }),
    ]);
    const [at] = [rowsOf(disputed)];
    expect(toDecision(disputed, at, mark(NO_MARKS, at, tick(0))).accept).toHaveLength(1);
    expect(mark(NO_MARKS, at, ask(0)).asked.size).toBe(0);
  });

  it("is not asked along with what another wrote on the same words", () => {
    const mixed = aSetInView([{ ...amount, isWritten: true }, stage]);
    const [row] = rowsOf(mixed);
    expect(row?.claims).toHaveLength(2);
    expect([...mark(NO_MARKS, rowsOf(mixed), ask(0)).asked.keys()]).toEqual(["stage"]);
  });
});

describe("what is sent", () => {
  const named = (decision: ReturnType<typeof sent>) => decision.states.map(({ type, slug }) => `${type} ${slug}`);

  it("is nothing before anything is marked", () => {
    expect(sent()).toEqual({ states: [], accept: [], sendBack: [] });
  });

  it("takes along what a ticked claim rests on: link, deal, umbrella, ends and source, and no containment alone", () => {
    const decision = sent(tick(1));
    expect(decision.accept).toMatchObject([{ claim: "sale", ticks: ["q-sale"] }]);
    expect(named(decision)).toEqual([
      "source s",
      "party ash",
      "party beech",
      "deal umbrella",
      "deal two",
      "link l-two",
    ]);
  });

  it("takes the containment once both links are ticked, and the parties that a value names", () => {
    expect(named(sent(tick(0), tick(1)))).toContain("link_part l-two/l-one/paid_out_of");
    expect(named(sent(tick(2)))).toEqual(["source s", "party ash", "party larch"]);
  });

  it("accepts no claim of which another quote is unticked, and nothing that is asked", () => {
    const twice = {
      ...amount,
      citations: [...amount.citations, { id: "second", fragment: "ten", anchor: "exact", isSupport: true }],
    } as const;
    const view = aSetInView([twice]);
    const both = rowsOf(view);
    const one = mark(NO_MARKS, both, tick(0));
    expect(both.length).toBe(2);
    expect(toDecision(view, both, one).accept).toEqual([]);
    expect(toDecision(view, both, mark(one, both, tick(1))).accept).toMatchObject([{ ticks: ["q-amount", "second"] }]);
    const asked = sent(tick(1), { do: "ask", at: 1, question: "why?" });
    expect([asked.accept, asked.sendBack]).toEqual([[], [{ claim: "sale", version: 1, reason: "why?" }]]);
  });
});

it("the text is cut where quotes begin and end, overlapping ones too, and nothing of it is lost", () => {
  const text = "Ash lends ten\ndollars to Beech";
  const pieces = piecesOf(text, [
    { quote: "lends ten dollars" },
    { quote: "dollars to" },
    { quote: "nowhere" },
    { quote: null },
  ]);
  expect(pieces.map(({ text: piece }) => piece).join("")).toBe(text);
  expect(pieces.map(({ text: piece, rows: lit }) => [piece, lit])).toEqual([
    ["Ash ", []],
    ["lends ten\n", [0]],
    ["dollars", [0, 1]],
    [" to", [1]],
    [" Beech", []],
  ]);
});
