import { can, type Reviewer } from "../access/policy";
import type { ClaimStatus } from "../model/vocabulary";
import { isWithdrawableKind, keyOf, type RecordRef, type WithdrawableRef } from "../records/by-kind";
import { err, ok, type Result } from "../result";

/** A record that somebody wants to withdraw or restore, as it stands. */
export interface WithdrawalStanding extends WithdrawableRef {
  readonly version: number;
  readonly isWithdrawn: boolean;
  /** Whether readers see it: a second person accepted a state of it. */
  readonly isAccepted: boolean;
  /** Ids of the members who wrote it since its last accepted state. */
  readonly writers: readonly string[];
}

/** A record as somebody saw it. */
export interface SeenRecord extends WithdrawableRef {
  readonly version: number;
}

/** A standing record that names another one, in its present or in its accepted state. */
export interface RestingRecord extends RecordRef {
  readonly on: RecordRef;
  /** False where only the state that readers see names it: what was written since has to be accepted first. */
  readonly isPresent: boolean;
}

/** A claim in force that is about a record, cites it or names it in its value. */
export interface RestingClaim {
  readonly slug: string;
  readonly status: ClaimStatus;
  readonly authorId: string | null;
  readonly editedById: string | null;
  readonly on: RecordRef;
  /** Whether it is about the record; else it cites or names it, and could do so with another. */
  readonly isAbout: boolean;
}

/** What stands on a record. */
export interface Resting {
  readonly records: readonly RestingRecord[];
  readonly claims: readonly RestingClaim[];
}

/** What stays in the way, by name, with the record that it rests on. */
interface Obstacle {
  readonly type: RecordRef["type"] | "claim";
  readonly slug: string;
  readonly on: RecordRef;
}

export type WithdrawalRefusal =
  | "forbidden"
  | "not-found"
  /** Records that somebody wrote or took back since they were seen. */
  | { readonly code: "stale"; readonly records: readonly WithdrawableRef[] }
  /** Records of others that nobody accepted yet: their writers withdraw them, or somebody who reviews. */
  | { readonly code: "others-work"; readonly records: readonly WithdrawableRef[] }
  /** Everything that rests on them and is not withdrawn with them. */
  | { readonly code: "rested-on"; readonly obstacles: readonly Obstacle[] };

/** What a withdrawal does: the records that go, and the proposals about them that are retracted with them. */
export interface Withdrawal<Standing extends WithdrawalStanding> {
  readonly records: readonly Standing[];
  readonly claims: readonly string[];
}

/**
 * Whether records may be withdrawn together, as they were seen. Readers must never meet something that rests on nothing
 * (rule R18), so whatever names one of them goes along or goes first: links, containments, rules, merges, and every
 * claim that is not retracted, be it accepted, disputed or only proposed, since a proposal is somebody's work too. The
 * exception are drafts and proposals about the record that its withdrawer may retract: those they wrote, and all where
 * they review. What nobody accepted is withdrawn by those who wrote it or by whoever reviews (R20); of what readers see,
 * the withdrawal is a state that waits for a second person, so anybody who may propose may begin it.
 */
export function decideWithdrawal<Standing extends WithdrawalStanding>(
  standing: readonly Standing[],
  { records, claims }: Resting,
  by: Reviewer,
  seen: readonly SeenRecord[],
): Result<Withdrawal<Standing>, WithdrawalRefusal> {
  if (by.role === null || !can(by.role, "propose")) return err("forbidden");
  const asked = findAsked(standing, seen, false);
  if (!asked.ok) return asked;
  const others = asked.value.filter(
    ({ isAccepted, writers }) => !isAccepted && !writers.includes(by.memberId) && !mayReview(by),
  );
  if (others.length > 0) return err({ code: "others-work", records: others.map(nameOnly) });
  const going = new Set(asked.value.map(keyOf));
  const carried = claims.filter((claim) => going.has(keyOf(claim.on)) && goesAlong(claim, by));
  const retracted = new Set(carried.map(({ slug }) => slug));
  const obstacles: Obstacle[] = [
    ...records
      .filter((one) => going.has(keyOf(one.on)) && !going.has(keyOf(one)))
      .map(({ type, slug, on }) => ({ type, slug, on })),
    ...claims
      .filter((claim) => going.has(keyOf(claim.on)) && !retracted.has(claim.slug))
      .map(({ slug, on }) => ({ type: "claim" as const, slug, on })),
  ];
  if (obstacles.length > 0) return err({ code: "rested-on", obstacles });
  return ok({ records: asked.value, claims: [...retracted] });
}

