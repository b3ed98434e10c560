// Contract: an import that creates a case leaves one that somebody can open, and says who; without any way to know, it
// refuses with the way out and writes nothing.
// Must reject: a case without an admin, a guess among several, an account taken over, a second admin by the back door.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { isPasswordRight } from "@/lib/server/auth/passwords";
import { beginCase } from "@/lib/server/cases/workflows";
import { db } from "@/lib/server/db";
import { createCase } from "@/lib/server/records/repository";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aHeader } from "../../builders/case-builders";
import { ringSheets, writeSheets } from "../../builders/ring-sheets";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, signedIn } from "../auth/small-newsroom";
import { runCommand } from "../commands/run-command";

await testDatabase();
afterAll(closeAttempts);
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-new-case-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const ring = writeSheets(place, ringSheets());

const importRing = (slug: string, ...more: readonly string[]) => runCommand(["import", ring, "--case", slug, ...more]);

async function countWritten() {
  return [await db().case.count(), await db().member.count(), await db().party.count(), await db().revision.count()];
}

test("where nobody has an account, whoever is named gets the first, with a password told once", async () => {
  const refused = await importRing("ring-one");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("name its admin with --admin <e-mail>");
  expect(await importRing("ring-one", "--admin", "not a mail")).toMatchObject({ code: 1 });
  const rehearsed = await importRing("ring-one", "--admin", "Chief@desk.example", "--dry-run");
  expect(rehearsed.out).toContain("would be opened at /desk/ring-one by its admin chief@desk.example");
  expect(await countWritten()).toEqual([0, 0, 0, 0]);

  const { code, out } = await importRing("ring-one", "--admin", "Chief@desk.example");
  expect(code).toBe(0);
  expect(out).toContain("added 3 parties, 2 deals, 3 links");
  expect(out).toContain("opened at /desk/ring-one by its admin chief@desk.example");
  const password = / {2}chief@desk\.example {2}(\S+)$/m.exec(out)?.[1] ?? "";
  const chief = await db().member.findUniqueOrThrow({ where: { email: "chief@desk.example" } });
  expect(await isPasswordRight(chief.passwordHash, password)).toBe(true);
  expect((await findActor(chief.id, "ring-one"))?.role).toBe("admin");
  const found = await db().case.findUniqueOrThrow({ where: { slug: "ring-one" } });
  expect(await db().claim.findMany({ where: { caseId: found.id, NOT: { status: "proposed" } } })).toEqual([]);
  expect(await findBrokenRevision(db(), found.id)).toBeNull();
});

test("what case.json says of a case that is there already is left alone, and said so", async () => {
  const folder = writeSheets(place, ringSheets());
  writeFileSync(
    path.join(folder, "case.json"),
    JSON.stringify({ slug: "x", title: { en: "Other" }, asOf: "2026-02-01" }),
  );
  const { code, out } = await runCommand(["import", folder, "--case", "ring-one"]);
  expect(code).toBe(0);
  expect(out).toContain("change them at /desk/ring-one/settings");
  expect((await db().case.findUniqueOrThrow({ where: { slug: "ring-one" } })).titleEn).toBe("ring-one");
  rmSync(path.join(folder, "case.json"));
});

test("the one admin of an installation opens what is imported", async () => {
  const { code, out } = await importRing("ring-two");
  expect(code).toBe(0);
  expect(out).toContain("opened at /desk/ring-two by its admin chief@desk.example");
  expect(out).not.toContain("password");
});

test("of several admins none is guessed: they are named, and the one who is said opens the case", async () => {
  const room = await aNewsroom("first");
  const before = await countWritten();
  const refused = await importRing("ring-three");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("--admin <e-mail>; admins here: admin@first.example, chief@desk.example");
  expect((await importRing("ring-three", "--admin", "nobody@first.example")).err).toContain(
    "no member signs in as nobody@first.example",
  );
  await db().member.create({
    data: { email: "gone@first.example", name: "Gone", passwordHash: await anyHash(), disabledAt: new Date() },
  });
  expect((await importRing("ring-three", "--admin", "gone@first.example")).err).toContain("has no access any more");
  expect(await countWritten()).toEqual(before.map((count, place) => count + (place === 1 ? 1 : 0)));

  const { code, out } = await importRing("ring-three", "--admin", "reporter@first.example");
  expect(code).toBe(0);
  expect(out).toContain("by its admin reporter@first.example");
  expect((await findActor(room.memberOf("reporter"), "ring-three"))?.role).toBe("admin");
  expect(await findActor(room.memberOf("admin"), "ring-three")).toBeNull();
});

test("a case that has its admin gets no other by an import, and the desk says that its address is taken", async () => {
  const other = await importRing("ring-three", "--admin", "admin@first.example");
  expect(other).toMatchObject({ code: 1, out: "" });
  expect(other.err).toContain("has its admin already, who decides who else becomes one: reporter@first.example");
  const again = await importRing("ring-three", "--admin", "reporter@first.example");
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toContain("these files were imported before; nothing changed\nopened at /desk/ring-three by");
  const { session } = await signedIn("admin@first.example");
  expect(await beginCase(session, { ...aHeader({ slug: "ring-three" }), languages: ["en", "zh"] })).toEqual({
    ok: false,
    reason: "taken",
  });
});

test("a case that nobody can open is given to somebody by the next import, whoever belonged to it before", async () => {
  const caseId = await createCase(db(), aHeader({ slug: "orphan" }), null);
  const { id: memberId } = await db().member.findUniqueOrThrow({ where: { email: "editor@first.example" } });
  await db().membership.create({ data: { caseId, memberId, role: "editor", endedAt: new Date() } });
  expect((await importRing("orphan", "--admin", "editor@first.example")).code).toBe(0);
  expect((await findActor(memberId, "orphan"))?.role).toBe("admin");
  expect(await db().membership.findMany({ where: { caseId }, select: { version: true } })).toEqual([{ version: 2 }]);
});

async function anyHash(): Promise<string> {
  return (await db().member.findFirstOrThrow()).passwordHash;
}
