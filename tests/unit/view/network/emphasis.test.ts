import { describe, expect, it } from "vitest";
import { emphasizeArrow, emphasizeNode, type NetworkChoice } from "@/lib/view/network/emphasis";

const NOTHING: NetworkChoice = { lens: null, families: null, loopLinks: null, party: null, link: null, query: "" };
const ARROW = {
  links: ["l-one", "l-two"],
  giver: "alder",
  receiver: "birch",
  family: "equity",
  lenses: ["COMMITTED", "ANNOUNCED", "REPORTED"],
};

describe("emphasis", () => {
  it.each([
    { name: "nothing chosen", choice: {}, look: "normal" },
    { name: "a lens under which it counts", choice: { lens: "ANNOUNCED" }, look: "normal" },
    { name: "a lens under which it does not count", choice: { lens: "PAID" }, look: "faded" },
    { name: "its family left out", choice: { families: new Set(["debt"]) }, look: "faded" },
    { name: "one of its links in the loop", choice: { loopLinks: new Set(["l-two"]) }, look: "highlighted" },
    { name: "another loop", choice: { loopLinks: new Set(["l-nine"]) }, look: "faded" },
    { name: "one of its links chosen", choice: { link: "l-two" }, look: "selected" },
    { name: "another link chosen", choice: { link: "l-nine" }, look: "faded" },
    { name: "its receiver chosen", choice: { party: "birch" }, look: "highlighted" },
    { name: "a chosen link of its loop", choice: { link: "l-one", loopLinks: new Set(["l-one"]) }, look: "selected" },
    {
      name: "in the loop but outside the lens",
      choice: { lens: "PAID", loopLinks: new Set(["l-one"]) },
      look: "faded",
    },
  ] as const)("draws an arrow: $name → $look", ({ choice, look }) => {
    expect(emphasizeArrow(ARROW, { ...NOTHING, ...choice })).toBe(look);
  });

  it.each([
    { name: "with a normal arrow", choice: {}, looks: ["faded", "normal"], look: "normal" },
    { name: "with an emphasized arrow", choice: {}, looks: ["faded", "highlighted"], look: "highlighted" },
    { name: "with faded arrows only", choice: {}, looks: ["faded"], look: "faded" },
    { name: "chosen itself", choice: { party: "alder" }, looks: ["highlighted"], look: "selected" },
    { name: "found by part of its name", choice: { query: "Ald" }, looks: ["normal"], look: "highlighted" },
    { name: "not found", choice: { query: "birch" }, looks: ["normal"], look: "faded" },
  ] as const)("draws a party: $name → $look", ({ choice, looks, look }) => {
    const node = { party: "alder", words: "alder corporation" };
    expect(emphasizeNode(node, { ...NOTHING, ...choice }, looks)).toBe(look);
  });
});
