// Contract: a case in Chinese alone is begun, imported, filled at the desk, reviewed and published in Chinese: nothing in
// English is asked for, and nothing leads to English.
// Must reject: a form that needs an English text, a text that only readers of English could read, a page, report or letter
// of the case in English, a dead end for whoever comes by an English address.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { POST as rankClaim } from "@/app/api/desk/[case]/claims/[claim]/rank/route";
import { POST as postClaim } from "@/app/api/desk/[case]/claims/route";
import { PUT as putDeal } from "@/app/api/desk/[case]/deals/[deal]/route";
import { POST as postTerm } from "@/app/api/desk/[case]/glossary/route";
import { POST as postIndicator } from "@/app/api/desk/[case]/indicators/route";
import { PUT as putLink } from "@/app/api/desk/[case]/links/[link]/route";
import { POST as postParty } from "@/app/api/desk/[case]/parties/route";
import { POST as postRule } from "@/app/api/desk/[case]/rules/route";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { wholeReport } from "@/lib/domain/reports/report-choice";
import type { SheetFiles } from "@/lib/interchange/sheets/parse-case-sheets";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { approvePublication, askForPublication } from "@/lib/server/publications/approval/workflows";
import { requestReport } from "@/lib/server/reports/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { anAdmin, anEditor } from "@/tests/builders/actors";
import { aNewClaim, whatIsSeen } from "@/tests/builders/claim-forms";
import { aTransferCase } from "@/tests/builders/transfer-case";
import { writeCaseFile } from "@/tests/builders/write-case-file";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { aFront } from "../../setup/front";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { runCommand } from "../commands/run-command";
import { atTheDesk } from "../desk-door";

await testDatabase();
afterAll(closeAttempts);
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-chinese-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
await aNewsroom("paper");

const SLUG = "harbour-transfers";
const records = aTransferCase(["zh"]);

function writeFolder(files: SheetFiles): void {
  for (const [name, text] of Object.entries(files))
    if (text.trim().includes("\n")) writeFileSync(path.join(place, `${name}.csv`), text);
  writeFileSync(path.join(place, "case.json"), writeCaseFile(records.header));
}

async function join(role: "reporter" | "editor") {
  const { id: caseId } = await db().case.findUniqueOrThrow({ where: { slug: SLUG } });
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { email: "admin@paper.example" } });
  await saveMember(db(), { email: `${role}@pitch.example`, name: role, passwordHash, caseId, role });
  return atTheDesk(`${role}@pitch.example`);
}

async function memberOf(email: string): Promise<string> {
  return (await db().member.findUniqueOrThrow({ where: { email } })).id;
}

type Say = (words: string) => Localized;
const inChinese: Say = (zh) => ({ en: null, zh });
const inEnglish: Say = (en) => ({ en, zh: null });

test("its sheets are imported with the title, the languages and the day that case.json says", async () => {
  writeFolder(writeCaseSheets(records, []));
  const ran = await runCommand(["import", place, "--case", SLUG, "--admin", "admin@paper.example"]);
  expect([ran.err, ran.code]).toEqual(["", 0]);
  const found = await db().case.findUniqueOrThrow({ where: { slug: SLUG } });
  expect([found.languages, found.titleEn, found.titleZh]).toEqual([["zh"], null, records.header.title.zh]);
  expect(found.asOf.toISOString().slice(0, 10)).toBe("2026-03-31");
});

test("languages that no case can have are refused with how they are written", async () => {
  const ran = await runCommand(["import", place, "--case", "another-one", "--languages", "zh,en"]);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain('"zh,en" are no languages of a case; --languages is written en, zh or en,zh');
  const both = await runCommand([
    "import",
    place,
    "--case",
    "another-one",
    "--languages",
    "en,zh",
    "--admin",
    "admin@paper.example",
  ]);
  expect(both.code).toBe(1);
  expect(both.err).toContain("parties, row 2, name_en: this cell must not be empty");
});

