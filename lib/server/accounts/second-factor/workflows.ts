import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCredentials } from "@/lib/server/accounts/members/repository";
import { recordMemberEvent } from "@/lib/server/accounts/members/workflows";
import { countAttempt, forgetAttempts } from "@/lib/server/auth/attempts";
import {
  describeSecret,
  findStep,
  makeRecoveryCodes,
  makeSecret,
  normaliseRecoveryCode,
} from "@/lib/server/auth/one-time-codes";
import { isPasswordRight } from "@/lib/server/auth/passwords";
import { endSessionsOf, type SignedIn } from "@/lib/server/auth/repository";
import { seal, unseal } from "@/lib/server/auth/seal";
import { hashToken } from "@/lib/server/auth/tokens";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";
import { confirmTotp, endTotp, findTotp, saveRecoveryCodes, saveTotp, takeRecoveryCode, takeStep } from "./repository";

/** Whether a member has a second factor in force. */
export async function hasSecondFactor(memberId: string): Promise<boolean> {
  return (await findTotp(db(), memberId))?.isConfirmed ?? false;
}

/**
 * Uses a one-time code or a recovery code up. Each is good once: of several requests with the same code one wins. False
 * for a wrong or used code, and for a member without a second factor.
 */
export async function takeSecondFactor(memberId: string, code: string): Promise<boolean> {
  const totp = await findTotp(db(), memberId);
  if (!totp?.isConfirmed) return false;
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) {
    return takeRecoveryCode(db(), totp.id, hashToken(normaliseRecoveryCode(code)), now());
  }
  const step = findStep(unseal(totp.sealedSecret, memberId), digits, now());
  return step !== null && (await takeStep(db(), totp.id, step));
}

export type SecondFactorRefusal =
  | "wrong"
  | "too-many-attempts"
  | "code-wrong"
  | "second-factor-on"
  | "second-factor-off";

/** Makes a secret for a new device, proved by one's password. It counts after `confirmSecondFactor` only. */
export async function beginSecondFactor(
  signedIn: SignedIn,
  { password }: { readonly password: string },
): Promise<Result<{ readonly secret: string; readonly address: string }, SecondFactorRefusal>> {
  const proved = await provePassword(signedIn, password);
  if (!proved.ok) return proved;
  const { memberId } = signedIn;
  const secret = makeSecret();
  const begun = await inTransaction(async (tx) => {
    if ((await findTotp(tx, memberId))?.isConfirmed) return false;
    await endTotp(tx, memberId, now());
    await saveTotp(tx, { memberId, secret: seal(secret, memberId) });
    return true;
  });
  return begun ? ok({ secret, address: describeSecret(secret, proved.value.email) }) : err("second-factor-on");
}

/** Puts the new device into force by its first code and tells the recovery codes, once. Other sessions end. */
export async function confirmSecondFactor(
  signedIn: SignedIn,
  { code }: { readonly code: string },
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, SecondFactorRefusal>> {
  const { memberId } = signedIn;
  if (!(await countAttempt(ownAttempts(memberId)))) return err("too-many-attempts");
  const recoveryCodes = makeRecoveryCodes();
  const confirmed = await inTransaction(async (tx): Promise<Result<null, SecondFactorRefusal>> => {
    const totp = await findTotp(tx, memberId);
    if (!totp) return err("second-factor-off");
    if (totp.isConfirmed) return err("second-factor-on");
    const step = findStep(unseal(totp.sealedSecret, memberId), code.replace(/\s/g, ""), now());
    if (step === null || !(await confirmTotp(tx, totp.id, step, now()))) return err("code-wrong");
    await saveRecoveryCodes(tx, totp.id, hashCodes(recoveryCodes), now());
    await endSessionsOf(tx, memberId, now(), signedIn.sessionId);
    await recordMemberEvent(tx, memberId, memberId, "second-factor-on");
    return ok(null);
  });
  if (!confirmed.ok) return confirmed;
  await forgetAttempts(ownAttempts(memberId));
  return ok({ recoveryCodes });
}

/** New recovery codes for the old ones, proved by a code. */
export async function renewRecoveryCodes(
  signedIn: SignedIn,
  { code }: { readonly code: string },
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, SecondFactorRefusal>> {
  const { memberId } = signedIn;
  const proved = await proveCode(memberId, code);
  if (!proved.ok) return proved;
  const recoveryCodes = makeRecoveryCodes();
  await inTransaction(async (tx) => {
    const totp = await findTotp(tx, memberId);
    if (!totp) return;
    await saveRecoveryCodes(tx, totp.id, hashCodes(recoveryCodes), now());
    await recordMemberEvent(tx, memberId, memberId, "recovery-codes-renewed");
  });
  return ok({ recoveryCodes });
}

/** Takes the second factor off, proved by password and code. */
export async function endSecondFactor(
  signedIn: SignedIn,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Result<null, SecondFactorRefusal>> {
  const { memberId } = signedIn;
  const proved = await provePassword(signedIn, password);
  if (!proved.ok) return proved;
  const withCode = await proveCode(memberId, code);
  if (!withCode.ok) return withCode;
  await inTransaction(async (tx) => {
    await endTotp(tx, memberId, now());
    await endSessionsOf(tx, memberId, now(), signedIn.sessionId);
    await recordMemberEvent(tx, memberId, memberId, "second-factor-off");
  });
  return ok(null);
}

async function provePassword(
  { memberId }: SignedIn,
  password: string,
): Promise<Result<{ readonly email: string }, "wrong" | "too-many-attempts">> {
  if (!(await countAttempt(ownAttempts(memberId)))) return err("too-many-attempts");
  const member = await findCredentials(db(), { id: memberId });
  if (!member || !(await isPasswordRight(member.passwordHash, password))) return err("wrong");
  await forgetAttempts(ownAttempts(memberId));
  return ok({ email: member.email });
}

async function proveCode(
  memberId: string,
  code: string,
): Promise<Result<null, "code-wrong" | "too-many-attempts" | "second-factor-off">> {
  const by = { account: `code of ${memberId}`, address: `code of ${memberId}` };
  if (!(await countAttempt(by))) return err("too-many-attempts");
  if (!(await hasSecondFactor(memberId))) return err("second-factor-off");
  if (!(await takeSecondFactor(memberId, code))) return err("code-wrong");
  await forgetAttempts(by);
  return ok(null);
}

/** Attempts of somebody who is signed in are counted by the member alone. */
function ownAttempts(memberId: string) {
  return { account: `member ${memberId}`, address: `member ${memberId}` };
}

function hashCodes(codes: readonly string[]): readonly string[] {
  return codes.map((code) => hashToken(normaliseRecoveryCode(code)));
}
