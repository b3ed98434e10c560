// Contract: an admin begins a second case, alone in it; others see nothing of it. Roles count from the next request on.
// It must reject: a case by a reporter, at a taken or reserved address, and a stale change of a role.
import { afterAll, expect, test } from "vitest";
import { endSessions } from "@/lib/server/accounts/workflows";
import { findActor } from "@/lib/server/auth/actor";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { loadOwnSessions } from "@/lib/server/auth/loaders";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { loadOwnCases } from "@/lib/server/cases/loaders";
import { beginCase } from "@/lib/server/cases/workflows";
import { db } from "@/lib/server/db";
import { changeMembership } from "@/lib/server/handover/workflows";
import type { NewCase } from "@/lib/wire/auth";
import { anAdmin } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, signedIn } from "../auth/small-newsroom";

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("first");
const words = { en: "Second", zh: "第二" };
const languages: NewCase["languages"] = ["en", "zh"];
const header: NewCase = { slug: "second", languages, title: words, summary: words, asOf: "2026-01-31" };

test("a second case has one member, and nobody else learns that it exists", async () => {
  const { session } = await signedIn("admin@first.example");
  expect(await beginCase(session, header)).toEqual({ ok: true, value: { slug: "second" } });
  expect((await findActor(session.memberId, "second"))?.role).toBe("admin");
  for (const role of ["reporter", "editor"] as const) {
    const colleague = await signedIn(`${role}@first.example`);
    expect(await findActor(colleague.session.memberId, "second")).toBeNull();
    expect((await loadOwnCases(colleague.session)).map(({ slug }) => slug)).toEqual(["first"]);
  }
  const { id } = await db().case.findUniqueOrThrow({ where: { slug: "second" } });
  expect(await db().revision.count({ where: { caseId: id } })).toBe(2);
  expect(await findBrokenRevision(db(), id)).toBeNull();
});

test("only an admin begins a case, and at an address of its own", async () => {
  const editor = await signedIn("editor@first.example");
  expect(await beginCase(editor.session, { ...header, slug: "third" })).toEqual({ ok: false, reason: "forbidden" });
  const { session } = await signedIn("admin@first.example");
  expect(await beginCase(session, header)).toEqual({ ok: false, reason: "taken" });
  expect(await beginCase(session, { ...header, slug: "desk" })).toEqual({ ok: false, reason: "address-reserved" });
  expect(await beginCase(session, { ...header, slug: "a b" })).toEqual({ ok: false, reason: "address-invalid" });
});

test("of ten changes that saw the same version one lands, and the next request has the new role", async () => {
  const admin = await anAdmin(room.memberOf("admin"), "first");
  const memberId = room.memberOf("reporter");
  const change = { memberId, role: "editor", hasAccess: true, version: 1 } as const;
  const answers = await Promise.all(Array.from({ length: 10 }, () => changeMembership(admin, change)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]));
  for (const reason of refused) expect(reason).toEqual({ code: "stale", now: { ...change, version: 2 } });
  expect((await findActor(memberId, "first"))?.role).toBe("editor");
});

test("one sees one's own sessions only, and ends one or all others", async () => {
  const [first, second, third] = [
    await signedIn("editor@first.example"),
    await signedIn("editor@first.example"),
    await signedIn("editor@first.example"),
  ];
  const stranger = await signedIn("admin@first.example");
  const listed = await loadOwnSessions(third.session);
  expect(listed[0]).toMatchObject({ id: third.session.sessionId, isCurrent: true });
  expect(listed.map(({ id }) => id)).not.toContain(stranger.session.sessionId);
  const foreign = await endSessions(third.session, { session: stranger.session.sessionId });
  expect(foreign).toEqual({ ok: false, reason: "not-found" });
  expect((await endSessions(third.session, { session: first.session.sessionId })).ok).toBe(true);
  expect(await readSessionCookie(first.cookie)).toBeNull();
  expect(await readSessionCookie(second.cookie)).not.toBeNull();
  await endSessions(third.session, { others: true });
  expect(await readSessionCookie(second.cookie)).toBeNull();
  expect(await readSessionCookie(third.cookie)).not.toBeNull();
  expect(await readSessionCookie(stranger.cookie)).not.toBeNull();
});
