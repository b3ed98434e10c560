// Contract: the search of the desk finds claims by the sum they state, as it is written in either language, and by words
// they cite; sources by their domain; and calls a claim by what it is about.
// Must reject: a claim that is called by its slug, a bare number that hides the names that hold it, a sum of another case.
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createShippedMembers } from "@/lib/server/accounts/members/workflows";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { importShippedCase } from "@/lib/server/imports/workflows";
import { loadNamedRecords } from "@/lib/server/search/loaders";
import { anAdmin, aReporter } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, signedIn } from "../auth/small-newsroom";

await testDatabase();
afterAll(closeAttempts);
await importShippedCase(path.resolve("prisma/seed/ai-circular"));
const [signIn] = ((await createShippedMembers("ai-circular")) ?? []).filter(({ role }) => role === "reporter");
const { session } = await signedIn(signIn?.email ?? "", signIn?.password ?? "");
const actor = await aReporter(session.memberId, "ai-circular");
const other = await aNewsroom("other-case");
const outsider = await anAdmin(other.memberOf("admin"), "other-case");

const find = async (typed: string, who = actor) => (await loadNamedRecords(who, typed)).records;

test("a sum is found as it is written in either language, and its claim is called by its subject", async () => {
  for (const typed of ["300bn", "$300bn", "#300bn", "300 billion", "3000亿", "3000亿美元"]) {
    const found = await find(typed);
    expect([typed, found.map(({ slug }) => slug)]).toEqual([typed, expect.arrayContaining(["c-oai-oracle-amount"])]);
    expect(found.every(({ kind }) => kind === "claim")).toBe(true);
  }
  const [claim] = (await find("300bn")).filter(({ slug }) => slug === "c-oai-oracle-amount");
  expect([claim?.name.en, claim?.property]).toEqual(["OpenAI → Oracle Corporation", "amount"]);
  expect(await find("300bn", outsider)).toEqual([]);
});

test("a bare number is looked for in names, and with a # in sums", async () => {
  const names = await find("2025");
  expect(names.some(({ kind }) => kind !== "claim")).toBe(true);
  expect((await find("#300000000000")).map(({ slug }) => slug)).toContain("c-oai-oracle-amount");
});

test("words that a claim cites lead to it with its quote, a domain to its sources", async () => {
  const quoted = await find("to purchase $300 billion in computing");
  expect(quoted.map(({ slug }) => slug)).toContain("c-oai-oracle-amount");
  for (const { slug, name, met } of quoted) {
    expect(met).toBe("to purchase $300 billion in computing power over roughly five");
    expect(name.en).not.toContain(slug);
  }
  const sources = (await find("openai.com")).filter(({ kind }) => kind === "source");
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.some(({ met }) => met?.includes("openai.com"))).toBe(true);
});

test("a claim that is asked for by its slug is called by what it is about", async () => {
  const [claim] = (await find("c-oai-oracle-amount")).filter(({ kind }) => kind === "claim");
  expect(claim?.name.en).toBe("OpenAI → Oracle Corporation");
});
