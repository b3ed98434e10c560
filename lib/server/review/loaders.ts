import "server-only";
import { restsOn } from "@/lib/domain/acceptance/rests-on";
import { openBudgets, USUAL_STEPS } from "@/lib/domain/analysis/budget";
import { listDifferences } from "@/lib/domain/history/list-differences";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { type FieldChange, listChanges } from "@/lib/domain/review/claim-content";
import { isWriterOf } from "@/lib/domain/review/decide-review";
import { type Breakage, findBreakage } from "@/lib/domain/review/what-breaks";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { findCheckedBy, findLinkOf } from "@/lib/server/acceptance/repository";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import { loadNameBook } from "@/lib/server/audit/loaders";
import { findReturns } from "@/lib/server/audit/reverting/loaders";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { loadWaitingStates } from "@/lib/server/claims/accepting/loaders";
import { findStoredClaim } from "@/lib/server/claims/editing/repository";
import { listReviewNotes, type ReviewNote } from "@/lib/server/claims/notes/repository";
import { type ClaimDetail, findClaim } from "@/lib/server/claims/repository";
import { listClaimTerms } from "@/lib/server/claims/terms/repository";
import { db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import type { StateRow } from "@/lib/wire/acceptance";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import type { AuditPage } from "@/lib/wire/history";
import type { ReviewQuery } from "@/lib/wire/review";
import {
  type CitationInContext,
  findQueue,
  type HistoryEntry,
  listCitationsInContext,
  listHistory,
} from "./repository";

/** One page of the review queue: what waits for the actor, what is theirs, what conflicts, what stands on little. */
export async function loadQueue(
  actor: Actor<"read-desk">,
  query: ReviewQuery,
): Promise<ClaimList & { readonly checkedBy: CheckedBy }> {
  const checkedBy = await findCheckedBy(db(), actor.caseId);
  const { caseId, memberId } = actor;
  const writers = await listStoodInFor(db(), caseId, memberId);
  const queue = await findQueue(db(), caseId, { memberId, checkedBy, writers }, query);
  return { ...queue, checkedBy };
}

/** A claim as a reviewer must see it before deciding. */
export interface ReviewItem {
  readonly detail: ClaimDetail;
  /** The claim that it corrects, as it stands. */
  readonly former: Claim | null;
  readonly contentHash: string;
  readonly citations: readonly CitationInContext[];
  readonly notes: readonly ReviewNote[];
  /** States of what it rests on (subject, deal, ends, sources) that wait for a second person too. */
  readonly states: readonly StateRow[];
  /** Why the actor may not decide, or null: the role does not allow it, or the work is their own. */
  readonly barred: "forbidden" | "own-work" | null;
  /** Whether the actor wrote it: nobody sends their own back, they edit it. */
  readonly isWritten: boolean;
}

/** One claim with its content hash, its quotes in their text, and what was said about it; null when there is none. */
export async function loadReviewItem(actor: Actor<"read-desk">, slug: Slug): Promise<ReviewItem | null> {
  const stored = await findStoredClaim(db(), actor.caseId, slug);
  const detail = stored && (await findClaim(db(), actor.caseId, slug));
  if (!stored || !detail) return null;
  const [former] = stored.supersedes
    ? await listClaims(db(), actor.caseId, ["accepted", "disputed"], [stored.supersedes.slug])
    : [];
  const isWritten = isWriterOf(stored, actor);
  const isOwn = isWritten && (await findCheckedBy(db(), actor.caseId)) === "two";
  return {
    detail: former
      ? { ...detail, terms: { ...detail.terms, ...(await listClaimTerms(db(), actor.caseId, [former])) } }
      : detail,
    former: former ?? null,
    contentHash: stored.contentHash,
    citations: await listCitationsInContext(db(), stored.id),
    notes: await listReviewNotes(db(), stored.id),
    states: await loadWaitingStates(
      db(),
      actor,
      restsOn(stored.claim, await findLinkOf(db(), actor.caseId, stored.claim)),
    ),
    barred: holds(actor, "review") ? (isOwn ? "own-work" : null) : "forbidden",
    isWritten,
  };
}

/** A write in the history of a claim, with the fields that it changed. */
export interface ChangeEntry extends Omit<HistoryEntry, "before" | "after"> {
  readonly changes: readonly FieldChange[];
  /** Whether the state after it can be brought back. */
  readonly hasState: boolean;
}

/** The history of a claim, newest first. */
export async function loadClaimHistory(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<Pick<AuditPage, "names" | "called"> & { readonly entries: readonly ChangeEntry[] }, "not-found">> {
  if ((await findStoredClaim(db(), actor.caseId, slug)) === null) return err("not-found");
  const entries = await listHistory(db(), actor.caseId, "claim", slug);
  // Offered where the page of the history offers it, by the same judge.
  const { returns } = await findReturns(actor, { type: "claim", record: slug }, entries);
  const differences = entries.flatMap(({ before, after }) => listDifferences(before, after));
  return ok({
    ...(await loadNameBook(db(), actor.caseId, [], differences)),
    entries: entries.map(({ before, after, ...entry }) => ({
      ...entry,
      changes: entry.emptied.length > 0 && (before === null || after === null) ? [] : listChanges(before, after),
      hasState: Object.hasOwn(returns, entry.seq),
    })),
  });
}

/** What one answer about a retraction may compute, in milliseconds. */
const MOST_MILLIS = 1_000;

/** What would break on the desk if a claim were retracted: links, loops and figures with it and without. */
export async function loadBreakage(actor: Actor<"review">, slug: Slug): Promise<Result<Breakage, "not-found">> {
  const stored = await findStoredClaim(db(), actor.caseId, slug);
  if (stored === null) return err("not-found");
  if (stored.status !== "accepted" && stored.status !== "disputed") {
    return ok({ links: [], loops: [], figures: [], truncated: false });
  }
  const { records } = await getAcceptedCase(db(), actor.caseSlug);
  // Computed where requests are answered: a second of work, whatever the size of the case.
  const readClock = () => performance.now();
  const openBudget = openBudgets({ maxSteps: USUAL_STEPS / 20, readClock }, MOST_MILLIS);
  return ok(findBreakage(records, new Set([slug]), openBudget));
}
