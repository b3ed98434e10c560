import type { Role } from "../model/vocabulary";
import { err, ok, type Result } from "../result";
import { can } from "./policy";

/** A person's place in a case. Somebody whose access has ended stays in the list: the history names them. */
export interface MembershipState {
  readonly memberId: string;
  readonly role: Role;
  readonly hasAccess: boolean;
  readonly version: number;
}

/** What a membership is to be, which version of it was seen, and who goes on where it ends. */
export interface MembershipChange extends MembershipState {
  readonly successor?: string | null | undefined;
}

export type MembershipRefusal =
  | "forbidden"
  | "own-account"
  | "not-found"
  /** Whoever is to go on has no access, or is the one who leaves. */
  | "successor-outside"
  | { readonly code: "stale"; readonly now: MembershipState };

/**
 * The membership as it will be after an admin's change. Whether the asker is an admin is read from the same list, and
 * nobody changes their own place: so a case never loses its last admin, even when two admins act against each other.
 */
export function decideMembershipChange(
  askerId: string,
  members: readonly MembershipState[],
  change: MembershipChange,
): Result<MembershipState, MembershipRefusal> {
  const asker = members.find(({ memberId }) => memberId === askerId);
  if (!asker?.hasAccess || !can(asker.role, "administer")) return err("forbidden");
  const before = members.find(({ memberId }) => memberId === change.memberId);
  if (!before) return err("not-found");
  if (before === asker) return err("own-account");
  if (before.version !== change.version) return err({ code: "stale", now: before });
  const { memberId, role, hasAccess, successor } = change;
  const heir = members.find((one) => one.memberId === successor);
  const isInside = heir !== undefined && heir !== before && heir.hasAccess && !hasAccess;
  if (typeof successor === "string" && !isInside) return err("successor-outside");
  return ok({ memberId, role, hasAccess, version: before.version + 1 });
}

/**
 * Whether what waits for somebody needs a person to go on with it. A task may be nobody's in particular, and a notice ends
 * with whom it told; a claim that comes back, a question that is answered and a text that was begun must find somebody.
 */
export function needsSuccessor(waiting: Readonly<Record<string, number>>): boolean {
  return Object.entries(waiting).some(([what, count]) => what !== "tasks" && what !== "notices" && count > 0);
}

/**
 * Whether an admin may hand somebody a way into their account: only when every case of that person is the admin's own
 * to administer. Else the admin of one case could walk into another through a shared member.
 */
export function mayOpenAccountOf(memberCaseIds: readonly string[], administeredCaseIds: readonly string[]): boolean {
  return memberCaseIds.length > 0 && memberCaseIds.every((caseId) => administeredCaseIds.includes(caseId));
}
