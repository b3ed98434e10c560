// Contract: what is saved is read back as the same value, in one order everywhere, with its history.
// Must reject: a lost or changed field, an order that depends on the order of saving, an unaccepted claim that is taken
// for an accepted one, and a history that can be rewritten unseen.

import { beforeAll, describe, expect, it } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { db } from "@/lib/server/db";
import {
  countRecords,
  createCase,
  findCaseBySlug,
  getCaseRecords,
  saveCaseRecords,
} from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "@/tests/setup/test-database";
import { readSeedRecords, sortRecords } from "./seed-records";

const EVERY = { statuses: CLAIM_STATUSES };

await testDatabase();
const seed = readSeedRecords();
let caseId: string;

function save(records: CaseRecords, accepted: boolean): Promise<string> {
  return inTransaction(async (tx) => {
    const id = await createCase(tx, records.header, null);
    await saveCaseRecords(tx, { caseId: id, importRunId: null, records, editedById: null, accepted });
    return id;
  });
}

beforeAll(async () => {
  caseId = await save(seed, true);
});

describe("the shipped case", () => {
  it("is read back as it was saved", async () => {
    expect(await getCaseRecords(db(), "ai-circular", EVERY)).toEqual(sortRecords(seed));
  });

  it("has as many rows per table as its spreadsheets have lines", async () => {
    // 330 claims and 108 financial figures; 625 citations and one per figure; 93 lines of 11 rules.
    expect(await countRecords(db(), caseId)).toEqual({
      parties: 70,
      deals: 75,
      links: 124,
      linkParts: 45,
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
  });

  it("reads the same whatever order it was saved in", async () => {
    const reversed: CaseRecords = {
      ...seed,
      header: { ...seed.header, slug: "reversed" },
      parties: [...seed.parties].reverse(),
      deals: [...seed.deals].reverse(),
      claims: [...seed.claims].reverse(),
      sources: [...seed.sources].reverse(),
    };
    await save(reversed, true);
    const { header, ...records } = await getCaseRecords(db(), "reversed", EVERY);
    const { header: _first, ...expected } = sortRecords(seed);
    expect(header.slug).toBe("reversed");
    expect(records).toEqual(expected);
  });

  it("shows no claim of another status, nor its name in conflicts, discrepancies and statements", async () => {
    const accepted = await getCaseRecords(db(), "ai-circular", { statuses: ["accepted"] });
    const shown = new Set(accepted.claims.map(({ slug }) => slug));
    expect(accepted.claims.every(({ status }) => status === "accepted")).toBe(true);
    // 28 claims of the sheet are disputed.
    expect(accepted.claims.length).toBeLessThanOrEqual(438 - 28);
    const named = [
      ...accepted.claims.flatMap(({ conflictsWith }) => conflictsWith),
      ...accepted.discrepancies.flatMap(({ claims }) => claims),
      ...accepted.statements.flatMap(({ claims }) => claims),
    ];
    expect(named.filter((slug) => !shown.has(slug))).toEqual([]);
  });
});

describe("valid time", () => {
  it("runs from the first as-of day to the next one of the same subject and property", async () => {
    const days = (row: { validFrom: Date | null; validTo: Date | null }) =>
      [row.validFrom, row.validTo].map((day) => day?.toISOString().slice(0, 10) ?? null);
    const rows = await db().claim.findMany({
      where: { caseId, slug: { in: ["c-nv-oai-loi-amount", "f-nvda-rev-fy25"] } },
      orderBy: { slug: "asc" },
    });
    expect(rows.map(days)[1]).toEqual(["2024-01-29", "2025-01-27"]);
    expect(rows.map(days)[0]?.[0]).toBe("2025-09-22");
  });
});

describe("the history", () => {
  it("has one revision per record, chained without a break", async () => {
    // 70 + 75 + 124 + 45 + 438 + 343 + 11 + 12 + 46 + 48 + 221 + 51 records, and the case's own title and summary.
    expect(await db().revision.count({ where: { caseId } })).toBe(1485);
    expect(await findBrokenRevision(db(), caseId)).toBeNull();
  });

  it("shows the first revision that was rewritten behind the back of the database", async () => {
    const [target] = await db().revision.findMany({ where: { caseId }, orderBy: { seq: "asc" }, skip: 700, take: 1 });
    await db().$executeRawUnsafe('ALTER TABLE "Revision" DISABLE TRIGGER revision_never_altered');
    await db().revision.update({ where: { seq: target?.seq ?? 0n }, data: { why: "invented" } });
    expect(await findBrokenRevision(db(), caseId)).toBe(target?.seq);
    await db().revision.update({ where: { seq: target?.seq ?? 0n }, data: { why: null } });
    await db().$executeRawUnsafe('ALTER TABLE "Revision" ENABLE TRIGGER revision_never_altered');
    expect(await findBrokenRevision(db(), caseId)).toBeNull();
  });
});

describe("an ordinary import", () => {
  it("arrives as proposed without an evidence word, whatever the sheet says", async () => {
    await save({ ...seed, header: { ...seed.header, slug: "ordinary", shipped: false } }, false);
    const { claims } = await getCaseRecords(db(), "ordinary", EVERY);
    expect(claims).toHaveLength(438);
    expect(new Set(claims.map(({ status, evidence }) => `${status} ${evidence}`))).toEqual(new Set(["proposed null"]));
  });

  it("leaves nothing behind when it names a party that does not exist", async () => {
    const broken: CaseRecords = {
      ...seed,
      header: { ...seed.header, slug: "broken" },
      links: seed.links.map((link, place) => (place === 0 ? { ...link, payer: "nobody" } : link)),
    };
    await expect(save(broken, false)).rejects.toThrow('no party "nobody"');
    expect(await findCaseBySlug(db(), "broken")).toBeNull();
  });

  it("adds to what the case holds and refuses a slug that is taken", async () => {
    const [first] = seed.claims.filter(({ conflictsWith }) => conflictsWith.length === 0);
    if (!first) throw new Error("the shipped case has no claim without a conflict");
    const more: CaseRecords = {
      ...NO_RECORDS,
      header: seed.header,
      claims: [{ ...first, slug: "c-one-more" }],
    };
    const add = (records: CaseRecords) =>
      inTransaction((tx) =>
        saveCaseRecords(tx, { caseId, importRunId: null, records, editedById: null, accepted: false }),
      );
    await add(more);
    expect((await countRecords(db(), caseId)).claims).toBe(439);
    await expect(add(more)).rejects.toThrow('a claim "c-one-more" already');
  });
});
