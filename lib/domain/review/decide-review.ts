import { can, type Reviewer } from "../access/policy";
import type { Day } from "../model/case-records";
import type { CheckedBy, ClaimStatus, Rank } from "../model/vocabulary";
import { err, ok, type Result } from "../result";

/** A claim as a decision needs to know it. */
export interface ClaimStanding {
  readonly status: ClaimStatus;
  readonly version: number;
  readonly contentHash: string;
  /** Whoever wrote it first and whoever edited it last; null: the product itself, by import. */
  readonly authorId: string | null;
  readonly editedById: string | null;
  readonly citations: readonly CitationStanding[];
}

export interface CitationStanding {
  readonly id: string;
  readonly supports: boolean;
  /** Anchored in a capture, or with an address, fragment or locator and a stated reason why there is no capture. */
  readonly carries: boolean;
}

/** What a decision was made on. */
export interface Seen {
  readonly version: number;
}

type Refused = "forbidden" | "own-work" | "stale";
export type AcceptanceRefusal = Refused | "not-under-review" | "uncited" | "citation-unticked";

/**
 * Whether a reviewer may accept a claim on what they saw. Rules R1 and R2: somebody with the right to review now, who
 * neither wrote the claim nor edited it last; the version and the content that they saw are the ones that stand; at
 * least one supporting citation carries it, and every supporting citation has their tick. In a case that says of itself
 * that one person checks it, the writer may be the reviewer.
 */
export function decideAcceptance(
  claim: ClaimStanding,
  reviewer: Reviewer,
  seen: Seen & { readonly contentHash: string; readonly ticks: readonly string[] },
  checkedBy: CheckedBy = "two",
): Result<null, AcceptanceRefusal> {
  const refusal = findRefusal(claim, reviewer, seen, checkedBy);
  if (refusal !== null) return err(refusal);
  if (seen.contentHash !== claim.contentHash) return err("stale");
  if (claim.status !== "proposed" && claim.status !== "disputed") return err("not-under-review");
  const supports = claim.citations.filter((citation) => citation.supports);
  if (!supports.some((citation) => citation.carries)) return err("uncited");
  if (supports.some(({ id }) => !seen.ticks.includes(id))) return err("citation-unticked");
  return ok(null);
}

export type SendBackRefusal = Refused | "not-under-review";

/** Whether a reviewer may send a proposed claim back. Sending back one's own is what editing is for. */
export function decideSendBack(claim: ClaimStanding, reviewer: Reviewer, seen: Seen): Result<null, SendBackRefusal> {
  const refusal = findRefusal(claim, reviewer, seen);
  if (refusal !== null) return err(refusal);
  return claim.status === "proposed" ? ok(null) : err("not-under-review");
}

export type StandingRefusal = Refused | "not-in-force";

/** What a reviewer may do to a claim of which statuses. */
const decideIn =
  (...statuses: readonly ClaimStatus[]) =>
  (
    claim: ClaimStanding,
    reviewer: Reviewer,
    seen: Seen,
    checkedBy: CheckedBy = "two",
  ): Result<null, StandingRefusal> => {
    const refusal = findRefusal(claim, reviewer, seen, checkedBy);
    if (refusal !== null) return err(refusal);
    return statuses.includes(claim.status) ? ok(null) : err("not-in-force");
  };

/** Whether a reviewer may dispute an accepted claim. */
export const decideDispute = decideIn("accepted");

/** Whether a reviewer may retract a claim; what is retracted stays so. */
export const decideRetraction = decideIn("draft", "proposed", "accepted", "disputed");

/** Whether a reviewer may rank a claim: accepted and disputed ones stand side by side, others are not yet there. */
export const decideRank = decideIn("accepted", "disputed");

export type EditRefusal = "forbidden" | "stale" | "retracted";

/**
 * What saving an edit makes (rule R3): a claim that nobody accepted yet is changed in place; one that stands gets a
 * proposed successor and stays in force until that one is accepted.
 */
export function decideEdit(
  claim: ClaimStanding,
  editor: Reviewer,
  seen: Seen,
): Result<"in-place" | "successor", EditRefusal> {
  if (editor.role === null || !can(editor.role, "propose")) return err("forbidden");
  if (seen.version !== claim.version) return err("stale");
  if (claim.status === "retracted") return err("retracted");
  return ok(claim.status === "accepted" || claim.status === "disputed" ? "successor" : "in-place");
}

/** A claim beside others on the same property, with the days on which it holds. */
export interface RankedClaim {
  readonly slug: string;
  readonly rank: Rank;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** The preferred claims that a newly preferred one takes the place of: those that hold on a day of its own (rule R4). */
export function listDemoted(preferred: RankedClaim, others: readonly RankedClaim[]): readonly string[] {
  return others
    .filter((other) => other.slug !== preferred.slug && other.rank === "preferred" && overlap(other, preferred))
    .map(({ slug }) => slug);
}

/** Half-open days; an unknown start reaches back, an unknown end forward, without limit. */
function overlap(one: RankedClaim, other: RankedClaim): boolean {
  const startsBefore = (a: string | null, b: string | null) => a === null || b === null || a < b;
  return startsBefore(one.validFrom, other.validTo) && startsBefore(other.validFrom, one.validTo);
}

/** Whether a reviewer wrote the claim first or edited it last. */
export function isWriterOf(
  claim: Pick<ClaimStanding, "authorId" | "editedById">,
  { memberId }: Pick<Reviewer, "memberId">,
): boolean {
  return memberId === claim.authorId || memberId === claim.editedById;
}

/** Own work comes before staleness: a replay of one's own acceptance is refused in the same words as the first try. */
function findRefusal(
  claim: ClaimStanding,
  reviewer: Reviewer,
  seen: Seen,
  checkedBy: CheckedBy = "two",
): Refused | null {
  if (reviewer.role === null || !can(reviewer.role, "review")) return "forbidden";
  if (checkedBy === "two" && isWriterOf(claim, reviewer)) return "own-work";
  return seen.version === claim.version ? null : "stale";
}
