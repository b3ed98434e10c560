import "server-only";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { ClaimStatus, Localized, Role } from "@/lib/domain/model/vocabulary";
import type { Actor } from "@/lib/server/auth/actor";
import type { SignedIn } from "@/lib/server/auth/repository";
import { db } from "@/lib/server/db";
import { hasSnapshot } from "@/lib/server/publications/repository";
import { countClaimsByStatus, countUnarchivedCitations } from "@/lib/server/records/claims/repository";
import { countClaimsAfter } from "@/lib/server/records/day/repository";
import { countRecords, findCaseBySlug, listCasesOf, type RecordCounts } from "@/lib/server/records/repository";
import { findSettings } from "./settings/repository";

/** A case that one belongs to. */
export interface OwnCase extends CaseHeader {
  readonly role: Role;
}

/** The cases of the person who is signed in; nobody else's are told. */
export async function loadOwnCases(signedIn: SignedIn): Promise<readonly OwnCase[]> {
  const cases = await listCasesOf(db(), signedIn.memberId);
  return cases.map(({ found: { id: _id, ...header }, role }) => ({ ...header, role }));
}

/** What the first page of a case tells. */
export interface CaseOverview {
  readonly header: CaseHeader;
  readonly counts: RecordCounts;
  readonly statuses: Readonly<Record<ClaimStatus, number>>;
  readonly unarchivedCitations: number;
  /** Accepted claims that begin after the day of the case: no figure counts them. */
  readonly claimsAfterDay: number;
}

/** Header and counts of the actor's case. */
export async function loadCaseOverview(actor: Actor<"read-desk">): Promise<CaseOverview> {
  const found = await findCaseBySlug(db(), actor.caseSlug);
  if (!found) throw new Error(`the case "${actor.caseSlug}" went away`);
  const { id, ...header } = found;
  return {
    header,
    counts: await countRecords(db(), id),
    statuses: await countClaimsByStatus(db(), id),
    unarchivedCitations: await countUnarchivedCitations(db(), id),
    claimsAfterDay: await countClaimsAfter(db(), id, header.asOf),
  };
}

/** Whether the actor's case has a published version. */
export async function loadIsPublished(actor: Actor<"read-desk">): Promise<boolean> {
  return hasSnapshot(db(), actor.caseId);
}

/** What the frame of a page says of its case. */
export interface CaseFace {
  readonly title: Localized;
  /** What the case calls its own things. */
  readonly words: CaseWords;
}

/** How the case of an actor is called and what it calls its own things, as its settings stand. */
export async function loadCaseFace(actor: Actor<"read-desk">): Promise<CaseFace> {
  const found = await findSettings(db(), actor.caseId);
  if (found === null) throw new Error(`the case "${actor.caseSlug}" went away`);
  return found.settings;
}
