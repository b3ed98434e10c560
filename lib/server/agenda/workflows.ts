import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { findVisit, saveVisit } from "./repository";

/** Looks that are closer together are one visit: a page that follows the changes of others is drawn anew with each. */
const ONE_VISIT_MS = 30 * 60 * 1000;
/** A visit is noted once a minute, so that not every read is a write. */
const NOTED_MS = 60 * 1000;

/** Notes that the actor looks at the case, and answers when they last did before this visit; null in their first. */
export async function visitCase({ caseId, memberId }: Actor<"read-desk">): Promise<string | null> {
  const at = now();
  const found = await findVisit(db(), caseId, memberId);
  const gap = found === null ? Number.POSITIVE_INFINITY : at.getTime() - found.at.getTime();
  const formerAt = found === null ? null : gap > ONE_VISIT_MS ? found.at : found.formerAt;
  if (gap > NOTED_MS) await saveVisit(db(), { caseId, memberId, at, formerAt });
  return formerAt?.toISOString() ?? null;
}
