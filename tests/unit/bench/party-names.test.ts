import { describe, expect, it } from "vitest";
import { nameParties } from "../../bench/desk/party-names";

// Contract: made-up parties can be told apart in both languages, so that an import takes a made-up case of any size.
// Must reject: two parties of one name.

describe.each([1, 7, 23])("made-up names, seed %i", (seed) => {
  it.each(["en", "zh"] as const)("are all different (%s)", (locale) => {
    const names = nameParties(5_000, seed).map((name) => name[locale]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are the same for the same seed", () => {
    expect(nameParties(300, seed)).toEqual(nameParties(300, seed));
  });
});
