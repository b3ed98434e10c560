// Contract: a deal's parts are checked against what it is said to be in all; a source is weighed by what would be graded
// otherwise without its letter. Must reject: parts with an unknown amount called equal, a claim with a better source moved.
import { describe, expect, test } from "vitest";
import { buildPartDocument } from "@/lib/domain/live/live-document";
import type { Claim } from "@/lib/domain/model/case-records";
import { readDealMoney } from "@/lib/view/dossiers/deal-money";
import { weighSource } from "@/lib/view/dossiers/source-weight";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { aCase, aCitation, aClaim, aDeal, aLink, aParty, aSource } from "@/tests/builders/case-builders";
import { readShippedRecords } from "@/tests/builders/shipped-case";

const money = (slug: string, value: string, over: Partial<Claim>) =>
  aClaim({ slug, value: { type: "money", currency: "USD", qualifier: "exact", value, min: null, max: null }, ...over });

const readMoney = (total: string, parts: readonly (string | null)[]) =>
  readDealMoney(
    indexRecords(
      buildPartDocument(
        aCase({
          parties: ["alder", "birch"].map((slug) => aParty({ slug })),
          deals: [aDeal({ slug: "d", signed: "2025-03" })],
          links: parts.map((_, at) => aLink({ slug: `l-${at}`, deal: "d", start: `2025-0${at + 1}` })),
          claims: [
            money("c-all", total, { subjectType: "deal", subject: "d" }),
            ...parts.map((part, at) =>
              part === null
                ? aClaim({
                    slug: `c-${at}`,
                    subject: `l-${at}`,
                    property: "exists",
                    value: { type: "yes_no", yes: true },
                  })
                : money(`c-${at}`, part, { subject: `l-${at}` }),
            ),
          ],
        }),
      ),
    ),
    "d",
  );

describe("the parts of a deal beside its stated total", () => {
  test.each([
    ["what adds up is the same", "22", ["12", "10"], "same"],
    ["what does not is apart", "30", ["12", "10"], "apart"],
    ["a part without an amount leaves it open", "30", ["12", null], "open"],
    ["a part without an amount mends no excess", "10", ["12", null], "apart"],
  ] as const)("%s", (_, total, parts, verdict) => {
    expect(readMoney(total, parts).check?.verdict).toBe(verdict);
  });

  test("it grew on the days of its links", () => {
    expect(readMoney("22", ["12", "10"]).growth.map(({ day, sum, links }) => [day, sum.high, links])).toEqual([
      ["2025-01", "12", ["l-0"]],
      ["2025-02", "22", ["l-1"]],
    ]);
  });
});

test("the contracts of the shipped case with CoreWeave add up to what is said of them together", () => {
  const index = indexRecords(buildPartDocument(readShippedRecords()));
  const { check } = readDealMoney(index, "openai-coreweave");
  expect([check?.stated.high, check?.added.high]).toEqual(["22400000000", "22400000000"]);
});

describe("the weight of a source", () => {
  const [good, weak] = [aSource({ slug: "s-a", reliability: "A" }), aSource({ slug: "s-d", reliability: "D" })];
  const cites = (slug: string, ...sources: readonly string[]) =>
    aClaim({ slug, citations: sources.map((source) => aCitation({ source })) });
  const claims = [
    cites("c-both", "s-a", "s-d"),
    cites("c-weak", "s-d"),
    { ...cites("c-new", "s-d"), status: "draft" as const },
  ];

  test("rests alone on it what nothing else is evidence for", () => {
    expect(weighSource(weak, claims, [good, weak]).alone).toEqual(["c-weak"]);
    const against = aClaim({
      slug: "c-against",
      citations: [aCitation({ source: "s-d" }), aCitation({ source: "s-a", stance: "contradicts" })],
    });
    expect(weighSource(weak, [against], [good, weak]).alone).toEqual(["c-against"]);
  });

  test("another letter moves a claim only where no better source stands beside it", () => {
    const moved = Object.fromEntries(
      weighSource(weak, claims, [good, weak]).regrades.map(({ letter, claims: some }) => [letter, some]),
    );
    expect(moved).toMatchObject({ A: ["c-weak"], B: ["c-weak"], E: ["c-weak"] });
    const ofGood = weighSource(good, claims, [good, weak]).regrades.find(({ letter }) => letter === "E");
    expect(ofGood?.claims).toEqual(["c-both"]);
  });
});
