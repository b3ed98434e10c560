import "server-only";
import type { StatesRefusal } from "@/lib/domain/acceptance/decide-states";
import { deriveBasis, deriveEvidence, isEvidence } from "@/lib/domain/claims/derive-basis";
import type { Slug } from "@/lib/domain/model/case-records";
import type { RecordRef } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  type AcceptanceRefusal,
  decideAcceptance,
  decideSendBack,
  isWriterOf,
  listDemoted,
  type SendBackRefusal,
} from "@/lib/domain/review/decide-review";
import { findCheckedBy, listSourcesAsAccepted } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { acceptStatesIn } from "@/lib/server/claims/accepting/workflows";
import {
  carryReferences,
  findStoredClaim,
  listRivals,
  type StoredClaim,
  saveClosed,
  saveStanding,
  saveValidTimes,
} from "@/lib/server/claims/editing/repository";
import { reviewerOf, type StaleClaim, staleOf } from "@/lib/server/claims/editing/workflows";
import { saveReviewNote } from "@/lib/server/claims/notes/repository";
import { recordStanding } from "@/lib/server/claims/workflows";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { saveNotifications } from "@/lib/server/talk/notifications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { SavedClaim } from "@/lib/wire/claims";
import type { Acceptance, SendBack } from "@/lib/wire/review";
import { saveApproval } from "./repository";

type ReviewRefusal<Reason extends string> = StaleClaim | { readonly code: Exclude<Reason, "stale"> | "not-found" };

/** States that were seen beside a claim and are no longer the last ones of their records. */
interface StatesChanged {
  readonly code: "states-changed";
  readonly records: readonly RecordRef[];
}

type Accepted = Result<SavedClaim, ReviewRefusal<AcceptanceRefusal | "tested-document-only"> | StatesChanged>;
type SentBack = Result<SavedClaim, ReviewRefusal<SendBackRefusal>>;

/**
 * Accepts a claim on what the reviewer saw: this version, this content, with a tick beside each supporting citation.
 * Role, authorship and content are read inside the transaction, so that neither a second browser nor a replay nor a
 * removed reviewer gets through. A correction takes the place of the claim that it corrects, with its rank.
 */
export async function acceptClaim(actor: Actor<"review">, slug: Slug, seen: Acceptance): Promise<Accepted> {
  return inCaseTransaction(actor.caseId, (tx) => acceptClaimIn(tx, actor, slug, seen));
}

/** The same within a transaction that holds the case already: the decision on a set accepts several claims, or none. */
export async function acceptClaimIn(tx: Db, actor: Actor<"review">, slug: Slug, seen: Acceptance): Promise<Accepted> {
  const stored = await findStoredClaim(tx, actor.caseId, slug);
  if (stored === null) return err({ code: "not-found" });
  const reviewer = await reviewerOf(tx, actor);
  const decided = decideAcceptance(stored, reviewer, seen, await findCheckedBy(tx, actor.caseId));
  if (!decided.ok) return err(decided.reason === "stale" ? staleOf(stored) : { code: decided.reason });
  const { citations } = stored.claim;
  if (citations.filter(isEvidence).length === 0) return err({ code: "tested-document-only" });

  // Together with what it rests on, and not without: a state that changed meanwhile is looked at again first.
  const taken = await acceptStatesIn(tx, actor, seen.states);
  if (!taken.ok) return err(statesRefusalOf(taken.reason));
  const cited = await listSourcesAsAccepted(
    tx,
    actor.caseId,
    citations.map(({ source }) => source),
  );
  const sources = new Map(cited.map((source) => [source.slug, source]));
  await saveApproval(tx, {
    caseId: actor.caseId,
    claimId: stored.id,
    claimVersion: stored.version,
    contentHash: stored.contentHash,
    reviewerId: actor.memberId,
    ticks: stored.citations.filter(({ supports }) => supports).map(({ id }) => id),
    alone: isWriterOf(stored, reviewer),
  });
  const rank = await replaceFormer(tx, actor, stored);
  const neighbours = await listRivals(tx, actor.caseId, stored.claim);
  const own = neighbours.find((one) => one.slug === slug);
  const clash = own ? listDemoted({ ...own, rank }, neighbours) : [];
  // The days of the others shrink first, so that no two preferred claims hold on one day at any moment.
  await saveValidTimes(tx, neighbours);
  await saveStanding(tx, stored, {
    status: "accepted",
    evidence: deriveEvidence(citations, sources),
    basis: deriveBasis(citations, sources),
    rank: rank === "preferred" && clash.length > 0 ? "normal" : rank,
  });
  return ok(await recordStanding(tx, actor, stored, "accepted", null));
}

function statesRefusalOf(reason: StatesRefusal): StatesChanged | { readonly code: "forbidden" | "own-work" } {
  if (reason === "forbidden") return { code: "forbidden" };
  return reason.code === "own-work" ? { code: "own-work" } : { code: "states-changed", records: reason.records };
}

/** Gives a proposed claim back to whoever wrote it, with a reason. */
export async function sendClaimBack(actor: Actor<"review">, slug: Slug, form: SendBack): Promise<SentBack> {
  return inCaseTransaction(actor.caseId, (tx) => sendClaimBackIn(tx, actor, slug, form));
}

/** The same within a transaction that holds the case already. */
export async function sendClaimBackIn(
  tx: Db,
  actor: Actor<"review">,
  slug: Slug,
  { version, reason }: SendBack,
): Promise<SentBack> {
  const stored = await findStoredClaim(tx, actor.caseId, slug);
  if (stored === null) return err({ code: "not-found" });
  const decided = decideSendBack(stored, await reviewerOf(tx, actor), { version });
  if (!decided.ok) return err(decided.reason === "stale" ? staleOf(stored) : { code: decided.reason });
  await saveStanding(tx, stored, { status: "draft" });
  await saveReviewNote(tx, {
    caseId: actor.caseId,
    claimId: stored.id,
    claimVersion: version,
    kind: "sent_back",
    text: reason,
    memberId: actor.memberId,
  });
  await tellWriters(tx, actor, stored);
  return ok(await recordStanding(tx, actor, stored, "sent-back", reason));
}

/** Whoever wrote a claim and whoever edited it last hear that it came back. */
async function tellWriters(tx: Db, { caseId, memberId: byId }: Actor, { claim, authorId, editedById }: StoredClaim) {
  const writers = new Set([authorId, editedById].filter((id) => id !== null));
  const notice = { caseId, kind: "sent_back", noun: "claim", slug: claim.slug, byId } as const;
  await saveNotifications(
    tx,
    [...writers].map((memberId) => ({ ...notice, memberId })),
  );
}

/** Closes the claim that an accepted one corrects, and gives the rank that passes on. */
async function replaceFormer(tx: Db, actor: Actor, stored: StoredClaim) {
  if (stored.supersedes === null) return stored.rank;
  const former = await findStoredClaim(tx, actor.caseId, stored.supersedes.slug);
  // It may have been retracted or closed since: then there is nothing to take the place of.
  if (former === null || former.status === "retracted") return stored.rank;
  await saveClosed(tx, former, now());
  await carryReferences(tx, former.id, stored.id);
  await recordStanding(tx, actor, former, "superseded", `corrected by "${stored.claim.slug}"`);
  return former.rank;
}
