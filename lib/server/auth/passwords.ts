import "server-only";
import { hash, type Options, verify } from "@node-rs/argon2";
import { judgePassword, PASSWORD_MAX, type PasswordFault } from "@/lib/domain/access/credentials";

/** 2 is argon2id; memory in KiB. */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, in the form that names its own parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

let listed: Promise<ReadonlySet<string>> | undefined;

/** What speaks against a new password; null for nothing. The list is read when the first password is chosen. */
export async function findPasswordFault(password: string): Promise<PasswordFault | null> {
  listed ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"]));
  const common = await listed;
  return judgePassword(password, (text) => common.has(text));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash (nobody has that name) a decoy is verified, so that
 * both answers take the same time.
 */
export async function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  // Made for both answers, so that not even the first unknown name after a start takes longer.
  decoy ??= hashPassword("nobody has this password");
  const standIn = await decoy;
  const tried = password.slice(0, PASSWORD_MAX + 1);
  const matches = await verify(passwordHash ?? standIn, tried);
  return passwordHash !== null && matches;
}
