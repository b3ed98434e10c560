// Contract: eight people who read and write the same record over and over lose no edit in silence, whatever its kind.
// Must reject: an acknowledged write that another one went over, a write in the history that nobody was told of, a
// conflict that reaches people as an error instead of as the record that stands now.
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "../../setup/test-database";
import { aCrowd, EDITABLE_RECORDS, type Editable } from "./editable-records";

await testDatabase();
const PEOPLE = 8;
const ROUNDS = Number(process.env.ROUNDTRIP_ROUNDS ?? 50);
const crowd = await aCrowd("rounds", PEOPLE);
const counts = { landed: 0, refused: 0 };

interface Written {
  readonly version: number;
  readonly words: string;
}

describe.each(EDITABLE_RECORDS)("$noun", (editable: Editable) => {
  test(`of ${PEOPLE} people in ${ROUNDS} rounds loses no edit in silence`, async () => {
    const record = await editable.arrange(crowd);
    const start = await record.read();
    const earlier = (await listHistory(record.history)).length;
    const landed: Written[] = [];
    let refused = 0;
    await Promise.all(
      crowd.people.map(async (actor, person) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const seen = await record.read();
          const words = String(1000 * (person + 1) + round);
          const saved = await record.write(actor, seen, words);
          if (saved.ok) landed.push({ version: seen + 1, words });
          else {
            expect(saved.reason).toMatchObject({ code: "stale" });
            refused += 1;
          }
        }
      }),
    );
    expect(landed.length + refused).toBe(PEOPLE * ROUNDS);
    expect(landed.length).toBeGreaterThan(0);
    counts.landed += landed.length;
    counts.refused += refused;

    const inOrder = landed.toSorted((one, other) => one.version - other.version);
    const versions = inOrder.map(({ version }) => version);
    expect(versions).toEqual(inOrder.map((_, place) => start + 1 + place));
    expect(await record.read()).toBe(start + landed.length);
    if (record.history === null) return;

    const history = (await listHistory(record.history)).slice(earlier);
    expect(history.length).toBe(landed.length);
    for (const [place, { before, after }] of history.entries()) {
      if (record.keepsWords) expect(JSON.stringify(after)).toContain(inOrder[place]?.words);
      if (place > 0) expect(before).toEqual(history[place - 1]?.after);
    }
    expect(await findBrokenRevision(db(), crowd.caseId)).toBeNull();
  });
});

/** The writes to a record in their order. */
async function listHistory(record: { readonly recordType: string; readonly recordSlug: string } | null) {
  if (record === null) return [];
  return db().revision.findMany({ where: { caseId: crowd.caseId, ...record }, orderBy: { seq: "asc" } });
}

afterAll(() => {
  console.info(`${counts.landed} edits landed, ${counts.refused} were told what stands now, none were lost`);
});
