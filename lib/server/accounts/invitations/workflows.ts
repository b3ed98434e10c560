import "server-only";
import { z } from "zod";
import { type PasswordFault, parseEmail } from "@/lib/domain/access/credentials";
import { INVITATION_SECONDS } from "@/lib/domain/access/invitations";
import type { Localized, Role } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  findCredentials,
  listCaseMembers,
  listMemberships,
  saveMember,
  saveMembership,
} from "@/lib/server/accounts/members/repository";
import { revokeResets } from "@/lib/server/accounts/members/resets/repository";
import type { HandedLink } from "@/lib/server/accounts/members/resets/workflows";
import { recordMembership } from "@/lib/server/accounts/members/workflows";
import type { Actor } from "@/lib/server/auth/actor";
import { countAttempt } from "@/lib/server/auth/attempts";
import { findPasswordFault, hashPassword } from "@/lib/server/auth/passwords";
import type { SignedIn } from "@/lib/server/auth/repository";
import { hashToken, makeToken } from "@/lib/server/auth/tokens";
import { now } from "@/lib/server/clock";
import { type Db, db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { linkTo, sendLetter } from "@/lib/server/mail/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { writeInvitation } from "@/lib/view/messages/letters";
import {
  findOpenInvitation,
  lockInvitation,
  type OpenInvitation,
  revokeInvitationRow,
  saveInvitation,
  takeInvitation,
} from "./repository";

/**
 * Invites a person to the admin's case. The answer is the same whether or not the person has an account. The link goes
 * to the mailbox where mail can be sent, else it is shown to the admin, once.
 */
export async function inviteMember(
  actor: Actor<"administer">,
  invited: { readonly email: string; readonly role: Role },
): Promise<Result<HandedLink, "email-invalid" | "member-already">> {
  const email = parseEmail(invited.email);
  if (email === null) return err("email-invalid");
  const { token, hash } = makeToken();
  const saved = await inTransaction(async (tx): Promise<Result<null, "member-already">> => {
    // Only people of this case are looked at: who has an account elsewhere is nobody's business here.
    const members = await listCaseMembers(tx, actor.caseId);
    if (members.some((member) => member.email === email)) return err("member-already");
    const createdAt = now();
    const { caseId, memberId: invitedById } = actor;
    const expiresAt = new Date(createdAt.getTime() + INVITATION_SECONDS * 1000);
    const { role } = invited;
    const id = await saveInvitation(tx, { caseId, email, role, tokenHash: hash, invitedById, createdAt, expiresAt });
    await recordInvitation(tx, { caseId, id, actorId: invitedById, action: "created", after: { role } });
    return ok(null);
  });
  if (!saved.ok) return saved;
  const links = { en: linkTo(`/desk/invite#${token}`), zh: linkTo(`/zh/desk/invite#${token}`) };
  const letter = writeInvitation(links, INVITATION_SECONDS / 86_400, actor.languages);
  return (await sendLetter({ recipient: email, ...letter }))
    ? ok({ link: null, sent: true })
    : ok({ link: links[actor.languages[0]], sent: false });
}

/** Takes an invitation back; its link opens nothing from then on. */
export async function revokeInvitation(
  actor: Actor<"administer">,
  { invitation: id }: { readonly invitation: string },
): Promise<Result<null, "not-found">> {
  if (!z.uuid().safeParse(id).success) return err("not-found");
  return inTransaction(async (tx) => {
    const { caseId, memberId: actorId } = actor;
    if (!(await revokeInvitationRow(tx, caseId, id, now()))) return err("not-found");
    await recordInvitation(tx, { caseId, id, actorId, action: "revoked", after: null });
    return ok(null);
  });
}

/** What the holder of a link is told before accepting. */
export interface InvitationPromise {
  readonly caseTitle: Localized;
  readonly email: string;
  readonly role: Role;
  /** Whether the address has an account already: its owner accepts by signing in, not by a new password. */
  readonly hasAccount: boolean;
}

/** Looks at an invitation without using it up. */
export async function lookAtInvitation(request: {
  readonly token: string;
  readonly address: string;
}): Promise<Result<InvitationPromise, "gone" | "too-many-attempts">> {
  const tokenHash = hashToken(request.token);
  if (!(await countAttempt({ account: `look ${tokenHash}`, address: request.address })))
    return err("too-many-attempts");
  const open = await findOpenInvitation(db(), tokenHash, now());
  if (open === null) return err("gone");
  const { caseTitle, email, role } = open;
  return ok({ caseTitle, email, role, hasAccount: (await findCredentials(db(), { email })) !== null });
}

export type RedeemRefusal = "gone" | PasswordFault | "account-exists" | "another-account" | "too-many-attempts";

/** Where to go after accepting. */
export interface Redeemed {
  readonly memberId: string;
  readonly caseSlug: string;
}

/** Makes a new member by an invitation. Of several requests with one link exactly one wins. */
export async function redeemAsNewMember(request: {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly address: string;
}): Promise<Result<Redeemed, RedeemRefusal>> {
  const tokenHash = hashToken(request.token);
  if (!(await countAttempt({ account: `redeem ${tokenHash}`, address: request.address }))) {
    return err("too-many-attempts");
  }
  const fault = await findPasswordFault(request.password);
  if (fault !== null) return err(fault);
  if ((await findOpenInvitation(db(), tokenHash, now())) === null) return err("gone");
  const passwordHash = await hashPassword(request.password);
  return redeem(tokenHash, async (tx, { email, caseId, role }) => {
    if ((await findCredentials(tx, { email })) !== null) return err("account-exists");
    return ok(await saveMember(tx, { email, name: request.name.trim(), passwordHash, caseId, role }));
  });
}

/** Adds a case to the account of whoever is signed in, when the invitation names its address. */
export async function redeemAsMember(
  signedIn: SignedIn,
  request: { readonly token: string },
): Promise<Result<Redeemed, RedeemRefusal>> {
  const own = `member ${signedIn.memberId}`;
  if (!(await countAttempt({ account: own, address: own }))) return err("too-many-attempts");
  return redeem(hashToken(request.token), async (tx, { email, caseId, role }) => {
    const { memberId } = signedIn;
    const member = await findCredentials(tx, { id: memberId });
    if (member?.email !== email) return err("another-account");
    const members = await listMemberships(tx, caseId);
    if (members.some((one) => one.memberId === memberId)) return err("gone");
    await saveMembership(tx, { caseId, memberId, role });
    // A way to a new password would open this case too, and whoever opened it may be an admin of another one only.
    await revokeResets(tx, [memberId], now());
    return ok(memberId);
  });
}

async function redeem(
  tokenHash: string,
  join: (tx: Db, open: OpenInvitation) => Promise<Result<string, RedeemRefusal>>,
): Promise<Result<Redeemed, RedeemRefusal>> {
  return inTransaction(async (tx) => {
    await lockInvitation(tx, tokenHash);
    const open = await findOpenInvitation(tx, tokenHash, now());
    if (open === null) return err("gone");
    const joined = await join(tx, open);
    if (!joined.ok) return joined;
    const memberId = joined.value;
    if (!(await takeInvitation(tx, open.id, memberId, now()))) throw new Error("an invitation went away underneath");
    const { caseId, id, role } = open;
    await recordInvitation(tx, { caseId, id, actorId: memberId, action: "redeemed", after: null });
    await recordMembership(tx, caseId, open.invitedById, null, { memberId, role, hasAccess: true, version: 1 });
    return ok({ memberId, caseSlug: open.caseSlug });
  });
}

async function recordInvitation(
  tx: Db,
  {
    caseId,
    id,
    actorId,
    action,
    after,
  }: {
    readonly caseId: string;
    readonly id: string;
    readonly actorId: string;
    readonly action: string;
    readonly after: object | null;
  },
): Promise<void> {
  const entry = { caseId, recordType: "invitation", recordSlug: id, action, actorId };
  await recordChanges(tx, [{ ...entry, why: null, before: null, after, version: null }]);
}
