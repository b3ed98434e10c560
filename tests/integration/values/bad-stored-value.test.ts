// Contract: a value that is stored and could not be written today takes no page and no publication with it: it is read as
// unknown, named on the record that holds it, in the list and at the gate, and everything else goes on.
// Must reject: a desk that falls, a figure that counts the value, a version that shows it, a fault that nobody is told of.
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { loadAgenda } from "@/lib/server/agenda/loaders";
import { loadStoredFaults } from "@/lib/server/cases/faults/loaders";
import { loadCaseOverview } from "@/lib/server/cases/loaders";
import { loadCaseSettings } from "@/lib/server/cases/settings/loaders";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { loadClaim, loadClaimPage } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { loadLink, loadLinkPage } from "@/lib/server/deals/links/loaders";
import { loadDeal, loadDealPage } from "@/lib/server/deals/loaders";
import { loadIndicator, loadIndicatorPage } from "@/lib/server/indicators/loaders";
import { loadPartyExposure } from "@/lib/server/loops/loaders";
import { loadLiveNetwork } from "@/lib/server/network/loaders";
import { loadParty, loadPartyPage } from "@/lib/server/parties/loaders";
import { readPublicationGate } from "@/lib/server/publications/approval/gate/repository";
import { loadClaimHistory, loadQueue, loadReviewItem } from "@/lib/server/review/loaders";
import { loadRule, loadRulePage } from "@/lib/server/rules/loaders";
import { loadNamedRecords } from "@/lib/server/search/loaders";
import { loadSourcePage } from "@/lib/server/sources/loaders";
import { formatClaimValue } from "@/lib/view/format";
import * as lists from "@/lib/wire/desk/list-query";
import { networkQuery } from "@/lib/wire/network";
import { aClaim, aDeal, aLink, aParty, aRule, aSource } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { aRecordRoom } from "../network/record-room";

const PLACE = {
  jurisdiction: "US",
  name: null,
  tier: null,
  inForceFrom: "2025",
  complianceFrom: null,
  inForceTo: null,
  capUnits: null,
  capValue: null,
  chipClasses: null,
  source: "s-bad",
  note: null,
} as const;
const INDICATOR = { slug: "ind-bad", name: { en: "Debt", zh: null }, unit: "USD", note: null };

const { url } = await testDatabase();
const { actor } = await aRecordRoom("spoilt", {
  parties: ["alder", "birch", "cedar"].map((slug) => aParty({ slug, name: { en: slug, zh: null } })),
  deals: [aDeal(), aDeal({ slug: "d-bad" })],
  links: [aLink(), aLink({ slug: "l-back", payer: "birch", payee: "alder" }), aLink({ slug: "l-bad", payee: "cedar" })],
  claims: [
    aClaim(),
    ...["c-yen", "c-below", "c-long", "c-unit", "c-property", "c-day"].map((slug) =>
      aClaim({ slug, subject: "l-back" }),
    ),
  ],
  sources: [aSource(), aSource({ slug: "s-bad", url: "https://example.org/bad" })],
  rules: [aRule({ places: [PLACE] })],
  indicators: [INDICATOR],
});

/** What each statement spoils, with the rule of the database out of its way as on a day before it. */
const SPOILT = [
  `UPDATE "Claim" SET "unit" = 'JPY', "value" = 100.5 WHERE "slug" = 'c-yen'`,
  `UPDATE "Claim" SET "value" = -5 WHERE "slug" = 'c-below'`,
  `UPDATE "Claim" SET "value" = 1e35 WHERE "slug" = 'c-long'`,
  `UPDATE "Claim" SET "unit" = 'chips' WHERE "slug" = 'c-unit'`,
  `UPDATE "Claim" SET "property" = 'weight' WHERE "slug" = 'c-property'`,
  `UPDATE "Claim" SET "asOf" = '0202-13-99' WHERE "slug" = 'c-day'`,
  `UPDATE "Deal" SET "announced" = 'soon', "signed" = '2025-02-30' WHERE "slug" = 'd-bad'`,
  `UPDATE "Link" SET "start" = '2025-13', "end" = 'never' WHERE "slug" = 'l-bad'`,
  `UPDATE "Party" SET "jurisdiction" = 'USA', "nameEn" = E'ced\\u202ear' WHERE "slug" = 'cedar'`,
  `UPDATE "Source" SET "published" = '9999-99', "url" = 'javascript:alert(1)', "language" = 'English' WHERE "slug" = 's-bad'`,
  `UPDATE "RulePlace" SET "inForceFrom" = 'x', "complianceFrom" = '20250101'`,
  `UPDATE "Indicator" SET "unit" = 'ZZZ'`,
  `UPDATE "Case" SET "words" = '{"topics": 7}'`,
];

