// Contract: one judge of where a case may live, with the words that the product's own routes need.
// Must reject: an address that is no slug, one that a route of the product answers, a new route that nobody reserved.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeCaseAddress, RESERVED_ADDRESSES } from "@/lib/domain/access/case-address";

test.each(["ai-circular", "a1", "2026-loans", "x".repeat(60)])("a case may live at %s", (text) => {
  expect(judgeCaseAddress(text)).toBeNull();
});

test.each(["a", "", "Desk", "a--b", "-a", "a-", "a/b", "a b", "案例", "a\n", "x".repeat(61)])(
  "%j is not written as an address",
  (text) => {
    expect(judgeCaseAddress(text)).toBe("address-invalid");
  },
);

test.each(RESERVED_ADDRESSES)("%s belongs to the product", (text) => {
  expect(judgeCaseAddress(text)).toBe("address-reserved");
});

test.each(["app", "app/api/desk", "app/(desk)/l10n/[locale]/desk"])(
  "no case can hide a route beside the cases in %s",
  (folder) => {
    const fixed = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z0-9]/.test(entry.name))
      .map(({ name }) => name);
    expect(fixed.length).toBeGreaterThan(0);
    expect(fixed.map((name) => `${name} ${judgeCaseAddress(name)}`)).toEqual(
      fixed.map((name) => `${name} address-reserved`),
    );
  },
);