test("every form of the desk takes what is said in Chinese alone, and refuses what is said in English alone", async () => {
  const ask = await join("reporter");
  const party = {
    kind: "company",
    jurisdiction: null,
    sponsor: null,
    lei: null,
    cik: null,
    ticker: null,
    wikidata: null,
    aliases: [],
    differsFrom: [],
  };
  const on = { case: SLUG };
  const said: readonly [string, (say: Say) => ReturnType<typeof ask>][] = [
    [
      "party",
      (say) => ask(postParty, "POST", on, { body: { ...party, name: say("灯塔体育"), note: say("一家经纪公司") } }),
    ],
    [
      "term",
      (say) =>
        ask(postTerm, "POST", on, {
          body: {
            term: say("转会费"),
            definition: say("买方付给卖方的价款"),
            testedProblem: say("视频里另有所指"),
            seeAlso: [],
            differsFrom: [],
          },
        }),
    ],
    [
      "indicator",
      (say) =>
        ask(postIndicator, "POST", on, {
          body: { name: say("上座率"), unit: "percent", note: say("联赛口径"), differsFrom: [] },
        }),
    ],
    [
      "rule",
      (say) =>
        ask(postRule, "POST", on, {
          body: {
            title: say("财政公平规则"),
            authority: "orchard-holding",
            status: "in_force",
            differsFrom: [],
            places: [
              {
                jurisdiction: "GB",
                name: say("英国"),
                tier: null,
                inForceFrom: "2025",
                complianceFrom: null,
                inForceTo: null,
                capUnits: say("收入占比"),
                capValue: "70",
                chipClasses: say("工资"),
                source: "s-club-register",
                note: say("只管一线队"),
              },
            ],
          },
        }),
    ],
    [
      "deal",
      (say) =>
        ask(
          putDeal,
          "PUT",
          { ...on, deal: "season-loan" },
          {
            body: {
              title: say("赛季贷款"),
              announced: null,
              signed: "2025-06",
              effective: null,
              ended: null,
              supersededBy: null,
              partOf: null,
              stage: "signed",
              note: say("另有抵押"),
              version: 1,
              why: null,
            },
          },
        ),
    ],
    [
      "link",
      (say) =>
        ask(
          putLink,
          "PUT",
          { ...on, link: "l-season" },
          {
            body: {
              kind: "loan",
              payer: "mill-lane-bank",
              payee: "harbour-town",
              deal: "season-loan",
              layer: "record",
              tranche: say("甲档"),
              collateral: say("门票收入"),
              interest: say("年息六厘"),
              start: null,
              end: null,
              note: say("一年期"),
              version: 1,
              why: null,
            },
          },
        ),
    ],
  ];
  for (const [what, send] of said) {
    const refused = await send(inEnglish);
    expect([what, refused.status, refused.body.code]).toEqual([what, 422, "invalid"]);
    const taken = await send(inChinese);
    expect([what, taken.status, taken.body]).toEqual([
      what,
      200,
      expect.objectContaining({ version: expect.any(Number) }),
    ]);
  }
});

