/** An invitation can be redeemed for a week. */
export const INVITATION_SECONDS = 7 * 24 * 3600;

/** A way to a new password is good for an hour. */
export const RESET_SECONDS = 3600;

/** What became of an invitation. */
export type InvitationStanding = "open" | "redeemed" | "revoked" | "expired";

/** The standing of an invitation at a moment; times are milliseconds since 1970, null for what has not happened. */
export function standingOf(
  invitation: {
    readonly expiresAt: number;
    readonly redeemedAt: number | null;
    readonly revokedAt: number | null;
  },
  at: number,
): InvitationStanding {
  if (invitation.redeemedAt !== null) return "redeemed";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt > at ? "open" : "expired";
}
