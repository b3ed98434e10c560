import "server-only";
import { listInvitations } from "@/lib/server/accounts/invitations/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import type { MemberRoster } from "@/lib/wire/members";
import { listCaseMembers } from "./repository";

/** The people of the admin's case, and who is invited. */
export async function loadMembers(actor: Actor<"administer">): Promise<MemberRoster> {
  const members = await listCaseMembers(db(), actor.caseId);
  const invitations = await listInvitations(db(), actor.caseId, now());
  return {
    members: members.map((member) => ({ ...member, isOneself: member.memberId === actor.memberId })),
    invitations: invitations.map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  };
}
