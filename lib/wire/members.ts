import { z } from "zod";
import { ROLES } from "../domain/model/vocabulary";

const role = z.enum(ROLES);

/** Who is to come into a case, and as what. */
export const newInvitation = z.strictObject({ email: z.string().min(3).max(254), role });

/**
 * What a membership is to be, and the version of it that was seen. Where access ends, `successor` goes on with what waits
 * for that person; null where nobody does.
 */
export const membershipChange = z.strictObject({
  role,
  hasAccess: z.boolean(),
  version: z.int().positive(),
  successor: z.uuid().nullable().optional(),
});

/** How much waits for one person of a case, by what it is. */
export const waitingWork = z.strictObject({
  /** Open tasks: they may also be nobody's in particular. */
  tasks: z.int(),
  /** Sets of theirs of which something is undecided. */
  sets: z.int(),
  /** Claims that came back or were never proposed. */
  sentBack: z.int(),
  /** Claims that may still come back. */
  underReview: z.int(),
  /** Questions to parties without a reply, with their deadlines. */
  questions: z.int(),
  /** Open conversations in which they hear of answers. */
  threads: z.int(),
  /** Texts that they began and did not send. */
  drafts: z.int(),
  /** Notices that they have not read. */
  notices: z.int(),
});
export type WaitingWork = z.infer<typeof waitingWork>;

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
