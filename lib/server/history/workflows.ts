import "server-only";
import type { Slug } from "@/lib/domain/case-records";
import type { Anchor } from "@/lib/domain/history/judge-chain";
import { findCaseBySlug } from "@/lib/server/cases/repository";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { appendAnchor } from "./anchors/repository";
import { findChainHead } from "./repository";

/**
 * Writes a head down outside the database, after the transaction that made it has committed. A head that could not be
 * written is reported, not thrown: what was committed stands, and `verify` names the version without an anchor.
 */
export async function keepAnchor(caseSlug: Slug, anchor: Anchor): Promise<boolean> {
  try {
    await appendAnchor(caseSlug, anchor, now());
    return true;
  } catch (error) {
    log("error", "the head of a history could not be anchored", { case: caseSlug, cause: String(error) });
    return false;
  }
}

/** Anchors the history of a case as it stands, between publications; null when there is nothing to anchor. */
export async function anchorHistory(caseSlug: Slug): Promise<Anchor | null> {
  const found = await findCaseBySlug(db(), caseSlug);
  const head = found && (await findChainHead(db(), found.id));
  if (!head) return null;
  const anchor = { ...head, caseId: found.id, version: null };
  await appendAnchor(caseSlug, anchor, now());
  return anchor;
}
