// Contract: every kind of value, with every qualifier and bound, is read back as the same value.
// Must reject: a number that loses a digit or gains a zero, a date that moves with the time zone, a code list out of order.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { CaseRecords, Claim, ClaimValue, Decimal } from "@/lib/domain/model/case-records";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { faultOfText, TEXTS, trimText } from "@/lib/domain/values/texts";
import { db } from "@/lib/server/db";
import { createCase, getCaseRecords, saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { aHeader } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";

await testDatabase();

/** Plain decimals in canonical form, up to 18 digits before the point and `places` behind it. */
function decimals(places: number): fc.Arbitrary<Decimal> {
  return fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 10 ** places - 1 }))
    .map(([negative, whole, part]) => {
      const fraction = String(part).padStart(places, "0").replace(/0+$/, "");
      const digits = fraction ? `${whole}.${fraction}` : `${whole}`;
      return negative && digits !== "0" ? `-${digits}` : digits;
    });
}

function bounds(places: number) {
  const none = { value: null, min: null, max: null };
  const number = decimals(places);
  return fc.oneof(
    number.map((value) => ({ ...none, qualifier: "exact" as const, value })),
    number.map((value) => ({ ...none, qualifier: "about" as const, value })),
    number.map((max) => ({ ...none, qualifier: "up_to" as const, max })),
    number.map((min) => ({ ...none, qualifier: "at_least" as const, min })),
    number.map((both) => ({ ...none, qualifier: "between" as const, min: both, max: both })),
    fc.constantFrom({ ...none, qualifier: "undisclosed" as const }, { ...none, qualifier: "unknown" as const }),
  );
}

const partialDates = fc.constantFrom("2025", "2025-H2", "2025-Q3", "2025-10", "2025-10-07", "2024-02-29");
const texts = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .map((text) => trimText(`x${text}`, TEXTS.claim.words.kind))
  .filter((text) => faultOfText(text, TEXTS.claim.words) === null);

const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);

/** A property that takes each type: `value` every kind of number, below zero too. */
const PROPERTY_OF = {
  money: "value",
  percent: "value",
  count: "value",
  rate: "value",
  date: "date",
  yes_no: "exists",
  code: "parent",
  text: "procedure",
  undisclosed: "amount",
  // Never written: what is stored and cannot be read has a test of its own.
  unreadable: "procedure",
} as const;

const values: fc.Arbitrary<ClaimValue> = fc.oneof(
  bounds(2).map((numbers) => ({ type: "money" as const, currency: "EUR", ...numbers })),
  bounds(6).map((numbers) => ({ type: "percent" as const, ...numbers })),
  bounds(6).map((numbers) => ({ type: "count" as const, unit: "GW", ...numbers })),
  bounds(6).map((numbers) => ({ type: "rate" as const, unit: "USD_per_month", ...numbers })),
  partialDates.map((date) => ({ type: "date" as const, date })),
  fc.boolean().map((yes) => ({ type: "yes_no" as const, yes })),
  fc.array(slugs, { minLength: 1, maxLength: 4 }).map((codes) => ({ type: "code" as const, codes })),
  texts.map((text) => ({ type: "text" as const, text: { en: text, zh: null } })),
  fc.constant({ type: "undisclosed" as const }),
);

function caseWith(slug: string, claimValues: readonly ClaimValue[], asOf: string | null): CaseRecords {
  const claims = claimValues.map(
    (value, place): Claim => ({
      slug: `c-${String(place).padStart(3, "0")}`,
      subjectType: "party",
      subject: "alpha",
      property: PROPERTY_OF[value.type],
      value,
      wording: null,
      asOf,
      period: place % 2 ? { start: "2024-12-31", end: "2025-12-31", label: { en: "FY2025", zh: "2025财年" } } : null,
      rank: "normal",
      reason: null,
      status: "proposed",
      evidence: null,
      basis: "primary_text",
      credibility: 1,
      conflictsWith: [],
      note: null,
      citations: [
        {
          source: "filing",
          fragment: "“it’s 10”",
          locator: null,
          stance: "supports",
          origin: "primary",
          anchor: "not_captured",
        },
      ],
    }),
  );
  return {
    ...NO_RECORDS,
    header: aHeader({ slug, asOf: "2026-01-31" }),
    parties: [
      {
        slug: "alpha",
        name: { en: "Alpha", zh: null },
        kind: "company",
        jurisdiction: null,
        sponsor: null,
        lei: null,
        cik: null,
        ticker: null,
        wikidata: null,
        aliases: [],
        note: null,
      },
    ],
    claims,
    sources: [
      {
        slug: "filing",
        kind: "filing",
        publisher: "Register",
        title: null,
        author: null,
        published: "2025",
        url: null,
        language: "en",
        reliability: "A",
        readIn: "portal",
        wordsOf: "SEC filing of Alpha",
        copyShown: false,
        note: null,
      },
    ],
  };
}

it("is read back unchanged", async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(values, { minLength: 1, maxLength: 30 }),
      fc.option(partialDates, { nil: null }),
      async (claimValues, asOf) => {
        cases += 1;
        const records = caseWith(`case-${cases}`, claimValues, asOf);
        await inTransaction(async (tx) => {
          const caseId = await createCase(tx, records.header, null);
          await saveCaseRecords(tx, { caseId, importRunId: null, records, editedById: null, accepted: false });
        });
        expect(await getCaseRecords(db(), records.header.slug, { statuses: ["proposed"] })).toEqual(records);
      },
    ),
    { numRuns: 40 },
  );
});
