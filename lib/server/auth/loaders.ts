import "server-only";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { listOpenSessions, type SignedIn } from "./repository";

/** One of one's own sessions, ready to be shown. */
export interface OwnSession {
  readonly id: string;
  readonly isCurrent: boolean;
  /** ISO times. */
  readonly createdAt: string;
  readonly seenAt: string;
  readonly browser: string;
}

/** One's own sessions that are in force; the current one first. */
export async function loadOwnSessions(signedIn: SignedIn): Promise<readonly OwnSession[]> {
  const sessions = await listOpenSessions(db(), signedIn.memberId, now());
  return sessions
    .map(({ id, createdAt, seenAt, browser }) => ({
      id,
      isCurrent: id === signedIn.sessionId,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      browser,
    }))
    .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
}
