// Contract: a list of the desk shows the rows of one case that were asked for, each once, over all its pages.
// It must reject: rows of another case, a filter that lets others through, a page that repeats or loses a row.
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createShippedMembers } from "@/lib/server/accounts/members/workflows";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { loadCaseOverview, loadOwnCases } from "@/lib/server/cases/loaders";
import { loadClaim, loadClaimPage } from "@/lib/server/claims/loaders";
import { loadLinkPage } from "@/lib/server/deals/links/loaders";
import { loadDealPage } from "@/lib/server/deals/loaders";
import { loadTermPage } from "@/lib/server/glossary/loaders";
import { importShippedCase } from "@/lib/server/imports/workflows";
import { loadIndicatorPage } from "@/lib/server/indicators/loaders";
import { loadPartyPage } from "@/lib/server/parties/loaders";
import { loadReportableVersions } from "@/lib/server/reports/loaders";
import { loadRulePage } from "@/lib/server/rules/loaders";
import { loadSourcePage } from "@/lib/server/sources/loaders";
import { claimList } from "@/lib/wire/desk/claim-list";
import * as queries from "@/lib/wire/desk/list-query";
import { actorWho, anAdmin, aReporter } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, signedIn } from "../auth/small-newsroom";

await testDatabase();
afterAll(closeAttempts);
await importShippedCase(path.resolve("prisma/seed/ai-circular"));
const signIns = (await createShippedMembers("ai-circular")) ?? [];
const other = await aNewsroom("other-case");

async function memberOf(role: string) {
  const { email, password } = signIns.find((signIn) => signIn.role === role) ?? { email: "", password: "" };
  return (await signedIn(email, password)).session;
}

const reporter = await memberOf("reporter");
const actor = await aReporter(reporter.memberId, "ai-circular");
const outsider = await anAdmin(other.memberOf("admin"), "other-case");

const claims = async (asked: object, who = actor) => loadClaimPage(who, queries.claimListQuery.parse(asked));

test("the pages of the claim table hold every claim once", async () => {
  const { counts } = await loadCaseOverview(actor);
  const first = await claims({});
  expect(first.total).toBe(counts.claims);
  expect(first.rows).toHaveLength(queries.PAGE_SIZE);
  const slugs = new Set<string>();
  for (let page = 1; (page - 1) * queries.PAGE_SIZE < counts.claims; page += 1) {
    for (const row of (await claims({ page })).rows) slugs.add(row.slug);
  }
  expect(slugs.size).toBe(counts.claims);
});

test("status and evidence narrow the claims, and the parts add up to the whole", async () => {
  const { statuses, counts } = await loadCaseOverview(actor);
  const disputed = await claims({ status: "disputed" });
  expect(disputed.rows.every(({ status }) => status === "disputed")).toBe(true);
  expect(disputed.total).toBe(statuses.disputed);
  expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(counts.claims);
  const verified = await claims({ evidence: "verified" });
  const reported = await claims({ evidence: "reported" });
  expect(verified.total + reported.total).toBe(statuses.accepted);
});

test("words are found in names of either language and in publishers, whatever their case", async () => {
  const english = await claims({ q: "ORACLE" });
  expect(english.total).toBeGreaterThan(0);
  expect((await claims({ q: "甲骨文" })).total).toBeGreaterThan(0);
});

test("signs that mean something to the database are plain characters of a search", async () => {
  expect((await claims({ q: "no%thing" })).total).toBe(0);
  expect((await claims({ q: "\\" })).total).toBe(0);
  const parties = await loadPartyPage(actor, queries.partyListQuery.parse({ q: "_" }));
  expect(parties.total).toBe(0);
  expect((await claims({ q: '\'; drop table "Claim"; --' })).total).toBe(0);
});

test("a claim is told with its citations and the sources they name; nothing is archived yet", async () => {
  const [row] = (await claims({})).rows;
  const detail = await loadClaim(actor, row?.slug ?? "");
  expect(detail?.claim.citations).toHaveLength(row?.citations ?? -1);
  const named = new Set(detail?.claim.citations.map(({ source }) => source));
  expect(new Set(detail?.sources.map(({ slug }) => slug))).toEqual(named);
  expect(detail?.claim.citations.every(({ anchor }) => anchor === "not_captured")).toBe(true);
  expect(detail?.editedBy).toBeNull();
});

test("each list counts what the case holds", async () => {
  const { counts } = await loadCaseOverview(actor);
  const totals = {
    parties: (await loadPartyPage(actor, queries.partyListQuery.parse({}))).total,
    deals: (await loadDealPage(actor, queries.dealListQuery.parse({}))).total,
    links: (await loadLinkPage(actor, queries.linkListQuery.parse({}))).total,
    sources: (await loadSourcePage(actor, queries.sourceListQuery.parse({}))).total,
  };
  const { parties, deals, links, sources } = counts;
  expect(totals).toEqual({ parties, deals, links, sources });
  const told = await loadLinkPage(actor, queries.linkListQuery.parse({ layer: "told" }));
  expect(told.total).toBeGreaterThan(0);
  expect(told.rows.every(({ layer }) => layer === "told")).toBe(true);
});

