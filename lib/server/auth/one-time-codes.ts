import "server-only";
import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** Authenticator apps know these values and few others: RFC 6238 with six digits every half minute. */
const TERMS = { issuer: "Roundtrip", algorithm: "SHA1", digits: 6, period: 30 } as const;

/** Clocks of telephones go wrong by less than one period. */
const WINDOW = 1;

const RECOVERY_CODES = 10;
const RECOVERY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** A new secret of 160 bits, in the letters that people can type into an app. */
export function makeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a picture. */
export function describeSecret(secret: string, email: string): string {
  return new TOTP({ ...TERMS, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The half minute since 1970 to which a code belongs, one before to one after `at`; null for a wrong code. */
export function findStep(secret: string, code: string, at: Date): number | null {
  const totp = new TOTP({ ...TERMS, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, window: WINDOW, timestamp: at.getTime() });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / TERMS.period) + delta;
}

/** Codes of 100 random bits each, in groups that can be read aloud. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    // 32 letters: five bits of each byte choose one without a remainder.
    const letters = [...randomBytes(20)].map((byte) => RECOVERY_LETTERS.charAt(byte & 31)).join("");
    return letters.replace(/.{5}(?=.)/g, "$&-");
  });
}

/** A recovery code as it is hashed, however it was typed. */
export function normaliseRecoveryCode(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
