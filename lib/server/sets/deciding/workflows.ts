import "server-only";
import type { StatesRefusal } from "@/lib/domain/acceptance/decide-states";
import type { WithdrawalRefusal } from "@/lib/domain/acceptance/decide-withdrawal";
import { textIn } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import { isWithdrawableKind } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import { decideSetWithdrawal, type SetWithdrawalRefusal } from "@/lib/domain/sets/decide-set";
import type { Actor } from "@/lib/server/auth/actor";
import { acceptStatesIn } from "@/lib/server/claims/accepting/workflows";
import { listStoredClaims } from "@/lib/server/claims/editing/repository";
import { reviewerOf } from "@/lib/server/claims/editing/workflows";
import { disputeClaimIn, retractAlong } from "@/lib/server/claims/workflows";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { acceptClaimIn, sendClaimBackIn } from "@/lib/server/review/workflows";
import { inCaseTransaction } from "@/lib/server/transaction";
import { findRecords } from "@/lib/server/withdrawals/repository";
import { withdrawRecordsIn } from "@/lib/server/withdrawals/workflows";
import type { SetDecided, SetDecision, SetUndo, SetWithdrawal } from "@/lib/wire/sets";
import { findSet, type StoredSet, saveSetWithdrawn } from "../repository";

type RefusalOf<Workflow extends (...args: never[]) => Promise<Result<unknown, unknown>>> = Extract<
  Awaited<ReturnType<Workflow>>,
  { readonly ok: false }
>["reason"];

/** Why a set is not decided: what stands against one of its claims, by name, or against its states. */
export type DecisionRefusal =
  | { readonly code: "not-found" }
  /** Claims that the set did not make, or that the decision names twice. */
  | { readonly code: "not-of-set"; readonly claims: readonly Slug[] }
  | { readonly code: "own-work" | "stale" | "forbidden"; readonly records?: readonly object[] }
  | ((RefusalOf<typeof acceptClaimIn> | RefusalOf<typeof sendClaimBackIn>) & { readonly claim: Slug });

/**
 * Decides on a set: ticked claims and states are accepted, what is asked goes back, the rest is left, by the functions that
 * decide one by one. All of it or nothing: a claim that cannot be accepted is named, and everything stands as before.
 */
export async function decideSet(
  actor: Actor<"review">,
  slug: Slug,
  decision: SetDecision,
): Promise<Result<SetDecided, DecisionRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx): Promise<Result<SetDecided, DecisionRefusal>> => {
    const set = await findSet(tx, actor.caseId, { slug });
    if (set === null || set.withdrawnAt !== null) return err({ code: "not-found" });
    const foreign = listForeign(set, [...decision.accept, ...decision.sendBack]);
    if (foreign.length > 0) return err({ code: "not-of-set", claims: foreign });
    const taken = await acceptStatesIn(tx, actor, decision.states);
    if (!taken.ok) return err(refusalOfStates(taken.reason));
    for (const { claim, ...seen } of decision.accept) {
      // The states were accepted above, for all claims together.
      const accepted = await acceptClaimIn(tx, actor, claim, { ...seen, states: [] });
      if (!accepted.ok) return err({ ...accepted.reason, claim });
    }
    for (const { claim, ...asked } of decision.sendBack) {
      const sent = await sendClaimBackIn(tx, actor, claim, asked);
      if (!sent.ok) return err({ ...sent.reason, claim });
    }
    const claims = await listStoredClaims(tx, actor.caseId, claimsOf(set));
    const done = {
      accepted: decision.accept.length,
      states: taken.value.accepted,
      sentBack: decision.sendBack.length,
      left: claims.filter(({ status }) => status === "proposed").length,
    };
    await recordSet(tx, actor, set, { action: "decided", why: null, after: done });
    return ok(done);
  });
}

export type UndoRefusal =
  | Extract<DecisionRefusal, { readonly code: "not-found" | "not-of-set" }>
  | (RefusalOf<typeof disputeClaimIn> & { readonly claim: Slug });

/**
 * Undoes the decision on a set in one act: each accepted claim that is named is disputed with one reason, by the function
 * that disputes one by one, so that none of it counts until it is accepted anew. All of it or nothing. What went back stays
 * with whoever writes it.
 */