test("every word of an order gives all rows of a list, and with a minus the other end first", async () => {
  const lists = [
    [queries.partyListQuery, loadPartyPage],
    [queries.dealListQuery, loadDealPage],
    [queries.linkListQuery, loadLinkPage],
    [queries.sourceListQuery, loadSourcePage],
    [queries.claimListQuery, loadClaimPage],
    [queries.ruleListQuery, loadRulePage],
    [queries.indicatorListQuery, loadIndicatorPage],
    [queries.termListQuery, loadTermPage],
  ] as const;
  for (const [schema, load] of lists) {
    const ask = async (asked: object) =>
      (load as (who: typeof actor, query: object) => Promise<{ total: number; rows: readonly { slug: string }[] }>)(
        actor,
        schema.parse(asked),
      );
    const { total } = await ask({});
    for (const sort of schema.shape.sort.unwrap().options) {
      const page = await ask({ sort });
      expect([sort, page.total, page.rows.length]).toEqual([sort, total, Math.min(total, queries.PAGE_SIZE)]);
    }
  }
  const first = (await loadPartyPage(actor, queries.partyListQuery.parse({ sort: "name" }))).rows[0];
  const pages = Math.ceil((await loadPartyPage(actor, queries.partyListQuery.parse({}))).total / queries.PAGE_SIZE);
  const turned = await loadPartyPage(actor, queries.partyListQuery.parse({ sort: "-name", page: pages }));
  expect(turned.rows.at(-1)?.slug).toBe(first?.slug);
});

test("what somebody wants more or less of adds up to the whole, and words are looked for within it", async () => {
  const parties = async (asked: object) => loadPartyPage(actor, queries.partyListQuery.parse(asked));
  const linked = await parties({ linked: "yes" });
  const unlinked = await parties({ linked: "no" });
  expect(unlinked.total).toBeGreaterThan(0);
  expect(unlinked.rows.every(({ links }) => links === 0)).toBe(true);
  expect(linked.total + unlinked.total).toBe((await parties({})).total);
  expect((await parties({ linked: "no", q: "nvidia" })).rows.every(({ links }) => links === 0)).toBe(true);

  const all = (await claims({})).total;
  for (const filter of ["archived", "conflict", "mine"]) {
    const yes = await claims({ [filter]: "yes" });
    expect([filter, yes.total + (await claims({ [filter]: "no" })).total]).toEqual([filter, all]);
  }
  const rivals = await claims({ conflict: "yes" });
  expect(rivals.total).toBeGreaterThan(0);
  expect(rivals.rows.every(({ conflicts }) => conflicts > 0)).toBe(true);
  expect((await claims({ archived: "yes" })).total).toBe(0);
  const onDeals = await claims({ about: "deal" });
  expect(onDeals.rows.every(({ subjectType }) => subjectType === "deal")).toBe(true);
});

test("claims behind which no better source stands are those whose sources all have that grade", async () => {
  const [weak] = (await claims({ only: "D" })).rows;
  const detail = await loadClaim(actor, weak?.slug ?? "");
  expect(detail?.sources.map(({ reliability }) => reliability)).toContain("D");
  expect(detail?.sources.every(({ reliability }) => reliability === "D")).toBe(true);
});

test("a link tells the sum and the stage that its claims state, a deal its largest", async () => {
  const links = await loadLinkPage(actor, queries.linkListQuery.parse({ q: "oracle", kind: "purchase_services" }));
  const row = links.rows.find(({ slug }) => slug === "l-oai-oracle");
  // About $300bn, signed: what the shipped sheet says.
  expect(row && [row.amount?.low, row.amount?.currency, row.stage, row.isProposed]).toEqual([
    "300000000000",
    "USD",
    "signed",
    false,
  ]);
  const deals = await loadDealPage(actor, queries.dealListQuery.parse({ q: "oracle" }));
  const deal = deals.rows.find(({ slug }) => slug === "openai-oracle-2025");
  expect(deal?.largest?.low).toBe("300000000000");
});

test("somebody of another case sees nothing of this one", async () => {
  expect((await claims({}, outsider)).total).toBe(0);
  expect(await loadClaim(outsider, "c-abilene-exp-stage")).toBeNull();
  expect((await loadPartyPage(outsider, queries.partyListQuery.parse({ q: "a" }))).total).toBe(0);
  expect((await loadOwnCases(reporter)).map(({ slug, role }) => [slug, role])).toEqual([["ai-circular", "reporter"]]);
});

test("only an admin is given the versions to export", async () => {
  await expect(actorWho("export-report", reporter.memberId, "ai-circular")).rejects.toThrow("may not export-report");
  const admin = await anAdmin((await memberOf("admin")).memberId, "ai-circular");
  expect(await loadReportableVersions(admin)).toEqual({ versions: [], claimsAfterDay: 0 });
});

test("a row with a field that was not agreed does not pass the wire", async () => {
  const [row] = (await claims({})).rows;
  expect(claimList.safeParse({ rows: [row], total: 1 }).success).toBe(true);
  const leaking = { rows: [{ ...row, editedById: reporter.memberId }], total: 1 };
  expect(claimList.safeParse(leaking).success).toBe(false);
});
