// Contract: with a second factor the password alone opens nothing, and every code is good once.
// It must reject: a replayed code, one of an earlier half minute, guesses without end, a secret that can be read in the table.
import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { loadSecondFactor } from "@/lib/server/accounts/second-factor/loaders";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from "@/lib/server/accounts/second-factor/workflows";
import { signIn } from "@/lib/server/accounts/workflows";
import { ATTEMPT_LIMITS, closeAttempts } from "@/lib/server/auth/attempts";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { db } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";
import { aNewAddress, aNewsroom, PASSWORD, signedIn } from "./small-newsroom";

// The clock of the server, moved by half minutes.
let offset = 0;
vi.mock("@/lib/server/clock", () => ({ now: () => new Date(Date.now() + offset) }));
const waitForNextCode = () => {
  offset += 30_000;
};

await testDatabase();
afterAll(closeAttempts);
afterEach(() => db().rateLimit.deleteMany());
await aNewsroom("factors");

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + offset + steps * 30_000 });

const attempt = (email: string, code?: string, password = PASSWORD) =>
  signIn({ email, password, address: aNewAddress(), formerSessionId: null, ...(code !== undefined && { code }) });

async function withFactor(email: string) {
  const here = await signedIn(email);
  const begun = await beginSecondFactor(here.session, { password: PASSWORD });
  if (!begun.ok) throw new Error(begun.reason);
  const confirmed = await confirmSecondFactor(here.session, { code: codeOf(begun.value.secret) });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  waitForNextCode();
  return { ...here, secret: begun.value.secret, recoveryCodes: confirmed.value.recoveryCodes };
}

test("a factor counts after its first code, ends other sessions, and is kept sealed", async () => {
  const email = "reporter@factors.example";
  const elsewhere = await signedIn(email);
  const here = await signedIn(email);
  expect(await beginSecondFactor(here.session, { password: "not this" })).toEqual({ ok: false, reason: "wrong" });
  const begun = await beginSecondFactor(here.session, { password: PASSWORD });
  if (!begun.ok) throw new Error(begun.reason);
  const { secret, address } = begun.value;
  expect(address).toMatch(/^otpauth:\/\/totp\/Roundtrip:reporter%40factors\.example\?/);
  expect((await attempt(email)).ok).toBe(true);
  expect(await confirmSecondFactor(here.session, { code: "000000" })).toEqual({ ok: false, reason: "code-wrong" });
  const confirmed = await confirmSecondFactor(here.session, { code: codeOf(secret) });
  expect(confirmed.ok && new Set(confirmed.value.recoveryCodes).size).toBe(10);
  expect(await readSessionCookie(elsewhere.cookie)).toBeNull();
  expect(await readSessionCookie(here.cookie)).toEqual(here.session);
  const rows = JSON.stringify([await db().totp.findMany(), await db().recoveryCode.findMany()]);
  expect(rows).not.toContain(secret);
  for (const code of confirmed.ok ? confirmed.value.recoveryCodes : []) expect(rows).not.toContain(code);
  expect(await attempt(email)).toEqual({ ok: false, reason: "code-needed" });
  expect(await attempt(email, undefined, "wrong password")).toEqual({ ok: false, reason: "wrong" });
});

test("a code is good once, also for many at the same moment, and none before it afterwards", async () => {
  const { secret } = await withFactor("editor@factors.example");
  const email = "editor@factors.example";
  const earlier = codeOf(secret, -1);
  const code = codeOf(secret);
  const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(email, code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await attempt(email, code)).toEqual({ ok: false, reason: "code-wrong" });
  expect(await attempt(email, earlier)).toEqual({ ok: false, reason: "code-wrong" });
  waitForNextCode();
  expect((await attempt(email, ` ${codeOf(secret).replace(/^.{3}/, "$& ")}`)).ok).toBe(true);
});

test("recovery codes are good once each, new ones void the old, and switching off needs password and code", async () => {
  const email = "admin@factors.example";
  const { session, secret, recoveryCodes } = await withFactor(email);
  const [first = "", second = ""] = recoveryCodes;
  expect((await attempt(email, first.toUpperCase().replaceAll("-", " "))).ok).toBe(true);
  expect(await attempt(email, first)).toEqual({ ok: false, reason: "code-wrong" });
  expect(await loadSecondFactor(session)).toEqual({ isOn: true, codesLeft: 9 });
  const renewed = await renewRecoveryCodes(session, { code: codeOf(secret) });
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(await attempt(email, second)).toEqual({ ok: false, reason: "code-wrong" });
  expect(await beginSecondFactor(session, { password: PASSWORD })).toEqual({ ok: false, reason: "second-factor-on" });
  const [third = ""] = renewed.value.recoveryCodes;
  const wrong = await endSecondFactor(session, { password: "not this", code: third });
  expect(wrong).toEqual({ ok: false, reason: "wrong" });
  expect(await endSecondFactor(session, { password: PASSWORD, code: third })).toEqual({ ok: true, value: null });
  expect((await attempt(email)).ok).toBe(true);
});

test("codes cannot be guessed: the right password gives no attempts back before the code", async () => {
  await aNewsroom("guessed", ["editor"]);
  const email = "editor@guessed.example";
  await withFactor(email);
  const answers = [];
  for (let guess = 0; guess <= ATTEMPT_LIMITS.account; guess += 1) answers.push(await attempt(email, "000000"));
  expect(answers.at(-1)).toEqual({ ok: false, reason: "too-many-attempts" });
});
