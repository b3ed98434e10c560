// Contract: code and database let the same addresses of cases pass.
// Must reject: a word or a shape that one of them lets in and the other does not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeCaseAddress, RESERVED_ADDRESSES } from "@/lib/domain/access/case-address";
import { db } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

const near = fc.string({
  unit: fc.constantFrom("a", "z", "0", "9", "-", "A", "_", " ", "é", "案", "\n"),
  maxLength: 6,
});
const plain = fc.string({ unit: fc.constantFrom("a", "z", "0"), minLength: 1, maxLength: 5 });
const long = fc.integer({ min: 55, max: 65 }).map((length) => "a".repeat(length));
const reserved = fc.constantFrom(...RESERVED_ADDRESSES);
const joined = fc.tuple(reserved, near).map(([word, rest]) => word + rest);
const generated = [near, plain, long, reserved, joined].flatMap((kind) => fc.sample(kind, 600));

test("what the code refuses the database refuses, and nothing else", async () => {
  const addresses = [...new Set([...RESERVED_ADDRESSES, ...generated])];
  const rows = await db().$queryRaw<{ address: string; passes: boolean }[]>`
    SELECT address, is_case_address(address) AS passes FROM unnest(${addresses}::text[]) AS address`;
  expect(rows).toHaveLength(addresses.length);
  const told = rows.map(({ address, passes }) => `${JSON.stringify(address)} ${passes}`);
  expect(told).toEqual(rows.map(({ address }) => `${JSON.stringify(address)} ${judgeCaseAddress(address) === null}`));
  expect(rows.filter(({ passes }) => passes).length).toBeGreaterThan(50);
});
