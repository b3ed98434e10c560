import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits that opens something once, and the hash under which it is kept. */
export function makeToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** Tokens are random and long, so a plain hash is enough: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
