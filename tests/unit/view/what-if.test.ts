// Contract: the desk's what-if takes away from the live records what it is told to, in words of either language, and
// says of the shipped case what the public page says.
// Must reject: a proposed claim that counts, a record that is not there taken for taken away.
import { expect, test } from "vitest";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { strikeOut } from "@/lib/domain/analysis/strike-out/strike-out";
import { buildLiveDocument } from "@/lib/domain/live/live-document";
import { describeWhatIf } from "@/lib/view/loops/what-if";
import { readTaken } from "@/lib/wire/what-if";
import { aCase, aClaim, aLink, aParty } from "../../builders/case-builders";
import { freezeShippedCase, readShippedRecords } from "../../builders/shipped-case";

const back = aLink({ slug: "l-back", payer: "birch", payee: "alder" });
const pair = aCase({
  parties: [aParty({ slug: "alder" }), aParty({ slug: "birch" })],
  links: [aLink(), back],
  claims: [aClaim(), aClaim({ slug: "c-back", subject: "l-back" })],
});

test("without one of two claims the loop between two parties falls, and its own link goes with it", () => {
  const told = describeWhatIf(buildLiveDocument(pair), [{ type: "claim", slug: "c-back" }], "en");
  expect(told.fallen.map(({ way, lens }) => [way, lens])).toEqual([["alder → birch → alder", "COMMITTED"]]);
  expect(told.byLens.map(({ lens, before, fallen }) => [lens, before, fallen])).toEqual([
    ["PAID", 0, 0],
    ["COMMITTED", 1, 1],
    ["ANNOUNCED", 1, 1],
    ["REPORTED", 1, 1],
  ]);
  expect([told.claims, told.links]).toEqual([1, 1]);
  expect(told.figures.find(({ id }) => id === "moved-stated/COMMITTED")).toMatchObject({
    before: expect.stringContaining("200"),
    after: expect.stringContaining("100"),
  });
  expect(told.choices.map(({ type, slug }) => `${type}:${slug}`).sort()).toEqual(
    ["claim:c-back", `claim:${aClaim().slug}`, "party:alder", "party:birch", "source:s-filing"].sort(),
  );
});

test("a proposed claim neither closes a loop nor can be taken away; what is not there is named", () => {
  const records = {
    ...pair,
    claims: [aClaim(), aClaim({ slug: "c-back", subject: "l-back", status: "proposed" as const, evidence: null })],
  };
  const wanted = { type: "claim", slug: "c-back" } as const;
  const told = describeWhatIf(buildLiveDocument(records), [wanted, { type: "party", slug: "nobody" }], "en");
  expect(told.byLens.map(({ before }) => before)).toEqual([0, 0, 0, 0]);
  expect(told.taken).toEqual([]);
  const name = "(no name any more)";
  expect(told.notOnRecord).toEqual([
    { ...wanted, name },
    { type: "party", slug: "nobody", name },
  ]);
  expect(told.figures).toEqual([]);
});

test("the live records of the shipped case lose what the public page says they lose", () => {
  const strikes = [{ type: "party", slug: "nvidia" }] as const;
  const published = strikeOut(groundOf(freezeShippedCase()), strikes);
  expect(published.fallen.length).toBeGreaterThan(5);
  const told = describeWhatIf(buildLiveDocument(readShippedRecords()), strikes, "zh");
  expect(told.fallen.map(({ id }) => id)).toEqual(published.fallen.map(({ id }) => id));
  expect(told.figures.map(({ id }) => id)).toEqual(published.figures.map(({ before }) => before.id));
  expect(told.taken.map(({ slug }) => slug)).toEqual(["nvidia"]);
});

test.each(["en", "zh"] as const)("what can be taken away of the shipped case is called by names, in %s", (locale) => {
  const records = readShippedRecords();
  const slugs = new Set(
    [records.parties, records.deals, records.links, records.claims, records.sources]
      .flatMap((list) => list.map(({ slug }) => slug))
      .filter((slug) => /-.*-|^[a-z]-/.test(slug)),
  );
  // Also what is told of and not drawn, which nobody chooses here and an address may name.
  const strikes = records.claims.map(({ slug }) => ({ type: "claim", slug }) as const);
  const told = describeWhatIf(buildLiveDocument(records), strikes, locale);
  const names = [...told.choices, ...told.taken, ...told.notOnRecord].map(({ name }) => name);
  expect(names.length).toBeGreaterThan(500);
  const words = names.flatMap((name) => name.split(/[\s,;:()（），；：、。]+/));
  expect(words.filter((word) => slugs.has(word))).toEqual([]);
});

test("an address says what to take away; words of another shape are left out", () => {
  expect(readTaken("party:nvidia,claim:c-1,,deal:x,party:,source:s:2")).toEqual([
    { type: "party", slug: "nvidia" },
    { type: "claim", slug: "c-1" },
  ]);
});
