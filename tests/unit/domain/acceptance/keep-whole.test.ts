// Contract: only what leads to accepted records is kept; what needs a record that is not accepted waits and is named.
// Must reject: a link with an end that nobody accepted, a claim that lost every source, a dangling name, a record that is
// lost without a word.
import { describe, expect, test } from "vitest";
import { keepSupported } from "@/lib/domain/acceptance/keep-supported";
import { type AcceptedStates, keepWhole } from "@/lib/domain/acceptance/keep-whole";
import { aCase, aCitation, aClaim, aDeal, aLink, aParty, aSource } from "@/tests/builders/case-builders";

function states(over: Partial<AcceptedStates> = {}): AcceptedStates {
  const { header, ...records } = aCase({
    parties: [aParty({ slug: "alder" }), aParty({ slug: "birch" })],
    deals: [aDeal()],
    links: [aLink()],
    claims: [aClaim()],
  });
  const { languages, title, summary, words } = header;
  return { ...records, title: { languages, title, summary, words }, merges: [], ...over };
}

test("a case whose names all lead somewhere is kept as it is", () => {
  const whole = states();
  expect(keepWhole(whole)).toEqual({ states: whole, waiting: [] });
});

describe("a record that names one without an accepted state", () => {
  test("a link waits for its end, and its claim waits for the link", () => {
    const { states: kept, waiting } = keepWhole(states({ parties: [aParty({ slug: "alder" })] }));
    expect(kept.links).toEqual([]);
    expect(kept.claims).toEqual([]);
    expect(waiting).toEqual([
      { record: { type: "link", slug: "l-alder-birch" }, waitsFor: { type: "party", slug: "birch" } },
      { record: { type: "claim", slug: aClaim().slug }, waitsFor: { type: "link", slug: "l-alder-birch" } },
    ]);
  });

  test("a party goes without a sponsor, a deal without an umbrella", () => {
    const { states: kept } = keepWhole(
      states({
        parties: [aParty({ slug: "alder", sponsor: "hidden" }), aParty({ slug: "birch" })],
        deals: [aDeal({ partOf: "hidden", supersededBy: "hidden" })],
      }),
    );
    expect(kept.parties[0]?.sponsor).toBeNull();
    expect(kept.deals[0]).toMatchObject({ partOf: null, supersededBy: null });
  });

  test("a claim loses the citation of a source that waits, and waits itself once no support is left", () => {
    const two = aClaim({ citations: [aCitation(), aCitation({ source: "s-other" })] });
    const some = keepWhole(states({ claims: [two] }));
    expect(some.states.claims[0]?.citations.map(({ source }) => source)).toEqual([aCitation().source]);
    expect(some.waiting).toEqual([
      { record: { type: "claim", slug: two.slug }, waitsFor: { type: "source", slug: "s-other" } },
    ]);
    const none = keepWhole(states({ sources: [aSource({ slug: "s-unused" })] }));
    expect(none.states.claims).toEqual([]);
  });

  test("a merge of a party that waits is no merge", () => {
    const { states: kept } = keepWhole(states({ merges: [{ party: "hidden", into: "alder" }] }));
    expect(kept.merges).toEqual([]);
  });
});

test("a party and a deal on which nothing rests do not go out; sponsors and umbrellas of what goes out do", () => {
  const records = aCase({
    parties: ["alder", "birch", "owner", "lonely"].map((slug) =>
      aParty({ slug, sponsor: slug === "alder" ? "owner" : null }),
    ),
    deals: [aDeal({ partOf: "umbrella" }), aDeal({ slug: "umbrella" }), aDeal({ slug: "lonely-deal" })],
    links: [aLink()],
    claims: [aClaim()],
  });
  const kept = keepSupported(records);
  expect(kept.parties.map(({ slug }) => slug)).toEqual(["alder", "birch", "owner"]);
  expect(kept.deals.map(({ slug }) => slug)).toEqual([aDeal().slug, "umbrella"]);
});
