import { z } from "zod";
import { ROLES } from "../domain/model/vocabulary";

const role = z.enum(ROLES);

/** Who is to come into a case, and as what. */
export const newInvitation = z.strictObject({ email: z.string().min(3).max(254), role });

/** What a membership is to be, and the version of it that was seen. */
export const membershipChange = z.strictObject({ role, hasAccess: z.boolean(), version: z.int().positive() });

/** A command that says everything by its address. */
export const nothing = z.strictObject({});

/** People and invitations of a case, as its admins see them. */
const memberRoster = z.strictObject({
  members: z.array(
    z.strictObject({
      memberId: z.uuid(),
      name: z.string(),
      email: z.string(),
      role,
      hasAccess: z.boolean(),
      version: z.int(),
      hasSecondFactor: z.boolean(),
      isOneself: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.strictObject({
      id: z.uuid(),
      email: z.string(),
      role,
      createdAt: z.string(),
      expiresAt: z.string(),
      standing: z.enum(["open", "redeemed", "revoked", "expired"]),
    }),
  ),
});
export type MemberRoster = z.infer<typeof memberRoster>;

/** A link to hand over, told once, or word that it was sent. */
export const handedLink = z.strictObject({ link: z.string().nullable(), sent: z.boolean() });
