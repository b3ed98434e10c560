// Contract: a case made by an import of proposed sheets is worked on at the desk through its routes: what one reporter does
// alone moves nothing that readers would see, what cannot stand is refused in words at its field, and what is sent twice is
// made once.
// Must reject: a figure or a name that one person moved, a refusal without words or with a fallen page, a second party that
// nobody was asked about, a second deal for a repeated click.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { POST as postClaim } from "@/app/api/desk/[case]/claims/route";
import { PUT as putDeal } from "@/app/api/desk/[case]/deals/[deal]/route";
import { POST as postDeal } from "@/app/api/desk/[case]/deals/route";
import { PUT as putLink } from "@/app/api/desk/[case]/links/[link]/route";
import { POST as postLink } from "@/app/api/desk/[case]/links/route";
import { PUT as putParty } from "@/app/api/desk/[case]/parties/[party]/route";
import { POST as postParty } from "@/app/api/desk/[case]/parties/route";
import { GET as getPublication } from "@/app/api/desk/[case]/publication/route";
import { GET as getStates, POST as postStates } from "@/app/api/desk/[case]/states/route";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { loadClaimPage } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { acceptClaim } from "@/lib/server/review/workflows";
import { reviewMessages } from "@/lib/view/messages/review";
import { dealProblemText } from "@/lib/view/messages/web";
import { claimListQuery } from "@/lib/wire/desk/list-query";
import { anEditor, aReporter } from "@/tests/builders/actors";
import { aCitation, aNewClaim, whatIsSeen } from "../../builders/claim-forms";
import { ringSheets, writeSheets } from "../../builders/ring-sheets";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { runCommand } from "../commands/run-command";
import { type Answered, atTheDesk } from "../desk-door";

await testDatabase();
afterAll(closeAttempts);
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-steps-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
await aNewsroom("paper");
const ran = await runCommand([
  "import",
  writeSheets(place, ringSheets()),
  "--case",
  "steps",
  "--languages",
  "en",
  "--admin",
  "admin@paper.example",
]);
if (ran.code !== 0) throw new Error(ran.err);

async function join(role: "reporter" | "editor") {
  const { id: caseId } = await db().case.findUniqueOrThrow({ where: { slug: "steps" } });
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { email: "admin@paper.example" } });
  const id = await saveMember(db(), { email: `${role}@steps.example`, name: role, passwordHash, caseId, role });
  return { id, ask: await atTheDesk(`${role}@steps.example`) };
}
const [reporter, editor] = [await join("reporter"), await join("editor")];
const on = { case: "steps" };

/** Accepts whatever waits for the editor: states of records, then claims. */
async function acceptAll(): Promise<void> {
  const actor = await anEditor(editor.id, "steps");
  for (let last = -1; ; ) {
    const { body } = await editor.ask(getStates, "GET", on);
    const rows = (body.rows as { isOpen: boolean; type: string; slug: string; revision: string; stateHash: string }[])
      .filter(({ isOpen }) => isOpen)
      .map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
    if (rows.length === 0 || body.total === last) break;
    last = Number(body.total);
    expect((await editor.ask(postStates, "POST", on, { body: { states: rows } })).status).toBe(200);
  }
  for (const { slug } of await db().claim.findMany({ where: { case: { slug: "steps" }, status: "proposed" } })) {
    expect((await acceptClaim(actor, slug, await whatIsSeen(actor, slug))).ok).toBe(true);
  }
}

/** The hash of what readers would be shown by the next version. */
async function whatReadersSee(): Promise<unknown> {
  const { body } = await reporter.ask(getPublication, "GET", on);
  const gate = body.gate as { contentSha256: string | null; findings: readonly { blocks: boolean }[] };
  expect(gate.findings.filter(({ blocks }) => blocks)).toEqual([]);
  return gate.contentSha256;
}

const A_PARTY = {
  kind: "company",
  jurisdiction: null,
  sponsor: null,
  lei: null,
  cik: null,
  ticker: null,
  wikidata: null,
};
const aParty = (name: string) => ({
  ...A_PARTY,
  name: { en: name, zh: null },
  aliases: [],
  note: null,
  differsFrom: [],
});
const DEAL = { announced: null, effective: null, ended: null, supersededBy: null, partOf: null, note: null };
const aDeal = (title: string) => ({
  ...DEAL,
  title: { en: title, zh: null },
  signed: null,
  stage: "announced",
  links: [],
});
const LINK = { layer: "record", collateral: null, tranche: null, interest: null, end: null, note: null };

test("new records, a rename and a stage of one reporter change nothing that readers would see, until somebody accepts them", async () => {
  await acceptAll();
  const before = await whatReadersSee();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const acts: readonly (() => Promise<Answered>)[] = [
    () =>
      reporter.ask(postParty, "POST", on, { body: { ...aParty("Dogwood"), note: { en: "seen by nobody", zh: null } } }),
    () => reporter.ask(postDeal, "POST", on, { body: { ...aDeal("Third deal"), note: { en: "nor this", zh: null } } }),
    () =>
      reporter.ask(
        putParty,
        "PUT",
        { ...on, party: "cedar" },
        {
          body: {
            ...A_PARTY,
            jurisdiction: "DE",
            name: { en: "Cedar the Crook", zh: null },
            aliases: [],
            note: null,
            version: 1,
            why: null,
          },
        },
      ),
    () =>
      reporter.ask(
        putDeal,
        "PUT",
        { ...on, deal: "d1" },
        {
          body: {
            ...DEAL,
            title: { en: "First deal", zh: null },
            announced: "2025-01-10",
            effective: "2025-02-01",
            signed: null,
            stage: "completed",
            version: 1,
            why: null,
          },
        },
      ),
  ];
  for (const act of acts) {
    expect((await act()).status).toBe(200);
    expect(await whatReadersSee()).toBe(before);
  }
  await acceptAll();
  expect(await whatReadersSee(), "it is seen once a second person accepted it").not.toBe(before);
});

