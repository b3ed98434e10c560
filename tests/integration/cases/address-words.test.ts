// Contract: a case that cannot begin at an address is refused with the reason: it is taken, it is the product's own, or it
// is not written as one; the form says each in a sentence of its own.
// Must reject: one sentence for all three, a refusal without words, a word about a case that one is outside of.
import { afterAll, expect, test } from "vitest";
import { POST as postCase } from "@/app/api/account/cases/route";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { memberRefusalText } from "@/lib/view/messages/members";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { atTheDesk, mailOf } from "../desk-door";

await testDatabase();
afterAll(closeAttempts);
await aNewsroom("first");
await aNewsroom("elsewhere");

test("a taken, a reserved and an ill-shaped address are each refused in a sentence of their own", async () => {
  const ask = await atTheDesk(mailOf("first", "admin"));
  const text = { en: "A case", zh: null };
  const begin = (slug: string) =>
    ask(
      (request) => postCase(request),
      "POST",
      {},
      {
        body: { slug, languages: ["en"], title: text, summary: text, asOf: "2026-01-31", checkedBy: "two" },
      },
    );
  const reasons: readonly (readonly [string, string])[] = [
    ["elsewhere", "taken"],
    ["method", "address-reserved"],
    ["Two Words", "address-invalid"],
    ["a", "address-invalid"],
  ];
  for (const [slug, code] of reasons) {
    const { status, body } = await begin(slug);
    expect([slug, body.code]).toEqual([slug, code]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).not.toContain("elsewhere@");
  }
  for (const locale of ["en", "zh"] as const) {
    const sentences = ["taken", "address-reserved", "address-invalid"].map((code) =>
      memberRefusalText({ status: 422, code }, locale),
    );
    expect(new Set([...sentences, memberRefusalText({ status: 422, code: "never heard of" }, locale)]).size).toBe(4);
  }
  expect((await begin("a-free-one")).status).toBe(200);
});
