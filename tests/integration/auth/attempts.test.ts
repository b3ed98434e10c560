// Contract: guessing is slow, and a guess teaches nothing about who has an account.
// It must reject: an eleventh guess at one account, a way round by changing the address, different answers or times.
import { afterAll, expect, test } from "vitest";
import { ATTEMPT_LIMITS, closeAttempts } from "@/lib/server/auth/attempts";
import { signIn } from "@/lib/server/auth/workflows";
import { db } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";
import { aNewAddress, aNewsroom, PASSWORD } from "./small-newsroom";

await testDatabase();
afterAll(closeAttempts);
await aNewsroom("attempts");

const guess = (email: string, address: string, password = "wrong password") =>
  signIn({ email, password, address, formerSessionId: null });

test("an account is closed to guesses after ten, from whatever address, even to the right password", async () => {
  for (let attempt = 0; attempt < ATTEMPT_LIMITS.account; attempt += 1) {
    expect(await guess("reporter@attempts.example", aNewAddress())).toEqual({ ok: false, reason: "wrong" });
  }
  const eleventh = await guess("reporter@attempts.example", aNewAddress(), PASSWORD);
  expect(eleventh).toEqual({ ok: false, reason: "too-many-attempts" });
  expect(await db().rateLimit.count({ where: { key: { startsWith: "sign-in-account" } } })).toBeGreaterThan(0);
});

test("the spelling of a name does not give new attempts", async () => {
  const answer = await guess("  REPORTER@attempts.example ", aNewAddress(), PASSWORD);
  expect(answer).toEqual({ ok: false, reason: "too-many-attempts" });
});

test("a right password gives the account its attempts back", async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let attempt = 1; attempt < ATTEMPT_LIMITS.account; attempt += 1) {
      await guess("editor@attempts.example", aNewAddress());
    }
    expect((await guess("editor@attempts.example", aNewAddress(), PASSWORD)).ok).toBe(true);
  }
});

test("one address cannot try one password on many accounts", async () => {
  const address = aNewAddress();
  const answers = await Promise.all(
    Array.from({ length: ATTEMPT_LIMITS.address + 5 }, (_, index) => guess(`nobody${index}@attempts.example`, address)),
  );
  const refused = answers.filter((answer) => !answer.ok && answer.reason === "too-many-attempts");
  expect(refused).toHaveLength(5);
});

test("a name that nobody has gets the same answers as one that somebody has", async () => {
  const answersFor = async (email: string) => {
    const answers = [];
    for (let attempt = 0; attempt <= ATTEMPT_LIMITS.account; attempt += 1) {
      answers.push(await guess(email, aNewAddress()));
    }
    return answers;
  };
  expect(await answersFor("unknown@attempts.example")).toEqual(await answersFor("admin@attempts.example"));
});

test("a name that nobody has costs as much time as one that somebody has", async () => {
  await aNewsroom("timing");
  const timeOf = async (email: string) => {
    const begin = performance.now();
    await guess(email, aNewAddress());
    return performance.now() - begin;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  // Side by side in turns, so that a busy machine slows both alike.
  for (let turn = 0; turn < 9; turn += 1) {
    known.push(await timeOf("editor@timing.example"));
    unknown.push(await timeOf(`nobody${turn}@timing.example`));
  }
  // Hashing takes tens of milliseconds; a lookup alone takes about one. Half and double leave room for noise.
  const ratio = median(unknown) / median(known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
