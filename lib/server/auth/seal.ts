import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/server/env";

const CIPHER = "aes-256-gcm";

/**
 * Seals a secret that must be read again, under the key of the settings. `owner` is bound in: what was sealed for one
 * member does not open for another.
 */
export function seal(secret: string, owner: string): string {
  const once = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key(), once).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [once, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url")).join(".");
}

/** Opens what `seal` closed. Throws when the key is another one, the owner is, or a byte was changed. */
export function unseal(sealed: string, owner: string): string {
  const [once, secret, tag] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!once || !secret || tag?.length !== 16) throw new Error("this is not a sealed secret");
  const decipher = createDecipheriv(CIPHER, key(), once, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  return Buffer.concat([decipher.update(secret), decipher.final()]).toString("utf8");
}

function key(): Uint8Array {
  const given = env().ROUNDTRIP_SEAL_KEY;
  if (!given) throw new Error("settings missing or wrong: ROUNDTRIP_SEAL_KEY (see .env.example)");
  return new Uint8Array(hkdfSync("sha256", given, "", "roundtrip second factor", 32));
}

/** Tells one key from another without telling the key; null where there is none. Two-factor secrets open under theirs only. */
export function markOfSealKey(): string | null {
  const given = env().ROUNDTRIP_SEAL_KEY;
  return given ? Buffer.from(hkdfSync("sha256", given, "", "roundtrip backup", 8)).toString("hex") : null;
}
