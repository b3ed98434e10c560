// Contract: a vehicle is a party of kind spv and a tranche a link that lends to it; the accepted and the proposed stay apart.
// Must reject: a proposal that is added to what is owed, a rate that is called missing while a claim states it.
import { expect, test } from "vitest";
import { readLiveVehicles } from "@/lib/domain/live/live-vehicles";
import { aCase, aClaim, aDeal, aLink, aParty } from "@/tests/builders/case-builders";
import { inEnglish } from "../../../builders/words";

const money = (value: string) =>
  ({ type: "money", currency: "USD", qualifier: "exact", value, min: null, max: null }) as const;
const percent = (value: string) =>
  ({ type: "rate", unit: "percent", qualifier: "exact", value, min: null, max: null }) as const;

const CASE = aCase({
  parties: [
    aParty({ slug: "larch", kind: "spv", sponsor: "alder" }),
    aParty({ slug: "alder" }),
    aParty({ slug: "birch" }),
    aParty({ slug: "cedar" }),
  ],
  deals: [aDeal({ slug: "larch-loans" })],
  links: [
    aLink({ slug: "l-a", deal: "larch-loans", kind: "loan", payer: "birch", payee: "larch", tranche: inEnglish("A") }),
    aLink({ slug: "l-b", deal: "larch-loans", kind: "loan", payer: "cedar", payee: "larch", tranche: inEnglish("B") }),
    aLink({ slug: "l-rent", deal: "larch-loans", kind: "lease", payer: "alder", payee: "larch" }),
  ],
  claims: [
    aClaim({ slug: "c-a", subject: "l-a", value: money("400") }),
    aClaim({ slug: "c-a-rate", subject: "l-a", property: "rate", value: percent("7.5") }),
    aClaim({ slug: "c-b", subject: "l-b", value: money("100"), status: "proposed", evidence: null }),
  ],
});

test("a proposed tranche is shown with what it would say and is not added to the debt", () => {
  const [larch] = readLiveVehicles(CASE).vehicles;
  expect(larch?.record.debt.map(({ link, amount }) => [link.tranche?.en, amount?.high])).toEqual([
    ["A", "400"],
    ["B", "100"],
  ]);
  expect(larch?.standing.get("l-a")).toMatchObject({ state: "accepted", waiting: 0, rate: { slug: "c-a-rate" } });
  expect(larch?.standing.get("l-b")).toMatchObject({ state: "proposed", waiting: 1, rate: null });
  expect(larch?.debt?.amount).toMatchObject({ currency: "USD", low: "400", high: "400" });
  expect(larch?.debt?.claims).toEqual(["c-a"]);
});

test("a rate is missing where neither a claim nor the record states it", () => {
  const [larch] = readLiveVehicles(CASE).vehicles;
  expect(larch?.record.missing.filter(({ role }) => role === "rate")).toEqual([
    { role: "rate", subjectType: "link", subject: "l-b" },
  ]);
  expect(larch?.record.missing.map(({ role }) => role)).toContain("rent");
});

test("a party of another kind is no vehicle, whoever lends to it", () => {
  const parties = CASE.parties.map((party) => ({ ...party, kind: "company" as const }));
  expect(readLiveVehicles({ ...CASE, parties }).vehicles).toEqual([]);
});
