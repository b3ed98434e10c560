import "server-only";
import type { Anchor } from "@/lib/domain/history/judge-chain";
import type { Slug } from "@/lib/domain/model/case-records";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { appendAnchor } from "@/lib/server/journal/anchors/repository";
import { findChainHead } from "@/lib/server/journal/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";

/** Anchors the history of a case as it stands, between publications; null when there is nothing to anchor. */
export async function anchorHistory(caseSlug: Slug): Promise<Anchor | null> {
  const found = await findCaseBySlug(db(), caseSlug);
  const head = found && (await findChainHead(db(), found.id));
  if (!head) return null;
  const anchor = { ...head, caseId: found.id, version: null };
  await appendAnchor(caseSlug, anchor, now());
  return anchor;
}