test("a claim is stated, cited by its place and ranked in Chinese alone", async () => {
  const ask = await atTheDesk("reporter@pitch.example");
  const on = { case: SLUG };
  const citation = {
    source: "s-club-register",
    fragment: null,
    locator: inChinese("第四页"),
    stance: "supports",
    origin: "primary",
    noCaptureReason: "尚未存档",
  } as const;
  const claim = aNewClaim({
    subject: "l-fee",
    property: "payment_split",
    unit: "",
    value: "",
    valueZh: "分三年付清",
    wording: null,
    asOf: "2025-08",
    note: inChinese("按公告"),
    citations: [citation],
  });
  const english = { ...claim, value: "over three years", valueZh: null };
  const refused = await ask(postClaim, "POST", on, { body: english });
  expect([refused.status, refused.body.problems]).toEqual([422, [{ field: "valueZh", reason: "no_value" }]]);
  const unread = await ask(postClaim, "POST", on, { body: { ...claim, note: inEnglish("as announced") } });
  expect([unread.status, unread.body.problems]).toEqual([422, [{ field: "note.zh", reason: "required" }]]);
  const saved = await ask(postClaim, "POST", on, { body: claim });
  expect(saved.status).toBe(200);

  const editorAsks = await join("editor");
  const editor = await anEditor(await memberOf("editor@pitch.example"), SLUG);
  const slug = String(saved.body.slug);
  const accepted = await acceptClaim(editor, slug, await whatIsSeen(editor, slug));
  expect(accepted.ok).toBe(true);
  const version = accepted.ok ? accepted.value.version : 0;
  const ranked = await editorAsks(
    rankClaim,
    "POST",
    { ...on, claim: slug },
    {
      body: { version, rank: "deprecated", reason: inChinese("已有更新的公告") },
    },
  );
  expect([ranked.status, ranked.body]).toEqual([200, expect.objectContaining({ slug })]);
});

test("it is published in Chinese: its pages lead to no English, and an English address leads to the Chinese page", async () => {
  const editor = await anEditor(await memberOf("editor@pitch.example"), SLUG);
  const owner = await anAdmin(await memberOf("admin@paper.example"), SLUG);
  for (let rows = 1; rows > 0; ) {
    const queue = await loadStateQueue(editor, { filter: "waiting", page: 1 });
    const open = queue.rows.filter(({ isOpen }) => isOpen);
    rows = open.length;
    const seen = open.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
    if (rows > 0) expect((await acceptStates(editor, seen)).ok).toBe(true);
  }
  for (const { slug } of records.claims) {
    expect((await acceptClaim(editor, slug, await whatIsSeen(editor, slug))).ok).toBe(true);
  }
  const { gate } = await loadPublication(editor);
  expect(gate?.findings.filter(({ blocks }) => blocks)).toEqual([]);
  const asked = await askForPublication(editor, { number: 1, contentSha256: gate?.contentSha256 ?? "" });
  expect(await approvePublication(owner, asked.ok ? asked.value.id : "")).toMatchObject({ ok: true });

  const snapshot = await db().snapshot.findFirstOrThrow({ where: { case: { slug: SLUG } }, include: { files: true } });
  const pages = snapshot.files.filter(({ path: name }) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(1);
  for (const { path: name, sha256 } of pages) {
    expect(name).toMatch(/^zh\//);
    const html = new TextDecoder().decode((await db().blob.findUniqueOrThrow({ where: { sha256 } })).bytes);
    expect([name, /hreflang="en"|href="\/harbour-transfers(?:"|\/(?!v\/\d+\/[^"]*\.))/.exec(html)?.[0]]).toEqual([
      name,
      undefined,
    ]);
  }

  const { address } = await aFront();
  const at = (place: string) => fetch(`${address}${place}`, { redirect: "manual" });
  const english = await at(`/${SLUG}`);
  expect([english.status, english.headers.get("location")]).toEqual([307, `/zh/${SLUG}`]);
  const view = await at(`/${SLUG}/v/1/loops`);
  expect([view.status, view.headers.get("location")]).toEqual([307, `/zh/${SLUG}/v/1/loops`]);
  expect((await at(`/zh/${SLUG}`)).status).toBe(200);
}, 180_000);

test("a report of it in English is refused, in words that say which language there is", async () => {
  const admin = await anAdmin(await memberOf("admin@paper.example"), SLUG);
  for (const language of ["en", "both"] as const) {
    expect(await requestReport(admin, { number: 1, choice: wholeReport(language) })).toEqual({
      ok: false,
      reason: "language-missing",
    });
  }
  const typed = await runCommand(["report", SLUG, "1", "en"]);
  expect(typed).toMatchObject({ code: 1, out: "" });
  expect(typed.err).toContain(`${SLUG} version 1 is not in that language; say zh`);
});
