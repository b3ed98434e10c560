// Contract: strangers' guesses do not lock the owner out of a browser in which they have signed in before.
// It must reject: more guesses for whoever holds another member's cookie, or a cookie that this server did not sign.
import { encode } from "next-auth/jwt";
import { afterAll, expect, test } from "vitest";
import { signIn } from "@/lib/server/accounts/workflows";
import { ATTEMPT_LIMITS, closeAttempts } from "@/lib/server/auth/attempts";
import { makeDeviceCookie, readDeviceCookie } from "@/lib/server/auth/known-device";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { testDatabase } from "../../setup/test-database";
import { aCookie, aNewAddress, aNewsroom, PASSWORD, signedIn } from "./small-newsroom";

await testDatabase();
afterAll(closeAttempts);
const room = await aNewsroom("devices");

const attempt = (email: string, password: string, cookie?: string) =>
  readDeviceCookie(cookie).then((device) =>
    signIn({ email, password, address: aNewAddress(), formerSessionId: null, device }),
  );

test("after a thousand guesses elsewhere the owner still signs in from a known browser", async () => {
  const email = "reporter@devices.example";
  const known = await makeDeviceCookie(room.memberOf("reporter"));
  const others = await makeDeviceCookie(room.memberOf("editor"));
  for (let guess = 0; guess < ATTEMPT_LIMITS.account; guess += 1) await attempt(email, "wrong password");
  expect(await attempt(email, PASSWORD)).toEqual({ ok: false, reason: "too-many-attempts" });
  const refused = await Promise.all(
    Array.from({ length: 990 }, () => attempt(email, "wrong password").then((answer) => !answer.ok && answer.reason)),
  );
  expect(new Set(refused)).toEqual(new Set(["too-many-attempts"]));
  expect(await attempt(email, PASSWORD, others)).toEqual({ ok: false, reason: "too-many-attempts" });
  expect((await attempt(email, PASSWORD, known)).ok).toBe(true);
});

test("a known browser has ten guesses of its own, and a right one gives them back", async () => {
  const email = "editor@devices.example";
  const known = await makeDeviceCookie(room.memberOf("editor"));
  for (let round = 0; round < 2; round += 1) {
    for (let guess = 1; guess < ATTEMPT_LIMITS.device; guess += 1) await attempt(email, "wrong password", known);
    expect((await attempt(email, PASSWORD, known)).ok).toBe(true);
  }
  for (let guess = 0; guess < ATTEMPT_LIMITS.device; guess += 1) await attempt(email, "wrong password", known);
  expect(await attempt(email, PASSWORD, known)).toEqual({ ok: false, reason: "too-many-attempts" });
});

test("the cookie of a browser opens nothing, and the cookie of a session is no browser", async () => {
  const known = await makeDeviceCookie(room.memberOf("admin"));
  expect(await readSessionCookie(known)).toBeNull();
  const { session } = await signedIn("admin@devices.example");
  expect(await readDeviceCookie(await aCookie(session.memberId, session.sessionId))).toBeNull();
  const forged = await encode({
    token: { sub: room.memberOf("admin"), deviceId: "x" },
    secret: "another secret of sufficient length, really",
    salt: "known device",
  });
  expect(await readDeviceCookie(forged)).toBeNull();
  expect(await readDeviceCookie("nonsense")).toBeNull();
});