/** What rests on records and is of a kind that can be withdrawn with them. */
export function listAlong({ records }: Resting): readonly WithdrawableRef[] {
  const along = records.flatMap(({ isPresent, type, slug }) =>
    isPresent && isWithdrawableKind(type) ? [{ type, slug }] : [],
  );
  return [...new Map(along.map((one) => [keyOf(one), one])).values()];
}

export type RestoralRefusal =
  | "forbidden"
  | "not-found"
  | { readonly code: "stale"; readonly records: readonly WithdrawableRef[] }
  /** What they rest on is withdrawn itself, and does not come back with them. */
  | { readonly code: "rests-on-withdrawn"; readonly obstacles: readonly Obstacle[] };

/** A withdrawn record and what its state names that is withdrawn too. */
export interface RestoralStanding extends WithdrawalStanding {
  readonly missing: readonly RecordRef[];
}

/** Whether withdrawn records may come back together, as they were seen: with them comes whatever they rest on. */
export function decideRestoral<Standing extends RestoralStanding>(
  standing: readonly Standing[],
  by: Reviewer,
  seen: readonly SeenRecord[],
): Result<readonly Standing[], RestoralRefusal> {
  if (by.role === null || !can(by.role, "propose")) return err("forbidden");
  const asked = findAsked(standing, seen, true);
  if (!asked.ok) return asked;
  const coming = new Set(asked.value.map(keyOf));
  const obstacles = asked.value.flatMap((record) =>
    record.missing.filter((one) => !coming.has(keyOf(one))).map((on) => ({ ...nameOnly(record), on })),
  );
  return obstacles.length > 0 ? err({ code: "rests-on-withdrawn", obstacles }) : asked;
}

/** Whether somebody may retract a claim together with the record that it is about. */
function goesAlong({ isAbout, status, authorId, editedById }: RestingClaim, by: Reviewer): boolean {
  if (!isAbout || (status !== "draft" && status !== "proposed")) return false;
  const isTheirs = authorId === by.memberId && (editedById === null || editedById === by.memberId);
  return isTheirs || mayReview(by);
}

function mayReview({ role }: Reviewer): boolean {
  return role !== null && can(role, "review");
}

/** The records that are asked for, in the order of asking; all of them as they were seen. */
function findAsked<Standing extends WithdrawalStanding>(
  standing: readonly Standing[],
  seen: readonly SeenRecord[],
  isWithdrawn: boolean,
): Result<readonly Standing[], "not-found" | { readonly code: "stale"; readonly records: readonly WithdrawableRef[] }> {
  const byName = new Map(standing.map((record) => [keyOf(record), record]));
  const asked: Standing[] = [];
  const stale: WithdrawableRef[] = [];
  for (const one of new Map(seen.map((record) => [keyOf(record), record])).values()) {
    const found = byName.get(keyOf(one));
    if (!found) return err("not-found");
    if (found.version !== one.version || found.isWithdrawn !== isWithdrawn) stale.push(nameOnly(one));
    asked.push(found);
  }
  return stale.length > 0 ? err({ code: "stale", records: stale }) : ok(asked);
}

function nameOnly({ type, slug }: WithdrawableRef): WithdrawableRef {
  return { type, slug };
}
