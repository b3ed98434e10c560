import { can, type Reviewer } from "../access/policy";
import type { ClaimStatus } from "../model/vocabulary";
import { err, ok, type Result } from "../result";

/** A set as a decision needs to know it: whose it is, and what has become of its claims. */
export interface SetStanding {
  readonly version: number;
  readonly authorId: string;
  readonly isWithdrawn: boolean;
  readonly claims: readonly ClaimInSet[];
}

interface ClaimInSet {
  readonly slug: string;
  readonly status: ClaimStatus;
  readonly authorId: string | null;
  readonly editedById: string | null;
}

export type SetWithdrawalRefusal =
  | "forbidden"
  | "stale"
  /** Somebody else's set, or a claim of it that somebody else edited: they take it back, or whoever reviews. */
  | "others-work"
  /** Claims of it that were accepted: each is disputed or retracted by itself, by a second person. */
  | { readonly code: "accepted"; readonly claims: readonly string[] };

/**
 * Whether a set may be taken back as a whole (rule R20): by whoever proposed it or by whoever reviews, as long as nothing
 * of it was accepted. Gives the claims that are retracted with it; those that were retracted before stay so.
 */
export function decideSetWithdrawal(
  set: SetStanding,
  by: Reviewer,
  seen: { readonly version: number },
): Result<readonly string[], SetWithdrawalRefusal> {
  if (by.role === null || !can(by.role, "propose")) return err("forbidden");
  const isReviewer = can(by.role, "review");
  if (!isReviewer && set.authorId !== by.memberId) return err("others-work");
  if (set.isWithdrawn || seen.version !== set.version) return err("stale");
  const accepted = set.claims.filter(({ status }) => status === "accepted" || status === "disputed");
  if (accepted.length > 0) return err({ code: "accepted", claims: accepted.map(({ slug }) => slug) });
  const open = set.claims.filter(({ status }) => status !== "retracted");
  const isTheirs = ({ authorId, editedById }: ClaimInSet) => [authorId, editedById].every((id) => id === by.memberId);
  return isReviewer || open.every(isTheirs) ? ok(open.map(({ slug }) => slug)) : err("others-work");
}

/** What has become of a set, by the claims of it. */
export interface SetTally {
  readonly open: number;
  readonly returned: number;
  readonly accepted: number;
}

/** Counts the claims of a set by what has become of them: nothing else decides how a set stands. */
export function tallySet(statuses: readonly ClaimStatus[]): SetTally {
  const count = (...wanted: readonly ClaimStatus[]) => statuses.filter((status) => wanted.includes(status)).length;
  return { open: count("proposed"), returned: count("draft"), accepted: count("accepted", "disputed") };
}
