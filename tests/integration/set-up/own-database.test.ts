// Contract: a database of the user's own, whose account is no superuser, takes the migrations; where something is missing
// one sentence says what, and what to do, before anything is written. README and settings name what is needed.
// Must reject: a missing extension, a right that is missing, a wrong address, each told by Postgres or by a stack.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "../../../scripts/lib/migrate.mjs";
import { checkOwnDatabase, readNeededExtensions } from "../../../scripts/lib/own-database.mjs";
import { databaseAt, withClient } from "../../../scripts/lib/postgres.mjs";

const admin = inject("postgresUrl");
const name = `test_${Date.now()}_${randomBytes(6).toString("hex")}`;
const own = addressOf(name, name);

beforeAll(async () => {
  await withClient(admin, async (client) => {
    await client.query(`create role ${name} login password 'of-its-own'`);
    await client.query(`create role ${name}_guest login password 'of-its-own'`);
    await client.query(`create database ${name} owner ${name} template template0`);
  });
});

afterAll(async () => {
  await withClient(admin, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`drop role if exists ${name}, ${name}_guest`);
  });
});

function addressOf(account: string, database: string): string {
  const address = new URL(databaseAt(admin, database));
  address.username = account;
  address.password = "of-its-own";
  return address.href;
}

async function refusal(url: string, extensions?: readonly string[]): Promise<string> {
  return checkOwnDatabase(url, extensions).then(
    () => "taken",
    (error: Error & { readonly advice?: string }) => `${error.message} / ${error.advice}`,
  );
}

test("the README and the settings name every extension that the migrations create", () => {
  expect(readNeededExtensions()).toContain("btree_gist");
  for (const file of ["README.md", ".env.example"]) {
    const text = readFileSync(file, "utf8");
    for (const extension of readNeededExtensions()) expect(text, file).toContain(extension);
  }
});

test("an extension that the server does not have is named", async () => {
  expect(await refusal(own, ["btree_gist", "made_up"])).toMatch(/does not have the extension made_up \/ .*contrib/);
});

test("an account that may not create them is told what the owner has to run", async () => {
  const guest = addressOf(`${name}_guest`, name);
  expect(await refusal(guest)).toMatch(
    new RegExp(`"${name}_guest" may not create the extensions .* / .*create extension unaccent;`),
  );
});

test.each([
  ["a wrong password", () => own.replace("of-its-own", "guessed"), /refuses this user or password/],
  ["a database that is not there", () => addressOf(name, "never_made"), /"never_made" at .* no database of this name/],
  ["a server that is not there", () => own.replace(new URL(own).host, "127.0.0.1:1"), /nobody answers there/],
  ["no address at all", () => "sqlite, I think", /DATABASE_URL cannot be used/],
])("%s is said in a sentence without the password", async (_, url, expected) => {
  const said = await refusal(url());
  expect(said).toMatch(expected);
  expect(said).not.toMatch(/of-its-own|guessed|\n\s+at /);
});

test.each([
  ["a character type that takes Chinese apart", "encoding 'UTF8' locale 'C' locale_provider 'libc'"],
  ["an encoding that cannot hold it", "encoding 'SQL_ASCII' locale 'C' locale_provider 'libc'"],
])("%s is refused before anybody looks for a name in vain", async (_, words) => {
  const other = `${name}_other`;
  await withClient(admin, (client) => client.query(`create database ${other} template template0 ${words}`));
  try {
    expect(await refusal(databaseAt(admin, other))).toMatch(/names in Chinese would not be found .*C\.UTF-8/);
  } finally {
    await withClient(admin, (client) => client.query(`drop database ${other} with (force)`));
  }
});

test("the owner of a database takes it from empty to complete without being a superuser", async () => {
  expect(await refusal(own)).toBe("taken");
  expect((await migrate(own)).applied.length).toBeGreaterThan(5);
  expect(await migrate(own)).toEqual({ applied: [] });
});