export async function undoDecision(
  actor: Actor<"review">,
  slug: Slug,
  { claims, reason }: SetUndo,
): Promise<Result<{ readonly disputed: number }, UndoRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx): Promise<Result<{ readonly disputed: number }, UndoRefusal>> => {
    const set = await findSet(tx, actor.caseId, { slug });
    if (set === null || set.withdrawnAt !== null) return err({ code: "not-found" });
    const foreign = listForeign(set, claims);
    if (foreign.length > 0) return err({ code: "not-of-set", claims: foreign });
    for (const { claim, version } of claims) {
      const disputed = await disputeClaimIn(tx, actor, claim, { version, reason });
      if (!disputed.ok) return err({ ...disputed.reason, claim });
    }
    const done = { disputed: claims.length };
    await recordSet(tx, actor, set, { action: "decision-undone", why: textIn(reason, "en"), after: done });
    return ok(done);
  });
}

/** Claims that the set did not make, or that are named twice. */
function listForeign(set: StoredSet, claims: readonly { readonly claim: Slug }[]): readonly Slug[] {
  const own = new Set(claimsOf(set));
  return claims.flatMap(({ claim }) => (own.delete(claim) ? [] : [claim]));
}

function claimsOf({ items }: StoredSet): readonly Slug[] {
  return items.flatMap(({ type, slug }) => (type === "claim" ? [slug] : []));
}

function refusalOfStates(reason: StatesRefusal): DecisionRefusal {
  return reason === "forbidden" ? { code: "forbidden" } : { code: reason.code, records: reason.records };
}

export type TakeBackRefusal =
  | { readonly code: "not-found" | "forbidden" | "others-work" }
  | { readonly code: "stale"; readonly now: { readonly version: number; readonly isWithdrawn: boolean } }
  | Exclude<SetWithdrawalRefusal, string>
  | Exclude<WithdrawalRefusal, string>;

/**
 * Takes a whole set back with a reason: its claims are retracted and its records withdrawn, as each of them would be by
 * itself. What others built on it stays in the way and is named.
 */
export async function withdrawSet(
  actor: Actor<"propose">,
  slug: Slug,
  { version, reason }: SetWithdrawal,
): Promise<Result<{ readonly slug: Slug; readonly version: number }, TakeBackRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const set = await findSet(tx, actor.caseId, { slug });
    if (set === null) return err({ code: "not-found" } as const);
    const claims = await listStoredClaims(tx, actor.caseId, claimsOf(set));
    const standing = {
      version: set.version,
      authorId: set.author.id,
      isWithdrawn: set.withdrawnAt !== null,
      claims: claims.map(({ claim, status, authorId, editedById }) => ({
        slug: claim.slug,
        status,
        authorId,
        editedById,
      })),
    };
    const decided = decideSetWithdrawal(standing, await reviewerOf(tx, actor), { version });
    if (!decided.ok) return err(refusalOfTakingBack(decided.reason, standing));
    for (const claim of decided.value) await retractAlong(tx, actor, claim, reason);
    const made = set.items.flatMap(({ type, slug: name }) =>
      type !== "claim" && isWithdrawableKind(type) ? [{ type, slug: name }] : [],
    );
    const records = (await findRecords(tx, actor.caseId, made)).filter(({ isWithdrawn }) => !isWithdrawn);
    const seen = records.map(({ type, slug: name, version: number }) => ({ type, slug: name, version: number }));
    const gone = await withdrawRecordsIn(tx, actor, { records: seen, reason });
    if (!gone.ok) return err(typeof gone.reason === "string" ? { code: gone.reason } : gone.reason);
    if (!(await saveSetWithdrawn(tx, set, now()))) throw new Error(`the set "${slug}" moved on within its transaction`);
    await recordSet(tx, actor, { ...set, version: version + 1 }, { action: "withdrawn", why: reason, after: null });
    return ok({ slug, version: version + 1 });
  });
}

function refusalOfTakingBack(
  reason: SetWithdrawalRefusal,
  { version, isWithdrawn }: { readonly version: number; readonly isWithdrawn: boolean },
): TakeBackRefusal {
  if (reason === "stale") return { code: "stale", now: { version, isWithdrawn } };
  return typeof reason === "string" ? { code: reason } : reason;
}

function recordSet(
  tx: Db,
  { caseId, memberId: actorId }: Actor,
  { slug: recordSlug, version, title }: StoredSet,
  how: {
    readonly action: "decided" | "decision-undone" | "withdrawn";
    readonly why: string | null;
    readonly after: object | null;
  },
): Promise<void> {
  const before = how.after === null ? { slug: recordSlug, title } : null;
  return recordChanges(tx, [{ caseId, recordType: "set", recordSlug, actorId, version, before, ...how }]);
}
