import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "./actor";

/**
 * The idempotency key of a command that came without one: what the same person says in the same words is the same command, sent
 * again because the first answer was lost. Whoever means two of a kind gives each a key.
 */
export function keyOfCommand(actor: Actor, body: object): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([actor.caseId, actor.memberId, body]))
    .digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
