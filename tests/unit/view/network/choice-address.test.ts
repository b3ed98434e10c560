import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLOW_FAMILIES, LENSES } from "@/lib/domain/model/vocabulary";
import {
  type AddressChoice,
  NO_CHOICE,
  parseChoice,
  unknownWords,
  writeFragment,
  writeSearch,
} from "@/lib/view/network/choice-address";

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);

const choices: fc.Arbitrary<AddressChoice> = fc.record({
  lens: fc.option(fc.constantFrom(...LENSES)),
  families: fc.option(fc.subarray([...FLOW_FAMILIES]).filter((families) => families.length < FLOW_FAMILIES.length)),
  loop: fc.option(fc.stringMatching(/^(cash|mixed)(\.[a-z0-9-]+){2,6}$/)),
  query: fc.string(),
  record: fc.option(fc.record({ type: fc.constantFrom("link" as const, "party" as const), slug })),
});

describe("what an address asks for and nobody knows", () => {
  it("is named, lens and kinds alike, and nothing else is", () => {
    expect(unknownWords("?lens=d&kinds=equity,gold")).toEqual(["d", "gold"]);
    expect(unknownWords("?lens=PAID&kinds=equity,debt&q=x")).toEqual([]);
    expect(unknownWords("")).toEqual([]);
  });
});

describe("the choice in the address", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(parseChoice(writeSearch(choice), writeFragment(choice))).toEqual(choice);
      }),
    );
  });

  it("leaves the address plain where nothing is chosen", () => {
    expect(writeSearch(NO_CHOICE)).toBe("");
    expect(writeFragment(NO_CHOICE)).toBe("");
  });

  it("understands a record in the query, and lets the fragment win", () => {
    expect(parseChoice("?link=l-one", "").record).toEqual({ type: "link", slug: "l-one" });
    expect(parseChoice("?link=l-one", "#party-alder").record).toEqual({ type: "party", slug: "alder" });
  });

  it("leaves out words it does not know", () => {
    expect(parseChoice("?lens=ALL&kinds=equity,magic", "#figures")).toEqual({ ...NO_CHOICE, families: ["equity"] });
  });
});
