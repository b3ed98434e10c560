import "server-only";
import type { SignedIn } from "@/lib/server/auth/repository";
import { db } from "@/lib/server/db";
import { countRecoveryCodes, findTotp } from "./repository";

/** One's own second factor: whether it is on, and how many recovery codes are left. */
export async function loadSecondFactor(
  signedIn: SignedIn,
): Promise<{ readonly isOn: boolean; readonly codesLeft: number }> {
  const totp = await findTotp(db(), signedIn.memberId);
  if (!totp?.isConfirmed) return { isOn: false, codesLeft: 0 };
  return { isOn: true, codesLeft: await countRecoveryCodes(db(), totp.id) };
}
