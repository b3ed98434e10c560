// Contract: every sum of a party's page is the sum of the claims behind it; an unknown amount is named and adds nothing;
// an umbrella and its parts are never added twice. Must reject: a row that its own links do not add up to.
import { describe, expect, test } from "vitest";
import { buildPartDocument } from "@/lib/domain/live/live-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { takeApart } from "@/lib/view/dossiers/behind-number";
import { behindPath, type DeskNumber, type MoneyNumber, readDeskNumber } from "@/lib/view/dossiers/desk-number";
import { readPartyMoney } from "@/lib/view/dossiers/party-money";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import { aCase, aClaim, aDeal, aLink, aParty } from "@/tests/builders/case-builders";
import { readShippedRecords } from "@/tests/builders/shipped-case";

const money = (slug: string, subject: string, value: string) =>
  aClaim({ slug, subject, value: { type: "money", currency: "USD", qualifier: "exact", value, min: null, max: null } });

const RECORDS = aCase({
  parties: ["alder", "birch", "cedar"].map((slug) => aParty({ slug })),
  deals: [aDeal({ slug: "whole" }), aDeal({ slug: "part", partOf: "whole" })],
  links: [
    aLink({ slug: "l-whole", deal: "whole" }),
    aLink({ slug: "l-part", deal: "part" }),
    aLink({ slug: "l-open", deal: "whole", payee: "cedar" }),
    aLink({ slug: "l-back", deal: "whole", payer: "cedar", payee: "alder" }),
  ],
  claims: [
    money("c-whole", "l-whole", "100"),
    money("c-part", "l-part", "40"),
    money("c-back", "l-back", "7"),
    aClaim({ slug: "c-open", subject: "l-open", property: "exists", value: { type: "yes_no", yes: true } }),
  ],
});

describe("the money of a party by counterparty", () => {
  const document = buildPartDocument(RECORDS);
  const read = readPartyMoney(document, "alder");

  test("a row adds up its own links, a part inside its whole once", () => {
    const sums = read.rows.map(({ other, gives, gets }) => [
      other,
      gives.sums.COMMITTED.totals.map(({ high }) => high),
      gets.sums.COMMITTED.totals.map(({ high }) => high),
    ]);
    expect(sums).toEqual([
      ["birch", ["100"], []],
      ["cedar", [], ["7"]],
    ]);
    expect(read.gives.sums.COMMITTED.totals[0]?.high).toBe("100");
  });

  test("what nobody says how much it is is named, and is no zero", () => {
    const cedar = read.rows.find(({ other }) => other === "cedar");
    expect(cedar?.gives.sums.COMMITTED).toMatchObject({ stated: [], unknown: ["l-open"] });
    expect(cedar?.gives.ink).toEqual([]);
  });

  test("behind the number of a row stand its links, and the part says that it is not added again", () => {
    const number: MoneyNumber = { of: "pair", giver: "alder", receiver: "birch", lens: "COMMITTED" };
    const parts = takeApart(indexRecords(document), number);
    expect(
      parts.links.map(({ link, isInside, claims }) => [link.link, isInside, claims.map(({ slug }) => slug)]),
    ).toEqual([
      ["l-whole", false, ["c-whole"]],
      ["l-part", true, ["c-part"]],
    ]);
  });
});

test("in the shipped case every number of every party is what is behind it, under every lens", () => {
  const document = buildPartDocument(readShippedRecords());
  const index = indexRecords(document);
  const isContained = new Set([
    ...document.linkParts.flatMap(({ part, whole }) => [part, whole]),
    ...document.deals.flatMap(({ slug, partOf }) => (partOf === null ? [] : [slug, partOf])),
  ]);
  let numbers = 0;
  for (const { slug } of document.parties) {
    const { rows, gives, gets } = readPartyMoney(document, slug);
    for (const lens of LENSES) {
      const asked: readonly (readonly [MoneyNumber, unknown])[] = [
        [{ of: "gives", party: slug, lens }, gives.sums[lens]],
        [{ of: "gets", party: slug, lens }, gets.sums[lens]],
        ...rows.map((row) => [{ of: "pair", giver: slug, receiver: row.other, lens }, row.gives.sums[lens]] as const),
        ...rows.map((row) => [{ of: "pair", giver: row.other, receiver: slug, lens }, row.gets.sums[lens]] as const),
      ];
      for (const [number, sum] of asked) {
        const parts = takeApart(index, number);
        expect(parts.sum).toEqual(sum);
        expect(parts.links.every(({ claims, link }) => claims.length > 0 || link.stageClaim === null)).toBe(true);
        // Added up by hand of the listed parts, where nothing lies inside anything and all is in one currency.
        const [total, ...others] = parts.sum.totals;
        const stated = parts.links.flatMap(({ amount }) => amount ?? []);
        const isPlain = parts.links.every(({ link }) => !isContained.has(link.link) && !isContained.has(link.deal));
        if (total && others.length === 0 && isPlain && stated.every(({ high }) => high !== null)) {
          const added = (end: "low" | "high") => stated.reduce((sumOfParts, part) => sumOfParts + Number(part[end]), 0);
          expect([Number(total.low), Number(total.high)]).toEqual([added("low"), added("high")]);
          numbers += 1;
        }
      }
    }
  }
  expect(numbers).toBeGreaterThan(100);
});

test("a number is the same after its address", () => {
  const numbers: readonly DeskNumber[] = [
    { of: "pair", giver: "a b", receiver: "c&d", lens: "PAID" },
    { of: "gives", party: "alder", lens: "REPORTED" },
    { of: "gets", party: "alder", lens: "ANNOUNCED" },
    { of: "deal", deal: "whole", lens: "COMMITTED" },
    { of: "link", link: "l-1", lens: "COMMITTED" },
    { of: "case", lens: "PAID" },
    { of: "grade", letter: "D", lens: "PAID" },
    { of: "debt", debt: "one_source" },
  ];
  for (const number of numbers) {
    const address = new URL(behindPath("zh", "small", number), "http://desk");
    expect(address.pathname).toBe("/zh/desk/small/behind");
    expect(readDeskNumber(Object.fromEntries(address.searchParams))).toEqual(number);
  }
  expect(readDeskNumber({ of: "pair", giver: "alder" })).toBeNull();
  expect(readDeskNumber({ of: ["gives"], party: "alder" })).toBeNull();
});
