import "server-only";
import type { Anchor } from "@/lib/domain/history/judge-chain";
import type { Slug } from "@/lib/domain/model/case-records";
import { now } from "@/lib/server/clock";
import { log } from "@/lib/server/log";
import { announceAnchor, appendAnchor, forgetAnnouncedAnchor } from "./anchors/repository";

/**
 * Writes a head down outside the database, after the transaction that made it has committed. A head that could not be
 * written is reported, not thrown: what was committed stands, and `verify` names the version without an anchor.
 */
export async function keepAnchor(caseSlug: Slug, anchor: Anchor): Promise<boolean> {
  try {
    await appendAnchor(caseSlug, anchor, now());
    await forgetAnnouncedAnchor(caseSlug);
    return true;
  } catch (error) {
    log("error", "the head of a history could not be anchored", { case: caseSlug, cause: String(error) });
    return false;
  }
}

/** Says before a commit which anchor will follow it. Where that cannot be written, neither can the anchor, which says so. */
export async function prepareAnchor(caseSlug: Slug, anchor: Anchor): Promise<void> {
  await announceAnchor(caseSlug, anchor, now()).catch(() => undefined);
}
