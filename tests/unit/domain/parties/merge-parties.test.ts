// Contract: a merge is a way of reading the records. Whatever is merged, written in between and taken apart again, the
// case reads as if the merge had never been made; while it holds, nothing names the merged party and nothing is lost
// but links of a party with itself.
// Must reject: a merge that leaves a trace, a second preferred claim, a circle of sponsors.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { applyMerges, headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { previewMerge } from "@/lib/domain/parties/preview-merge";
import { aCase, aClaim, aLink, aParty, aRule } from "@/tests/builders/case-builders";

const alderInc = aParty({ slug: "alder-inc", name: { en: "Alder Inc", zh: null }, lei: "L1", aliases: ["Aldr"] });
const base = aCase({
  parties: [aParty({ slug: "alder" }), alderInc, aParty({ slug: "birch", sponsor: "alder-inc" })],
  links: [
    aLink({ slug: "l-one", payer: "alder-inc", payee: "birch" }),
    aLink({ slug: "l-between", payer: "alder-inc", payee: "alder" }),
  ],
  claims: [
    aClaim({ slug: "c-between", subject: "l-between" }),
    aClaim({ slug: "c-head", subjectType: "party", subject: "alder", property: "debt_total", rank: "preferred" }),
    aClaim({ slug: "c-merged", subjectType: "party", subject: "alder-inc", property: "debt_total", rank: "preferred" }),
    aClaim({
      slug: "c-parent",
      subjectType: "party",
      subject: "birch",
      property: "parent",
      value: { type: "code", codes: ["alder-inc"] },
    }),
  ],
  rules: [aRule({ authority: "alder-inc" })],
});
const merge: Merge = { party: "alder-inc", into: "alder" };

describe("while a merge holds", () => {
  const merged = applyMerges(base, [merge]);

  it("every record names the party that stays, and its names and identifiers are all there", () => {
    expect(merged.parties).toEqual([
      aParty({ slug: "alder", lei: "L1", aliases: ["Alder Inc", "Aldr"] }),
      aParty({ slug: "birch", sponsor: "alder" }),
    ]);
    expect(merged.links.map(({ slug, payer, payee }) => [slug, payer, payee])).toEqual([["l-one", "alder", "birch"]]);
    expect(merged.claims.map(({ slug, subject, rank }) => [slug, subject, rank])).toEqual([
      ["c-head", "alder", "preferred"],
      ["c-merged", "alder", "normal"],
      ["c-parent", "birch", "normal"],
    ]);
    expect(merged.claims[2]?.value).toEqual({ type: "code", codes: ["alder"] });
    expect(merged.rules[0]?.authority).toBe("alder");
  });

  it("a merge of a merged party is followed to its end", () => {
    const headOf = headOfMerges([merge, { party: "alder", into: "birch" }]);
    expect(["alder-inc", "alder", "birch", "cedar"].map(headOf)).toEqual(["birch", "birch", "birch", "cedar"]);
  });
});

describe("before a merge is made", () => {
  it("its effects are told", () => {
    expect(previewMerge(base, [], [], merge)).toMatchObject({
      ok: true,
      value: {
        links: ["l-one"],
        linksBetween: ["l-between"],
        claims: ["c-merged"],
        sharedProperties: ["debt_total"],
        preferredTwice: ["debt_total"],
        differences: ["name", "lei"],
      },
    });
  });

  it.each([
    ["same-party", [], [], { party: "alder", into: "alder" }],
    ["not-found", [], [], { party: "cedar", into: "alder" }],
    ["merged-already", [merge], [], merge],
    ["merged-already", [merge], [], { party: "alder-inc", into: "birch" }],
    ["told-apart", [], [["alder", "alder-inc"]], merge],
    ["told-apart", [merge], [["alder-inc", "birch"]], { party: "birch", into: "alder" }],
  ] as const)("it is refused: %s", (reason, merges, apart, command) => {
    expect(previewMerge(base, merges, apart, command)).toEqual({ ok: false, reason });
  });

  it("it is refused where a party would come to sponsor itself by way of another", () => {
    const records = aCase({
      parties: [
        aParty({ slug: "alder", sponsor: "cedar" }),
        aParty({ slug: "birch" }),
        aParty({ slug: "cedar", sponsor: "birch" }),
      ],
    });
    const command = { party: "birch", into: "alder" };
    expect(previewMerge(records, [], [], command)).toEqual({ ok: false, reason: "sponsor-circle" });
  });
});