beforeAll(async () => {
  const client = new pg.Client(url);
  await client.connect();
  // Rows of a copy that was made before the rules: neither triggers nor checks look at them.
  await client.query(`SET session_replication_role = replica`);
  const { rows } = await client.query<{ drop: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
    FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0`);
  for (const { drop } of rows) await client.query(drop);
  for (const sql of SPOILT) await client.query(sql);
  await client.end();
});

const all = { page: 1 };
const LOADERS: readonly (readonly [name: string, load: () => Promise<unknown>])[] = [
  ["overview", () => loadCaseOverview(actor)],
  ["settings", () => loadCaseSettings(actor)],
  ["agenda", () => loadAgenda(actor)],
  ["claims", () => loadClaimPage(actor, lists.claimListQuery.parse(all))],
  ["parties", () => loadPartyPage(actor, lists.partyListQuery.parse(all))],
  ["deals", () => loadDealPage(actor, lists.dealListQuery.parse(all))],
  ["links", () => loadLinkPage(actor, lists.linkListQuery.parse(all))],
  ["sources", () => loadSourcePage(actor, lists.sourceListQuery.parse(all))],
  ["rules", () => loadRulePage(actor, lists.ruleListQuery.parse(all))],
  ["indicators", () => loadIndicatorPage(actor, lists.indicatorListQuery.parse(all))],
  ...["c-yen", "c-below", "c-long", "c-unit", "c-property", "c-day"].flatMap((slug) => [
    [`claim ${slug}`, () => loadClaim(actor, slug)] as const,
    [`review of ${slug}`, () => loadReviewItem(actor, slug)] as const,
    [`history of ${slug}`, () => loadClaimHistory(actor, slug)] as const,
  ]),
  ["party", () => loadParty(actor, "cedar")],
  ["deal", () => loadDeal(actor, "d-bad")],
  ["link", () => loadLink(actor, "l-bad")],
  ["link with claims", () => loadLink(actor, "l-back")],
  ["rule", () => loadRule(actor, aRule().slug)],
  ["indicator", () => loadIndicator(actor, INDICATOR.slug)],
  ["queue", () => loadQueue(actor, { filter: "waiting", page: 1 })],
  ["states", () => loadStateQueue(actor, { filter: "waiting", page: 1 })],
  ["network", () => loadLiveNetwork(actor, networkQuery.parse({}))],
  ["exposure", () => loadPartyExposure(actor, "alder")],
  ["search", () => loadNamedRecords(actor, "ced")],
];

test.each(LOADERS)("the desk goes on: %s", async (_, load) => {
  expect(await load()).not.toMatchObject({ ok: false });
});

test("a list and a page show the value as it is stored, and that it is none", async () => {
  const list = await loadClaimPage(actor, lists.claimListQuery.parse(all));
  const told = Object.fromEntries(list.rows.map(({ slug, value }) => [slug, formatClaimValue(value, "en", [])]));
  expect(told["c-yen"]).toBe("no value: 100.5 JPY");
  expect(told["c-below"]).toBe("no value: -5 USD");
  expect(told["c-unit"]).toBe("no value: 100 chips");
});

test("the record that holds it names it", async () => {
  const refs = [
    { type: "deal", slug: "d-bad" },
    { type: "party", slug: "cedar" },
    { type: "deal", slug: aDeal().slug },
  ];
  const faults = await loadStoredFaults(actor, refs);
  expect(faults.map(({ record, field }) => `${record.slug} ${field}`)).toEqual([
    "d-bad announced",
    "d-bad signed",
    "cedar jurisdiction",
    "cedar name",
  ]);
});

test("the gate names every one, and the version goes on without them", async () => {
  const { findings } = await readPublicationGate(db(), actor.caseSlug);
  const named = findings.flatMap((one) => (one.code === "value-unfit" ? [`${one.record.slug} ${one.field}`] : []));
  expect(named).toEqual([
    "spoilt words",
    "c-below value",
    "c-day asOf",
    "c-long value",
    "c-property value",
    "c-unit value",
    "c-yen value",
    "d-bad announced",
    "d-bad signed",
    "ind-bad unit",
    "l-bad end",
    "l-bad start",
    "cedar jurisdiction",
    "cedar name",
    `${aRule().slug} places`,
    "s-bad language",
    "s-bad published",
    "s-bad url",
  ]);
  const { records } = await getAcceptedCase(db(), actor.caseSlug);
  const layout = { nodes: [], width: 0, height: 0 };
  // The links whose only claims cannot be read are left to the gate, as any link without a claim.
  const links = records.links.filter(({ slug }) => records.claims.some(({ subject }) => subject === slug));
  const frozen = freeze({ records: { ...records, links }, number: 1, layout, corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  const text = JSON.stringify(frozen.value);
  for (const bad of ["100.5", "1e35", "javascript:", "0202", "soon", "2025-13"]) expect(text).not.toContain(bad);
  expect(frozen.value.network.links.find(({ link }) => link === aLink().slug)?.amount).not.toBeNull();
  expect(frozen.value.figures.length).toBeGreaterThan(5);
});
