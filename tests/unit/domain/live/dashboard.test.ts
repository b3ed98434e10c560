// Contract: the numbers of a case's first page are those of its version and of its parties' own pages; each names the
// records behind it. Must reject: an unknown amount added as zero, a debt of claims that stand no more.
import { describe, expect, test } from "vitest";
import { measureDashboard } from "@/lib/domain/live/dashboard";
import { buildPartDocument } from "@/lib/domain/live/live-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { readPartyMoney } from "@/lib/view/dossiers/party-money";
import { aCase, aCitation, aClaim, aDeal, aLink, aParty, aSource } from "@/tests/builders/case-builders";
import { freezeShippedCase, readShippedRecords } from "@/tests/builders/shipped-case";

describe("the dashboard of the shipped case", () => {
  const document = buildPartDocument(readShippedRecords());
  const dashboard = measureDashboard(document);
  const figures = new Map(freezeShippedCase().figures.map((figure) => [figure.id, figure]));

  test.each(LENSES)("what is stated and what goes round is the figure of the version: %s", (lens) => {
    const stated = figures.get(`gross-cash-stated/${lens}/USD`);
    const total = dashboard.money[lens].totals.find(({ currency }) => currency === "USD");
    expect([total?.low, total?.high]).toEqual([stated?.low, stated?.high]);
    const round = figures.get(`circulating-stated/${lens}`);
    expect([dashboard.round[lens]?.low, dashboard.round[lens]?.high]).toEqual([round?.low, round?.high]);
  });

  test.each(LENSES)("links with and without an amount are those of the version: %s", (lens) => {
    const { stated, unknown } = dashboard.money[lens];
    expect([String(stated.length), String(unknown.length)]).toEqual([
      figures.get(`legs-with-amount/${lens}`)?.point,
      figures.get(`legs-without-amount/${lens}`)?.point,
    ]);
  });

  test("a party's bars are the sums of its own page", () => {
    for (const { party, gives, gets } of dashboard.parties) {
      const own = readPartyMoney(document, party);
      expect({ gives, gets }).toEqual({ gives: own.gives.sums, gets: own.gets.sums });
    }
    for (const { giver, receiver, sums } of dashboard.pairs) {
      expect(sums).toEqual(readPartyMoney(document, giver).rows.find(({ other }) => other === receiver)?.gives.sums);
    }
  });

  test("every cash link that counts has one letter", () => {
    for (const lens of LENSES) {
      const links = dashboard.evidence.filter((one) => one.lens === lens).flatMap(({ links: some }) => some);
      const { stated, unknown } = dashboard.money[lens];
      expect([...links].sort()).toEqual([...stated, ...unknown].sort());
    }
  });

  test("by the last quarter all that has a day is stated", () => {
    const last = dashboard.growth.at(-1)?.totals.REPORTED;
    const all = dashboard.money.REPORTED.totals.find(({ currency }) => currency === "USD");
    expect(Number(last?.low)).toBeGreaterThan(0);
    expect(Number(last?.low)).toBeLessThanOrEqual(Number(all?.low));
  });
});

test("a debt counts accepted claims alone, and names them", () => {
  const cites = (slug: string, sources: readonly string[], over = {}) =>
    aClaim({ slug, citations: sources.map((source) => aCitation({ source })), ...over });
  const dashboard = measureDashboard(
    buildPartDocument(
      aCase({
        parties: ["alder", "birch"].map((slug) => aParty({ slug })),
        deals: [aDeal()],
        links: [aLink(), aLink({ slug: "l-open" })],
        sources: [aSource({ slug: "s-a" }), aSource({ slug: "s-d", reliability: "D" })],
        claims: [
          cites("c-two", ["s-a", "s-d"]),
          cites("c-one", ["s-d"], { basis: "unnamed_sources" }),
          cites("c-old", ["s-d"], { status: "disputed" }),
          cites("c-open", ["s-a"], { subject: "l-open", property: "exists", value: { type: "yes_no", yes: true } }),
        ],
      }),
    ),
  );
  expect(Object.fromEntries(dashboard.debts.map(({ debt, slugs, of }) => [debt, [slugs, of]]))).toEqual({
    not_archived: [["c-one", "c-open", "c-two"], 3],
    one_source: [["c-one", "c-open"], 3],
    weak_source: [["c-one"], 3],
    no_amount: [["l-open"], 2],
    unnamed: [["c-one"], 3],
    conflict: [[], 3],
  });
});