type Step =
  | { readonly do: "merge"; readonly party: string; readonly into: string }
  | { readonly do: "unmerge"; readonly place: number }
  | { readonly do: "link"; readonly payer: string; readonly payee: string }
  | { readonly do: "claim"; readonly party: string; readonly preferred: boolean }
  | { readonly do: "rename"; readonly party: string };

const SLUGS = ["alder", "birch", "cedar", "dogwood", "elm"];
const party = fc.constantFrom(...SLUGS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("merge" as const), party, into: party }),
  fc.record({ do: fc.constant("unmerge" as const), place: fc.nat(5) }),
  fc.record({ do: fc.constant("link" as const), payer: party, payee: party }),
  fc.record({ do: fc.constant("claim" as const), party, preferred: fc.boolean() }),
  fc.record({ do: fc.constant("rename" as const), party }),
);

/** Takes the steps; whoever edits while a merge holds sees, and names, the parties that stay. */
function take(steps: readonly Step[]) {
  let records: CaseRecords = aCase({ parties: SLUGS.map((slug) => aParty({ slug })), links: [], claims: [] });
  let merges: Merge[] = [];
  for (const [number, one] of steps.entries()) {
    const headOf = headOfMerges(merges);
    if (one.do === "merge" && previewMerge(records, merges, [], one).ok) merges.push(one);
    if (one.do === "unmerge") merges = merges.filter((_, place) => place !== one.place);
    if (one.do === "link" && headOf(one.payer) !== headOf(one.payee)) {
      const link = aLink({ slug: `l-${number}`, payer: headOf(one.payer), payee: headOf(one.payee) });
      records = { ...records, links: [...records.links, link] };
    }
    if (one.do === "claim") {
      const claim = aClaim({
        slug: `c-${number}`,
        subjectType: "party",
        subject: headOf(one.party),
        property: "debt_total",
        rank: one.preferred ? "preferred" : "normal",
      });
      records = { ...records, claims: [...records.claims, claim] };
    }
    if (one.do === "rename") {
      const aliases = [`name ${number}`];
      const renamed = records.parties.map((row) => (row.slug === headOf(one.party) ? { ...row, aliases } : row));
      records = { ...records, parties: renamed };
    }
  }
  return { records, merges };
}

describe("over any sequence of merges, edits and unmerges", () => {
  it("undoing every merge gives the records as they were written, and undoing the last gives the case before it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(step, { maxLength: 10 }), (before, after) => {
        const { records, merges } = take(before);
        expect(applyMerges(records, [])).toBe(records);
        const last = merges.at(-1);
        if (last === undefined) return;
        const edits = after.filter((one) => one.do !== "merge" && one.do !== "unmerge");
        const later = take([...before, ...edits]);
        const undone = later.merges.filter((one) => one !== last);
        const neverMerged = applyMerges(later.records, merges.slice(0, -1));
        expect(applyMerges(later.records, undone)).toEqual(neverMerged);
      }),
    );
  });

  it("no merged party is named, no claim of a party is lost, and one claim at most is preferred", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { records, merges } = take(steps);
        const merged = applyMerges(records, merges);
        const gone = new Set(merges.map((one) => one.party));
        const named = [
          ...merged.parties.map(({ slug }) => slug),
          ...merged.links.flatMap(({ payer, payee }) => [payer, payee]),
          ...merged.claims.map(({ subject }) => subject),
        ];
        expect(named.filter((slug) => gone.has(slug))).toEqual([]);
        expect(merged.claims.map(({ slug }) => slug)).toEqual(records.claims.map(({ slug }) => slug));
        expect(merged.links.every(({ payer, payee }) => payer !== payee)).toBe(true);
        const owners = (rows: CaseRecords) =>
          new Set(rows.claims.filter(({ rank }) => rank === "preferred").map(({ subject }) => subject));
        const headOf = headOfMerges(merges);
        expect(owners(merged)).toEqual(new Set([...owners(records)].map(headOf)));
      }),
    );
  });
});
