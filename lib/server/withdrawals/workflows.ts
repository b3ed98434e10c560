import "server-only";
import {
  decideRestoral,
  decideWithdrawal,
  type RestoralRefusal,
  type WithdrawalRefusal,
} from "@/lib/domain/acceptance/decide-withdrawal";
import { judgePart, type PartProblem } from "@/lib/domain/deals/judge-part";
import type { LinkPart } from "@/lib/domain/model/case-records";
import { isWithdrawableKind, keyOf, type WithdrawableRef } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { reviewerOf } from "@/lib/server/claims/editing/workflows";
import { retractAlong } from "@/lib/server/claims/workflows";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { listDealsAbove } from "@/lib/server/deals/finding/repository";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { WithdrawalAnswer, WithdrawalCommand } from "@/lib/wire/withdrawals";
import { findRecords, findWithdrawalNote, readStates, type StoredRecord, saveWithdrawn } from "./repository";
import { listResting, namesIn } from "./resting/repository";

type Command = Omit<WithdrawalCommand, "act">;

/** A containment that would count something twice, now that others were stated. */
export interface PartClash {
  readonly code: "invalid";
  readonly problems: readonly { readonly field: string; readonly reason: PartProblem }[];
}

/** Takes records back or brings them back, all or none. */
export function changeWithdrawal(
  actor: Actor<"propose">,
  { act, ...command }: WithdrawalCommand,
): Promise<Result<WithdrawalAnswer, WithdrawalRefusal | RestoralRefusal | PartClash>> {
  return act === "withdraw" ? withdrawRecords(actor, command) : restoreRecords(actor, command);
}

/**
 * Takes records back with a reason: their rows stay and no reader of the desk meets them. What nobody accepted is gone at
 * once; what readers see stays there until a second person accepts the state that is no more.
 */
export async function withdrawRecords(
  actor: Actor<"propose">,
  command: Command,
): Promise<Result<WithdrawalAnswer, WithdrawalRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => withdrawRecordsIn(tx, actor, command));
}

/** The same within a transaction that holds the case already: a set is taken back with all that it made. */
export async function withdrawRecordsIn(
  tx: Db,
  actor: Actor<"propose">,
  { records: seen, reason }: Command,
): Promise<Result<WithdrawalAnswer, WithdrawalRefusal>> {
  const standing = await findRecords(tx, actor.caseId, seen);
  const resting = await listResting(tx, actor.caseId, seen);
  const decided = decideWithdrawal(standing, resting, await reviewerOf(tx, actor), seen);
  if (!decided.ok) return decided;
  const { records, claims } = decided.value;
  for (const claim of claims) await retractAlong(tx, actor, claim, reason);
  const states = await readStates(tx, actor.caseId, records);
  await moveOn(tx, records, now());
  await record(tx, actor, records, "withdrawn", reason, (one) => ({ before: states.get(keyOf(one)) ?? null }));
  return ok({ records: records.map(toNext) });
}

/** Brings withdrawn records back as they were; where readers saw another state, it waits for a second person again. */
async function restoreRecords(
  actor: Actor<"propose">,
  { records: seen, reason }: Command,
): Promise<Result<WithdrawalAnswer, RestoralRefusal | PartClash>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const standing: WithdrawnStanding[] = [];
    for (const one of await findRecords(tx, actor.caseId, seen)) {
      const note = one.isWithdrawn ? await findWithdrawalNote(tx, actor.caseId, one) : null;
      standing.push({
        ...one,
        state: note?.state ?? null,
        missing: await listMissing(tx, actor.caseId, one, note?.state),
      });
    }
    const decided = decideRestoral(standing, await reviewerOf(tx, actor), seen);
    if (!decided.ok) return decided;
    const others = await listLinkParts(tx, actor.caseId);
    await moveOn(tx, decided.value, null);
    const rows = await readStates(tx, actor.caseId, decided.value);
    const states = new Map(decided.value.map((one) => [keyOf(one), one.state ?? rows.get(keyOf(one)) ?? null]));
    const clash = await findPartClash(tx, actor.caseId, decided.value, others);
    if (clash !== null) return err(clash);
    await record(tx, actor, decided.value, "restored", reason, (one) => ({ after: states.get(keyOf(one)) ?? null }));
    return ok({ records: decided.value.map(toNext) });
  });
}

/** A withdrawn record with the state that it had, and what that names which is withdrawn too. */
interface WithdrawnStanding extends StoredRecord {
  readonly state: object | null;
  readonly missing: readonly WithdrawableRef[];
}

async function listMissing(
  tx: Db,
  caseId: string,
  { type: kind }: StoredRecord,
  state: unknown,
): Promise<readonly WithdrawableRef[]> {
  const named = namesIn(kind, state).flatMap(({ type, slug }) => (isWithdrawableKind(type) ? [{ type, slug }] : []));
  const found = await findRecords(tx, caseId, named);
  return found.filter(({ isWithdrawn }) => isWithdrawn).map(({ type, slug }) => ({ type, slug }));
}

/** A containment comes back into a web that may have changed: nothing is counted twice, and nothing holds itself. */
async function findPartClash(
  tx: Db,
  caseId: string,
  restored: readonly WithdrawableRef[],
  others: readonly LinkPart[],
): Promise<PartClash | null> {
  const slugs = new Set(restored.filter(({ type }) => type === "link_part").map(({ slug }) => slug));
  if (slugs.size === 0) return null;
  const standing = [...others];
  const deals = await listDealsAbove(tx, caseId);
  const isOther = (part: LinkPart) => others.some((one) => JSON.stringify(one) === JSON.stringify(part));
  for (const part of (await listLinkParts(tx, caseId)).filter((one) => !isOther(one))) {
    const problem = judgePart(part, standing, deals);
    if (problem !== null) return { code: "invalid", problems: [{ field: "whole", reason: problem }] };
    standing.push(part);
  }
  return null;
}

async function moveOn(tx: Db, records: readonly StoredRecord[], at: Date | null): Promise<void> {
  for (const one of records) {
    // The case has one writer at a time, and the version was judged a moment ago.
    if (!(await saveWithdrawn(tx, one, at))) throw new Error(`${keyOf(one)} moved on within its own transaction`);
  }
}

function record(
  tx: Db,
  { caseId, memberId: actorId }: Actor,
  records: readonly StoredRecord[],
  action: "withdrawn" | "restored",
  why: string,
  stateOf: (one: StoredRecord) => { readonly before?: object | null; readonly after?: object | null },
): Promise<void> {
  return recordChanges(
    tx,
    records.map((one) => ({
      caseId,
      recordType: one.type,
      recordSlug: one.slug,
      action,
      actorId,
      why,
      before: null,
      after: null,
      version: one.version + 1,
      ...stateOf(one),
    })),
  );
}

function toNext({ type, slug, version }: StoredRecord) {
  return { type, slug, version: version + 1 };
}
