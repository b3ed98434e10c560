// Contract: a link is drawn with the first claims on it in one act; its page tells everything that stands on it.
// Must reject: a link whose claim could not stand, a claim without its link, a proposal that counts as accepted.
import { expect, test } from "vitest";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadParty } from "@/lib/server/parties/loaders";
import { loadVehicle, loadVehiclePage } from "@/lib/server/vehicles/loaders";
import type { LinkClaim } from "@/lib/wire/links";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aDeal, aLink, aParty } from "@/tests/builders/case-builders";
import { aCitation, aSaying } from "@/tests/builders/claim-forms";
import { testDatabase } from "@/tests/setup/test-database";
import { aRecordRoom } from "../network/record-room";

await testDatabase();
const LINK = { layer: "record", collateral: null, interest: null, start: null, end: null, note: null } as const;
const TRANCHE = {
  ...LINK,
  kind: "loan",
  payer: "birch",
  payee: "larch",
  tranche: { en: "Class A", zh: null },
} as const;

function aLinkClaim(property: string, unit: string, value: string, over: Partial<LinkClaim> = {}): LinkClaim {
  const citations = [aCitation({ source: "s-filing" })];
  return { ...aSaying({ property, unit, value, citations, ...over }), key: crypto.randomUUID() };
}

async function aVehicleRoom(slug: string) {
  const { actor } = await aRecordRoom(slug, {
    parties: [
      aParty({ slug: "larch", kind: "spv", sponsor: null }),
      aParty({ slug: "alder" }),
      aParty({ slug: "birch" }),
    ],
    deals: [aDeal({ slug: "larch-loans" })],
    links: [aLink({ slug: "l-rent", deal: "larch-loans", kind: "lease", payer: "alder", payee: "larch" })],
    linkParts: [
      {
        partType: "link",
        part: "l-rent",
        wholeType: "deal",
        whole: "larch-loans",
        relation: "part_of_sum",
        note: null,
      },
    ],
  });
  return actor;
}

test("a tranche and what is said of it are one act, and the page of the vehicle tells them as proposed", async () => {
  const actor = await aVehicleRoom("tranche");
  const claims = [aLinkClaim("amount", "USD", "400"), aLinkClaim("rate", "percent", "7.5")];
  const added = await addLink(actor, { ...TRANCHE, deal: "larch-loans", claims });
  expect(added).toEqual({ ok: true, value: { slug: "l-birch-larch-loan", version: 1 } });
  const link = await loadLink(actor, "l-birch-larch-loan");
  expect(link).toMatchObject({
    ok: true,
    value: { link: { tranche: { en: "Class A" } }, sources: [{ slug: "s-filing" }] },
  });
  if (!link.ok) return;
  expect(link.value.claims.map(({ property, status }) => [property, status]).sort()).toEqual([
    ["amount", "proposed"],
    ["rate", "proposed"],
  ]);
  expect(link.value.history.map(({ recordType }) => recordType).sort()).toEqual(["claim", "claim", "link"]);

  const told = await loadVehicle(actor, "larch");
  if (!told.ok) throw new Error("there is no vehicle");
  const { record, standing, debt } = told.value.vehicle;
  expect(record.debt.map(({ link: { slug }, amount }) => [slug, amount?.high])).toEqual([
    ["l-birch-larch-loan", "400"],
  ]);
  expect(standing.get("l-birch-larch-loan")).toMatchObject({ state: "proposed", waiting: 2 });
  expect(debt).toBeNull();
  expect(record.leases.map(({ link: { slug } }) => slug)).toEqual(["l-rent"]);
  expect(await findBrokenRevision(db(), actor.caseId)).toBeNull();
});

test("a claim that cannot stand takes its link back, and its deal with it", async () => {
  const actor = await aVehicleRoom("refused");
  const claims = [aLinkClaim("amount", "USD", "400"), aLinkClaim("rate", "percent", "seven", { citations: [] })];
  const refused = await addLink(actor, { ...TRANCHE, deal: "larch-loans", claims });
  expect(refused).toMatchObject({ ok: false, reason: { code: "invalid" } });
  if (refused.ok || typeof refused.reason === "string" || refused.reason.code !== "invalid") return;
  expect(refused.reason.problems.map(({ field }) => field)).toEqual(["claims.1.value", "claims.1.citations"]);
  const deal = {
    title: { en: "Larch borrows", zh: null },
    announced: null,
    signed: null,
    effective: null,
    ended: null,
    stage: "signed",
    supersededBy: null,
    partOf: null,
    note: null,
  } as const;
  const whole = await addDeal(actor, { ...deal, links: [{ ...TRANCHE, claims }] });
  expect(whole).toMatchObject({ ok: false });
  expect(await db().link.count({ where: { caseId: actor.caseId } })).toBe(1);
  expect(await db().deal.count({ where: { caseId: actor.caseId, slug: "larch-borrows" } })).toBe(0);
  expect(await db().claim.count({ where: { caseId: actor.caseId, property: "rate" } })).toBe(0);
});

test("a new source that both claims cite is one record", async () => {
  const actor = await aVehicleRoom("shared");
  const source = {
    kind: "release",
    publisher: "Made-up Register",
    title: "Larch borrows",
    author: null,
    published: "2025-06",
    url: null,
    language: "en",
    reliability: "B",
    readIn: null,
    wordsOf: null,
    note: null,
    text: "Larch agreed to pay a loan of ten dollars at seven percent.",
  } as const;
  const citations = [aCitation({ source })];
  const claims = [aLinkClaim("amount", "USD", "10", { citations }), aLinkClaim("rate", "percent", "7", { citations })];
  expect(await addLink(actor, { ...TRANCHE, deal: "larch-loans", claims })).toMatchObject({ ok: true });
  const sources = await db().source.findMany({ where: { caseId: actor.caseId, publisher: "Made-up Register" } });
  expect(sources).toHaveLength(1);
});

test("a party tells who wrote to it and to the claims on it, the latest first", async () => {
  const actor = await aVehicleRoom("party-history");
  await createClaim(actor, { ...aLinkClaim("revenue", "USD", "7"), subjectType: "party", subject: "birch" });
  const birch = await loadParty(actor, "birch");
  expect(birch.ok && birch.value.history.map(({ recordType, action, by }) => [recordType, action, by])).toEqual([
    ["claim", "proposed", "reporter"],
    ["party", "imported", null],
  ]);
});

test("the list has the vehicles of the case, and a page of a link says what it lies in", async () => {
  const actor = await aVehicleRoom("listed");
  const page = await loadVehiclePage(actor, { q: "", sort: "name", page: 1 });
  expect(page.rows.map(({ slug, vehicle }) => [slug, vehicle?.record.leases.length])).toEqual([["larch", 1]]);
  expect(await loadVehicle(actor, "birch")).toEqual({ ok: false, reason: "not-found" });
  expect(await loadVehicle(actor, "nobody")).toEqual({ ok: false, reason: "not-found" });
  const { value } = (await loadLink(actor, "l-rent")) as { value: { parts: unknown } };
  expect(value.parts).toEqual([
    {
      id: expect.any(String),
      version: 1,
      relation: "part_of_sum",
      isPart: true,
      otherType: "deal",
      other: "larch-loans",
      otherName: { en: "larch-loans", zh: null },
      note: null,
    },
  ]);
});
