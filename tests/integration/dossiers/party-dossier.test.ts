// Contract: the page of a party and what is behind its numbers read what second persons accepted; what is only proposed is
// shown and adds to nothing; a merged party reads as its head; what a case does not have is not found.
// Must reject: a proposal in a sum, the links of another case.
import { expect, test } from "vitest";
import { loadBehind, loadDealDossier, loadPartyDossier, loadSourceDossier } from "@/lib/server/dossiers/loaders";
import { takeApart } from "@/lib/view/dossiers/behind-number";
import type { DeskNumber } from "@/lib/view/dossiers/desk-number";
import { readPartyMoney } from "@/lib/view/dossiers/party-money";
import { indexRecords } from "@/lib/view/snapshots/document-index";
import type { Reporter } from "@/tests/builders/actors";
import { aClaim, aDeal, aLink, aParty } from "@/tests/builders/case-builders";
import { must } from "@/tests/builders/must";
import { testDatabase } from "@/tests/setup/test-database";
import { aRecordRoom } from "../network/record-room";

await testDatabase();

async function behindOf(actor: Reporter, number: DeskNumber) {
  const behind = must(await loadBehind(actor, number));
  if (behind.is === "claims") throw new Error("claims, and no links");
  return behind;
}

const RECORDS = {
  parties: ["alder", "birch", "cedar"].map((slug) => aParty({ slug })),
  deals: [aDeal({ slug: "whole" }), aDeal({ slug: "part", partOf: "whole" })],
  links: [
    aLink({ slug: "l-whole", deal: "whole" }),
    aLink({ slug: "l-part", deal: "part" }),
    aLink({ slug: "l-new", deal: "whole" }),
    aLink({ slug: "l-far", deal: "whole", payer: "birch", payee: "cedar" }),
  ],
  claims: [aClaim({ slug: "c-whole", subject: "l-whole" }), aClaim({ slug: "c-far", subject: "l-far" })],
};

test("a party's page has its own links, and sums of what was accepted alone", async () => {
  const room = await aRecordRoom("dossier", RECORDS);
  await room.save({ claims: [aClaim({ slug: "c-new", subject: "l-new" })] }, false);
  const { document, links, party } = must(await loadPartyDossier(room.actor, "alder"));
  expect([party.slug, links.map(({ link, state }) => [link.link, state])]).toEqual([
    "alder",
    [
      ["l-new", "proposed"],
      ["l-part", "bare"],
      ["l-whole", "accepted"],
    ],
  ]);
  expect(
    readPartyMoney(document, "alder").rows.map(({ other, gives }) => [other, gives.sums.COMMITTED.stated]),
  ).toEqual([["birch", ["l-whole"]]]);
  const number = { of: "pair", giver: "alder", receiver: "birch", lens: "COMMITTED" } as const;
  const behind = await behindOf(room.actor, number);
  expect(
    takeApart(indexRecords(behind.document), number).links.map(({ claims }) => claims.map(({ slug }) => slug)),
  ).toEqual([["c-whole"]]);
});

test("the money of a deal has the deals inside it", async () => {
  const room = await aRecordRoom("dossier-deal", {
    ...RECORDS,
    claims: [...RECORDS.claims, aClaim({ slug: "c-part", subject: "l-part" })],
  });
  const number = { of: "deal", deal: "whole", lens: "COMMITTED" } as const;
  const behind = await behindOf(room.actor, number);
  const { links, sum } = takeApart(indexRecords(behind.document), number);
  expect(links.map(({ link, isInside }) => [link.link, isInside])).toEqual([
    ["l-far", false],
    ["l-part", true],
    ["l-whole", false],
  ]);
  expect(sum.totals.map(({ low }) => low)).toEqual(["200"]);
});

test("what the case does not have is not found, though another case has it", async () => {
  await aRecordRoom("dossier-other", RECORDS);
  const room = await aRecordRoom("dossier-empty", { parties: [aParty({ slug: "birch" })], links: [], claims: [] });
  expect(await loadPartyDossier(room.actor, "alder")).toEqual({ ok: false, reason: "not-found" });
  expect(await loadBehind(room.actor, { of: "gives", party: "alder", lens: "PAID" })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await loadBehind(room.actor, { of: "link", link: "l-whole", lens: "PAID" })).toMatchObject({ ok: false });
});

test("a source's page has every claim that cites it, and those of no other case", async () => {
  await aRecordRoom("dossier-cited", RECORDS);
  const room = await aRecordRoom("dossier-source", RECORDS);
  await room.save({ claims: [aClaim({ slug: "c-new", subject: "l-new" })] }, false);
  const { claims, source } = must(await loadSourceDossier(room.actor, "s-filing"));
  expect([source.slug, claims.map(({ slug, status }) => [slug, status])]).toEqual([
    "s-filing",
    [
      ["c-far", "accepted"],
      ["c-new", "proposed"],
      ["c-whole", "accepted"],
    ],
  ]);
  expect(await loadSourceDossier(room.actor, "s-nowhere")).toEqual({ ok: false, reason: "not-found" });
});

test("a deal's page has the links of the deals inside it", async () => {
  const room = await aRecordRoom("dossier-tree", RECORDS);
  const { deal, links } = must(await loadDealDossier(room.actor, "whole"));
  expect([deal.slug, links.map(({ link }) => link.link)]).toEqual(["whole", ["l-far", "l-new", "l-part", "l-whole"]]);
  expect(must(await loadDealDossier(room.actor, "part")).links.map(({ link }) => link.link)).toEqual(["l-part"]);
  expect(await loadDealDossier(room.actor, "none")).toEqual({ ok: false, reason: "not-found" });
});
