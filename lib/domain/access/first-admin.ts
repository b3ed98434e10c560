/** What has to be known of a member to make somebody the admin of a case. */
export interface AdminCandidate {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly isDisabled: boolean;
  /** Whether the member is admin of a case already. */
  readonly isAdmin: boolean;
}

/** Why it is not known who becomes admin of a case. */
export type FirstAdminProblem =
  | { readonly code: "email-invalid"; readonly wanted: string }
  /** Nobody, or nobody any more, signs in with the address. */
  | { readonly code: "no-such-member" | "member-disabled"; readonly wanted: string; readonly admins: readonly string[] }
  /** Several could be meant; their addresses. */
  | { readonly code: "admin-unsaid"; readonly admins: readonly string[] };

/** Who becomes admin: a member, or somebody who gets the first account of the installation. */
export type FirstAdmin = { readonly member: AdminCandidate } | { readonly newEmail: string };

/**
 * Who becomes the admin of a case that has none: whoever is named, else the one admin of the installation. Where nobody
 * has an account at all, whoever is named gets the first. Gives null when nobody is named and several could be meant.
 *
 * @param wanted a sign-in name in its stored form, or null when nobody was named
 * @param members everybody with an account, in a fixed order
 */
export function chooseFirstAdmin(
  wanted: string | null,
  members: readonly AdminCandidate[],
): { readonly ok: true; readonly value: FirstAdmin } | { readonly ok: false; readonly reason: FirstAdminProblem } {
  const admins = members.filter(({ isDisabled, isAdmin }) => isAdmin && !isDisabled);
  const addresses = admins.map(({ email }) => email);
  if (wanted === null) {
    const [only, ...more] = admins;
    if (only !== undefined && more.length === 0) return { ok: true, value: { member: only } };
    return { ok: false, reason: { code: "admin-unsaid", admins: addresses } };
  }
  const member = members.find(({ email }) => email === wanted);
  if (member === undefined && members.length === 0) return { ok: true, value: { newEmail: wanted } };
  if (member === undefined) return { ok: false, reason: { code: "no-such-member", wanted, admins: addresses } };
  if (member.isDisabled) return { ok: false, reason: { code: "member-disabled", wanted, admins: addresses } };
  return { ok: true, value: { member } };
}
