import "server-only";
import type { MergePreview, MergeRefusal } from "@/lib/domain/parties/preview-merge";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { findRecord, type Stored } from "@/lib/server/records/kinds/repository";
import { listMerges, listToldApart, saveMerge, saveToldApart, undoMerge } from "@/lib/server/records/merges/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { PartyMergeCommand, PartyUnmergeCommand, ToldApart } from "@/lib/wire/parties";
import { judgeMerge } from "./loaders";

type Refusal = MergeRefusal | { readonly code: "stale"; readonly now: object };

/**
 * Takes two parties for one: from now on the case reads with `into` for `party`. Both records stay, and so do all
 * others; undoing it brings everything back.
 */
export async function mergeParty(
  actor: Actor<"review">,
  partySlug: string,
  { into: intoSlug, version, intoVersion, why }: PartyMergeCommand,
): Promise<Result<MergePreview, Refusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const party = await findRecord(tx, actor.caseId, "party", partySlug);
    const into = await findRecord(tx, actor.caseId, "party", intoSlug);
    if (!party || !into) return err("not-found");
    const judged = await judgeMerge(tx, actor, { party: partySlug, into: intoSlug });
    if (!judged.ok) return judged;
    if (party.version !== version || into.version !== intoVersion) {
      return err({ code: "stale", now: { party: asItStands(party), into: asItStands(into) } });
    }
    await saveMerge(tx, { caseId: actor.caseId, partyId: party.id, intoId: into.id, why, mergedById: actor.memberId });
    const { links, claims, linksBetween } = judged.value;
    const after = { party: partySlug, into: intoSlug, links, claims, linksBetween };
    await recordBoth(tx, actor, { party: partySlug, into: intoSlug }, ["merged", "took-in"], why, null, after);
    await recordMerge(tx, actor, partySlug, { action: "created", why, after: { party: partySlug, into: intoSlug } });
    return judged;
  });
}

/** Undoes a merge. What was written in between stays with the record that it was written on. */
export async function unmergeParty(
  actor: Actor<"review">,
  partySlug: string,
  { merge, why }: PartyUnmergeCommand,
): Promise<Result<{ readonly party: string; readonly into: string }, "not-found" | "gone">> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    if ((await findRecord(tx, actor.caseId, "party", partySlug)) === null) return err("not-found");
    const standing = (await listMerges(tx, actor.caseId)).find(({ id }) => id === merge);
    if (!standing || standing.party !== partySlug) return err("gone");
    const undone = await undoMerge(tx, actor.caseId, merge, {
      undoneById: actor.memberId,
      undoneAt: now(),
      undoneWhy: why,
    });
    if (undone === null) return err("gone");
    await recordBoth(tx, actor, undone, ["unmerged", "let-go"], why, undone, null);
    await recordMerge(tx, actor, partySlug, { action: "withdrawn", why, after: null });
    return ok(undone);
  });
}

/** Keeps that two parties are not the same, so that nobody is offered them as one again; or takes that back. */
export async function tellApart(
  actor: Actor<"propose">,
  partySlug: string,
  { other: otherSlug, apart, why }: ToldApart,
): Promise<Result<{ readonly apart: boolean }, "not-found" | "same-party" | "merged-already">> {
  if (partySlug === otherSlug) return err("same-party");
  return inCaseTransaction(actor.caseId, async (tx) => {
    const party = await findRecord(tx, actor.caseId, "party", partySlug);
    const other = await findRecord(tx, actor.caseId, "party", otherSlug);
    if (!party || !other) return err("not-found");
    const merges = await listMerges(tx, actor.caseId);
    const pair = [partySlug, otherSlug];
    if (merges.some((merge) => pair.includes(merge.party) && pair.includes(merge.into))) return err("merged-already");
    const before = (await listToldApart(tx, actor.caseId)).some((one) => pair.every((slug) => one.includes(slug)));
    if (before === apart) return ok({ apart });
    await saveToldApart(tx, {
      caseId: actor.caseId,
      pair: [party.id, other.id],
      why,
      notedById: actor.memberId,
      withdrawnAt: apart ? null : now(),
    });
    const actions = apart ? (["told-apart", "told-apart"] as const) : (["looked-at-again", "looked-at-again"] as const);
    await recordBoth(tx, actor, { party: partySlug, into: otherSlug }, actions, why, null, { pair });
    return ok({ apart });
  });
}

/** The merge as a record of its own: it is public once a second person accepted it, and so is its end. */
function recordMerge(
  tx: Db,
  { caseId, memberId: actorId }: Actor,
  recordSlug: string,
  how: { readonly action: string; readonly why: string; readonly after: object | null },
): Promise<void> {
  return recordChanges(tx, [
    { caseId, recordType: "party_merge", recordSlug, actorId, before: null, version: null, ...how },
  ]);
}

/** One revision in the history of each of the two. */
async function recordBoth(
  tx: Db,
  actor: Actor,
  { party, into }: { readonly party: string; readonly into: string },
  [ofParty, ofInto]: readonly [string, string],
  why: string | null,
  before: object | null,
  after: object | null,
): Promise<void> {
  const common = { caseId: actor.caseId, recordType: "party", actorId: actor.memberId, why, before, after };
  const entries = [];
  for (const [recordSlug, action] of [
    [party, ofParty],
    [into, ofInto],
  ] as const) {
    const stored = await findRecord(tx, actor.caseId, "party", recordSlug);
    entries.push({ ...common, recordSlug, action, version: stored?.version ?? null });
  }
  await recordChanges(tx, entries);
}

function asItStands({ state, version }: Stored<"party">) {
  return { ...state, version };
}
