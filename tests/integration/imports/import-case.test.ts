import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/model/vocabulary";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { db } from "@/lib/server/db";
import { readShippedCase } from "@/lib/server/imports/loaders";
import { importCase, importShippedCase } from "@/lib/server/imports/workflows";
import { countRecords, createCase, findCaseBySlug, getCaseRecords } from "@/lib/server/records/repository";
import { type Admin, anAdmin, aReporter, type Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { aCase, aHeader, aSource } from "../../builders/case-builders";
import { readSeedHeader, readSeedSheets } from "../../builders/seed-sheets";
import { testDatabase } from "../../setup/test-database";

// Contract: an import is all or nothing, is recorded, and the same files a second time change nothing.
// Must reject: rows left by a refused import, a second run that writes, accepted claims out of an ordinary import.

await testDatabase();
const SEED = fileURLToPath(new URL("../../../prisma/seed/ai-circular", import.meta.url));

/** Rows of every table that an import writes, over all cases. */
async function countRows(): Promise<Readonly<Record<string, number>>> {
  return {
    cases: await db().case.count(),
    parties: await db().party.count(),
    links: await db().link.count(),
    claims: await db().claim.count(),
    citations: await db().citation.count(),
    revisions: await db().revision.count(),
    importRuns: await db().importRun.count(),
  };
}

async function getCaseId(slug: string): Promise<string> {
  const found = await findCaseBySlug(db(), slug);
  if (found === null) throw new Error(`there is no case ${slug}`);
  return found.id;
}

describe("the shipped case", () => {
  test("is refused when one of its files was changed, and names the file", async () => {
    const { header, sha256 } = await readShippedCase(SEED);
    const files = readSeedSheets();
    const changed = { ...files, claims: files.claims?.replace("100000000000", "100000000001") ?? "" };
    const before = await countRows();
    expect(await importCase(null, { mode: "shipped", sha256, header, files: changed })).toEqual({
      ok: false,
      reason: { code: "not-as-shipped", sheets: ["claims"] },
    });
    expect(await countRows()).toEqual(before);
  });

  test("is counted by a dry run, which leaves nothing", async () => {
    const { header, sha256 } = await readShippedCase(SEED);
    const before = await countRows();
    const dry = await importCase(null, { mode: "shipped", sha256, header, files: readSeedSheets(), dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { unchanged: false, counts: { parties: 70, claims: 438 } } });
    expect(await countRows()).toEqual(before);
  });

  test("comes in whole, and a second run changes nothing", async () => {
    expect(await importShippedCase(SEED)).toMatchObject({ ok: true, value: { unchanged: false } });
    const caseId = await getCaseId("ai-circular");
    const counts = await countRecords(db(), caseId);
    expect(counts).toEqual({
      parties: 70,
      deals: 75,
      links: 124,
      linkParts: 45,
      // 330 rows of claims and 108 of financials; 625 citations and one for each of the financials
      claims: 438,
      citations: 733,
      sources: 343,
      rules: 11,
      rulePlaces: 93,
      indicators: 12,
      discrepancies: 46,
      glossary: 48,
      statements: 221,
      analogies: 51,
    });
    const before = await countRows();
    expect(await importShippedCase(SEED)).toMatchObject({
      ok: true,
      value: { unchanged: true, counts: { parties: 0, claims: 0 } },
    });
    expect(await countRows()).toEqual(before);
    expect(await findBrokenRevision(db(), caseId)).toBeNull();
  });

  test("is in the database what the spreadsheets say, record by record", async () => {
    const parsed = parseCaseSheets(readSeedSheets(), { ...readSeedHeader({ shipped: true }), quoteWords: 10 });
    expect(parsed).toEqual({
      ok: true,
      value: await getCaseRecords(db(), "ai-circular", { statuses: CLAIM_STATUSES }),
    });
  });

  test("is said by the history to have come accepted with the product, by nobody in the newsroom", async () => {
    const caseId = await getCaseId("ai-circular");
    const run = await db().revision.findFirstOrThrow({ where: { caseId, recordType: "import_run" } });
    expect(run.actorId).toBeNull();
    expect(run.why).toContain("came accepted with the product");
    expect(await db().claim.count({ where: { caseId, NOT: { importRunId: null }, editedById: null } })).toBe(438);
  });

  test("goes into an empty case only", async () => {
    const { header, sha256 } = await readShippedCase(SEED);
    const other = { ...header, slug: "other-case" };
    expect(
      await importCase(null, {
        mode: "proposed",
        header: other,
        files: { ...writeCaseSheets(aCase(), []) },
        admin: "chief@desk.example",
      }),
    ).toMatchObject({ ok: true, value: { admins: ["chief@desk.example"] } });
    expect(await importCase(null, { mode: "shipped", sha256, header: other, files: readSeedSheets() })).toEqual({
      ok: false,
      reason: { code: "case-not-empty" },
    });
  });
});

describe("an ordinary import", () => {
  const header = aHeader({ slug: "ordinary-case" });
  let member: Reporter;
  let outsider: Admin;

  beforeAll(async () => {
    const caseId = await createCase(db(), header, null);
    const elsewhere = await createCase(db(), aHeader({ slug: "elsewhere" }), null);
    const join = async (email: string, where: string, role: Role) => {
      const { id: memberId } = await addMember(email);
      await db().membership.create({ data: { caseId: where, memberId, role } });
      return memberId;
    };
    member = await aReporter(await join("reporter@example.org", caseId, "reporter"), header.slug);
    outsider = await anAdmin(await join("outsider@example.org", elsewhere, "admin"), "elsewhere");
  });

  test("with three errors in three rows writes nothing and names all three cells", async () => {
    const sheets = writeCaseSheets(aCase(), []);
    const files = {
      ...sheets,
      parties: sheets.parties.replace("birch,birch,,company", "birch,birch,,firm"),
      deals: sheets.deals.replace("signed,,", "signed,,missing-deal"),
      claims: sheets.claims.replace(",100,", ",1e2,"),
    };
    const before = await countRows();
    const refused = await importCase(member, { mode: "proposed", header, files });
    if (refused.ok || refused.reason.code !== "sheets-wrong") throw new Error("the sheets were let in");
    expect(refused.reason.errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      "parties 3 kind",
      "deals 2 part_of",
      "claims 2 value",
    ]);
    expect(await countRows()).toEqual(before);
  });

  test("of a person outside the case finds no case, and so does one as shipped by a member", async () => {
    const files = { ...writeCaseSheets(aCase(), []) };
    const before = await countRows();
    const refused = { ok: false, reason: { code: "case-missing" } };
    expect(await importCase(outsider, { mode: "proposed", header, files })).toEqual(refused);
    expect(await importCase(member, { mode: "proposed", header: aHeader({ slug: "no-case" }), files })).toEqual(
      refused,
    );
    expect(await importCase(member, { mode: "shipped", sha256: {}, header, files })).toEqual(refused);
    expect(await countRows()).toEqual(before);
  });

  test("that says verified arrives as proposed, in the name of the member, and once", async () => {
    const files = { ...writeCaseSheets(aCase(), []) };
    expect(files.claims).toContain("verified");
    expect(await importCase(member, { mode: "proposed", header, files })).toMatchObject({
      ok: true,
      value: { unchanged: false, counts: { parties: 2, claims: 1 } },
    });
    const caseId = await getCaseId(header.slug);
    const [claim, ...more] = await db().claim.findMany({ where: { caseId } });
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ status: "proposed", evidence: null, editedById: member.memberId });
    expect(await importCase(member, { mode: "proposed", header, files })).toMatchObject({
      ok: true,
      value: { unchanged: true },
    });
    expect(await db().claim.count({ where: { caseId } })).toBe(1);
  });

  test("adds to what the case holds and may refer to it", async () => {
    const sheets = writeCaseSheets(aCase({ sources: [aSource({ slug: "s-second" })] }), []);
    const files = {
      sources: sheets.sources,
      claims: sheets.claims.replace("c-alder-birch-amount", "c-second"),
      citations: sheets.citations.replace("c-alder-birch-amount", "c-second").replace("s-filing", "s-second"),
    };
    expect(await importCase(member, { mode: "proposed", header, files })).toMatchObject({
      ok: true,
      value: { counts: { parties: 0, claims: 1, sources: 1 } },
    });
    const caseId = await getCaseId(header.slug);
    expect(await countRecords(db(), caseId)).toMatchObject({ parties: 2, links: 1, claims: 2, sources: 2 });
  });

  function addMember(email: string): Promise<{ id: string }> {
    const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$bm90YXNhbHQ$bm90YWhhc2g";
    return db().member.create({ data: { email, name: email, passwordHash }, select: { id: true } });
  }
});
