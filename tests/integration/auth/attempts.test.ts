// Contract: guessing is slow, and a guess teaches nothing about who has an account.
// It must reject: an eleventh guess at one account, a way round by changing the address, different answers or different work.
import { verify } from "@node-rs/argon2";
import { afterAll, expect, test, vi } from "vitest";
import { askForReset } from "@/lib/server/accounts/members/resets/workflows";
import { signIn } from "@/lib/server/accounts/workflows";
import { ATTEMPT_LIMITS, closeAttempts, countAttempt } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";
import { aNewAddress, aNewsroom, PASSWORD } from "./small-newsroom";

vi.mock("@node-rs/argon2", { spy: true });

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

test("one address cannot try one password on a thousand accounts", async () => {
  const address = aNewAddress();
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, index) => guess(`nobody${index}@attempts.example`, address)),
  );
  const refused = answers.filter((answer) => !answer.ok && answer.reason === "too-many-attempts");
  expect(refused).toHaveLength(1000 - ATTEMPT_LIMITS.address);
});

test("an address that is refused uses up no attempt of the accounts that it names", async () => {
  const address = aNewAddress();
  for (let attempt = 0; attempt <= ATTEMPT_LIMITS.address; attempt += 1) {
    await countAttempt({ account: `someone ${attempt}`, address });
  }
  for (let attempt = 0; attempt <= ATTEMPT_LIMITS.account; attempt += 1) {
    expect(await countAttempt({ account: "victim@attempts.example", address })).toBe(false);
  }
  expect(await guess("victim@attempts.example", aNewAddress())).toEqual({ ok: false, reason: "wrong" });
});

test("right sign-ins cost an address nothing, and clear no wrong guess of it", async () => {
  const newsroom = await aNewsroom("one-roof", ["reporter"]);
  const address = aNewAddress();
  for (let attempt = 0; attempt < ATTEMPT_LIMITS.address - 1; attempt += 1) {
    await countAttempt({ account: `nobody ${attempt}`, address });
  }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await guess(`reporter@${newsroom.slug}.example`, address, PASSWORD)).ok).toBe(true);
  }
  expect(await guess("last@one-roof.example", address)).toEqual({ ok: false, reason: "wrong" });
  expect(await guess("more@one-roof.example", address)).toEqual({ ok: false, reason: "too-many-attempts" });
});

test("while the counters cannot be reached an account has no more guesses than before", async () => {
  const name = "patient@attempts.example";
  for (let attempt = 0; attempt < ATTEMPT_LIMITS.account; attempt += 1) await guess(name, aNewAddress());
  await db().$executeRaw`ALTER TABLE "rate_limit" RENAME TO "rate_limit_away"`;
  expect(await guess(name, aNewAddress())).toEqual({ ok: false, reason: "too-many-attempts" });
  expect(await guess("another@attempts.example", aNewAddress())).toEqual({ ok: false, reason: "wrong" });
  await db().$executeRaw`ALTER TABLE "rate_limit_away" RENAME TO "rate_limit"`;
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

test("a name that nobody has costs the same work: one password check of the same strength", async () => {
  const closed = await aNewsroom("same-work");
  await db().member.update({ where: { id: closed.memberOf("admin") }, data: { disabledAt: new Date() } });
  const strengths = [];
  for (const name of [
    "editor@same-work.example",
    "nobody@same-work.example",
    "admin@same-work.example",
    "no address",
  ]) {
    vi.mocked(verify).mockClear();
    await guess(name, aNewAddress());
    strengths.push(vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4).join("$")));
  }
  expect(strengths).toEqual(Array.from({ length: 4 }, () => ["argon2id$v=19$m=19456,t=2,p=1"]));
});

test("asking for a new password looks nobody up before it has answered", async () => {
  const find = vi.spyOn(db().member, "findUnique");
  expect((await askForReset({ email: "editor@attempts.example", address: aNewAddress() })).ok).toBe(true);
  expect((await askForReset({ email: "nobody@attempts.example", address: aNewAddress() })).ok).toBe(true);
  expect(find).not.toHaveBeenCalled();
  find.mockRestore();
});