/** What a field of a refused form says, in the language of the person. */
function wordsOf(
  { status, body }: Answered,
  words: (reason: string) => string | undefined,
): Readonly<Record<string, string>> {
  expect([status, body.code]).toEqual([422, "invalid"]);
  const problems = body.problems as readonly { field: string; reason: string }[];
  return Object.fromEntries(problems.map(({ field, reason }) => [field, words(reason) ?? ""]));
}

test.each([
  ["a yen with a fraction", { value: "100.50", unit: "JPY" }, "value", /decimal/],
  ["an amount below zero", { value: "-5000000000", unit: "USD" }, "value", /less than zero/],
  ["more digits than any amount has", { value: "9".repeat(33), unit: "USD" }, "value", /digits/],
  ["an amount that two people would read differently", { value: "1,5bn", unit: "USD" }, "value", /number/],
  ["a year of another age", { asOf: "0202-10-07" }, "asOf", /Write a date such as 2025/],
])("%s is refused in the form's own words, and every list still opens", async (_, change, field, words) => {
  const citations = [aCitation({ source: "s1" })];
  const claim = aNewClaim({ subject: "l1", asOf: "2025", citations, ...change });
  const { problem } = reviewMessages("en");
  expect(
    wordsOf(await reporter.ask(postClaim, "POST", on, { body: claim }), (reason) => problem[reason]),
  ).toMatchObject({
    [field]: expect.stringMatching(words),
  });
  const page = await loadClaimPage(await aReporter(reporter.id, "steps"), claimListQuery.parse({}));
  expect(page.total).toBeGreaterThan(0);
});

test("a link from the year 202 and a deal announced in the year 9999 are told how a date is written", async () => {
  const words = (reason: string) => dealProblemText(reason, "en");
  const link = await reporter.ask(
    putLink,
    "PUT",
    { ...on, link: "l3" },
    {
      body: {
        ...LINK,
        kind: "purchase_goods",
        payer: "cedar",
        payee: "alder",
        deal: "d2",
        start: "0202",
        version: 1,
        why: null,
      },
    },
  );
  expect(wordsOf(link, words)).toEqual({ start: expect.stringContaining("is written 2025, 2025-Q3") });
  const deal = await reporter.ask(postDeal, "POST", on, {
    body: { ...aDeal("A deal of another age"), announced: "9999" },
  });
  expect(wordsOf(deal, words)).toEqual({ announced: expect.stringContaining("is written 2025, 2025-Q3") });
});

test.each([
  ["letters with strokes", "Ørsted A/S", "Orsted"],
  ["a sharp s", "Straße AG", "Strasse AG"],
  ["a letter of another script", "Alder Inc.", "\u0410lder Inc."],
  ["traditional characters", "台积电", "台積電"],
])("a party that is called the same but for %s is offered before a second record is made", async (_, first, second) => {
  const made = await reporter.ask(postParty, "POST", on, { body: { ...aParty(first), name: { en: first, zh: null } } });
  expect([200, 422]).toContain(made.status);
  const offered = await reporter.ask(postParty, "POST", on, { body: aParty(second) });
  expect([offered.status, offered.body.code]).toEqual([422, "duplicates"]);
});

test.each([
  ["one invisible mark", "\u200b"],
  ["a sign that turns the line", "Alder \u202eInc."],
  ["a line break", "Alder\nInc."],
])("a name of %s is refused", async (_, name) => {
  const before = await db().party.count();
  const refused = await reporter.ask(postParty, "POST", on, { body: aParty(name) });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
  expect(await db().party.count()).toBe(before);
});

test("one new deal and one new link that are sent twice are one of each", async () => {
  const deal = { ...aDeal("Sent twice"), key: randomUUID() };
  const [one, again] = [
    await reporter.ask(postDeal, "POST", on, { body: deal }),
    await reporter.ask(postDeal, "POST", on, { body: deal }),
  ];
  expect([one.status, again.status, again.body.slug]).toEqual([200, 200, one.body.slug]);
  const link = {
    ...LINK,
    kind: "loan",
    payer: "alder",
    payee: "birch",
    deal: one.body.slug,
    start: null,
    key: randomUUID(),
  };
  const [first, second] = [
    await reporter.ask(postLink, "POST", on, { body: link }),
    await reporter.ask(postLink, "POST", on, { body: link }),
  ];
  expect([first.status, second.status, second.body.slug]).toEqual([200, 200, first.body.slug]);
  expect(await db().link.count({ where: { deal: { slug: String(one.body.slug) } } })).toBe(1);
});
