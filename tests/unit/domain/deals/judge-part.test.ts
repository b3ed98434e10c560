// Contract: a link lies in at most one link and one deal, never in itself or round about, and says how.
// Must reject: a sum that would contain itself, money counted in two wholes, the same row twice.
import { expect, test } from "vitest";
import { judgePart } from "@/lib/domain/deals/judge-part";
import type { LinkPart } from "@/lib/domain/model/case-records";

const row = (part: string, whole: string, changes: Partial<LinkPart> = {}): LinkPart => ({
  partType: "link",
  part,
  wholeType: "link",
  whole,
  relation: "slice_of_pool",
  note: null,
  ...changes,
});

test("a drawdown lies in its pool", () => {
  expect(judgePart(row("drawn", "pool"), [])).toBeNull();
  expect(judgePart(row("drawn", "pool"), [row("other", "pool")])).toBeNull();
});

test("nothing lies in itself, directly or round about", () => {
  expect(judgePart(row("a", "a"), [])).toBe("refers_to_itself");
  expect(judgePart(row("a", "b"), [row("b", "a")])).toBe("circle");
  expect(judgePart(row("a", "b"), [row("c", "a"), row("b", "c")])).toBe("circle");
  // Rows of long ago may already go round: the walk still ends.
  expect(judgePart(row("a", "b"), [row("b", "c"), row("c", "b")])).toBeNull();
});

test("the same row is not written twice, and one link does not lie in two", () => {
  expect(judgePart(row("a", "b"), [row("a", "b")])).toBe("stated_twice");
  expect(judgePart(row("a", "c"), [row("a", "b")])).toBe("second_whole");
  expect(judgePart(row("a", "b", { relation: "tranche_of" }), [row("a", "b")])).toBe("second_whole");
});

test("a link may be a slice of a deal beside its place in a link, and an alternative to the links of a deal", () => {
  const inDeal = row("a", "d-round", { wholeType: "deal", relation: "slice_of_round" });
  const instead = row("a", "d-other", { wholeType: "deal", relation: "alternative_to" });
  expect(judgePart(inDeal, [row("a", "b")])).toBeNull();
  expect(judgePart(instead, [inDeal])).toBeNull();
  expect(judgePart({ ...inDeal, whole: "d-second" }, [inDeal])).toBe("second_whole");
  expect(judgePart({ ...inDeal, relation: "same_money_told_otherwise" }, [])).toBe("relation_wrong");
});

test("a deal of the same name as a link is something else", () => {
  const deal = row("x", "y", { partType: "deal", wholeType: "deal", relation: "inside_umbrella" });
  expect(judgePart(row("x", "z"), [deal])).toBeNull();
});
