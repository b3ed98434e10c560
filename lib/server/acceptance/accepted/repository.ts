import "server-only";
import { type AcceptedStates, keepWhole, type Waits } from "@/lib/domain/acceptance/keep-whole";
import type { CaseRecords, Claim, PartyInquiry } from "@/lib/domain/model/case-records";
import { applyMerges, headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { makeLists, type RecordRef } from "@/lib/domain/records/by-kind";
import type { StoredFault } from "@/lib/domain/snapshots/gate";
import type { Db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listStoredFaults } from "@/lib/server/records/faults/repository";
import { listPartyInquiries } from "@/lib/server/records/inquiries/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";
import { type AcceptedOfKind, listAcceptedStates, listWaitingWithdrawals } from "../repository";

/** What readers would see of a case now, and what is kept from them because something of it waits. */
export interface AcceptedCase {
  readonly records: CaseRecords;
  readonly waiting: readonly Waits[];
  /** Records that were withdrawn and are shown until a second person accepts that they are gone. */
  readonly withdrawn: readonly RecordRef[];
  /** States that are none of their kind any more; each is left out, nothing else with it. */
  readonly unreadable: readonly RecordRef[];
  /** Fields that hold what nobody could write today; a claim whose value is one says nothing to readers. */
  readonly unfit: readonly StoredFault[];
  /** What parties were asked and answered as it stands, accepted or not, under the names that readers see. */
  readonly asked: readonly PartyInquiry[];
  /** False while title and summary have no accepted state; the case as it stands has the words then. */
  readonly hasTitle: boolean;
}

/**
 * A case as second persons accepted it: every record in its accepted state, claims accepted or disputed, merges in
 * force as accepted, the day of the case as it is set. This is what figures are computed from, at the desk and for
 * readers. Throws when the case does not exist.
 */
export async function getAcceptedCase(tx: Db, caseSlug: string): Promise<AcceptedCase> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const { id, ...header } = found;
  const { states, unreadable } = await listAcceptedStates(tx, id);
  const stored = await listClaims(tx, id, ["accepted", "disputed"]);
  const claims = stored.filter(({ value }) => value.type !== "unreadable");
  const whole = keepWhole(toAcceptedStates(states, claims));
  const { title, merges, ...records } = whole.states;
  const headOf = headOfMerges(merges);
  return {
    records: applyMerges({ header: { ...header, ...title }, ...records }, merges),
    waiting: whole.waiting,
    withdrawn: await listWaitingWithdrawals(tx, id),
    unreadable,
    unfit: await listStoredFaults(tx, id),
    asked: (await listPartyInquiries(tx, id)).map((one) => ({ ...one, party: headOf(one.party) })),
    hasTitle: title !== null,
  };
}

/** Merges of a case as second persons accepted them. */
export async function listAcceptedMerges(tx: Db, caseId: string): Promise<readonly Merge[]> {
  const { states } = await listAcceptedStates(tx, caseId, { types: ["party_merge"] });
  return states.party_merge;
}

/** Accepted states and claims as the core takes them. */
function toAcceptedStates(states: AcceptedOfKind, claims: readonly Claim[]): AcceptedStates {
  const [own] = states.case;
  const title = own && { languages: own.languages, title: own.title, summary: own.summary, words: own.words };
  return { title: title ?? null, ...makeLists((kind) => states[kind]), claims, merges: states.party_merge };
}
