import "server-only";
import { randomBytes } from "node:crypto";
import { type PasswordFault, parseEmail } from "@/lib/domain/access/credentials";
import { RESET_SECONDS } from "@/lib/domain/access/invitations";
import { mayOpenAccountOf } from "@/lib/domain/access/memberships";
import { err, ok, type Result } from "@/lib/domain/result";
import { endTotp } from "@/lib/server/accounts/second-factor/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { countAttempt } from "@/lib/server/auth/attempts";
import { findPasswordFault, hashPassword } from "@/lib/server/auth/passwords";
import { endSessionsOf } from "@/lib/server/auth/repository";
import { hashToken, makeToken } from "@/lib/server/auth/tokens";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { canSendMail, linkTo, sendLetter } from "@/lib/server/mail/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { writeReset } from "@/lib/view/messages/letters";
import { findCredentials, listCaseIdsOf, listMemberships, savePasswordHash } from "../repository";
import { recordMemberEvent } from "../workflows";
import { findOpenReset, saveReset, takeReset } from "./repository";

/**
 * Somebody forgot a password. The answer is the same whether or not the address is a member's; a member's mailbox gets
 * a link where mail can be sent. Nothing here says which.
 */
export async function askForReset(request: {
  readonly email: string;
  readonly address: string;
}): Promise<Result<null, "too-many-attempts">> {
  const email = parseEmail(request.email);
  const account = `reset of ${email ?? request.email.trim().slice(0, 254)}`;
  if (!(await countAttempt({ account, address: request.address }))) return err("too-many-attempts");
  return ok(null);
}

/** The work behind `askForReset`, done after it has answered, so that the time of the answer tells nothing either. */
export async function sendReset({ email: text }: { readonly email: string }): Promise<void> {
  const email = parseEmail(text);
  const member = email === null || !canSendMail() ? null : await findCredentials(db(), { email });
  if (!member || member.isDisabled) return;
  const token = await openReset(member.memberId, null);
  await sendLetter({ recipient: member.email, ...writeReset(resetLinks(token), RESET_SECONDS / 60) });
}

/** What an admin gets: a link to hand over, or word that it went to the member's mailbox. */
export interface HandedLink {
  readonly link: string | null;
  readonly sent: boolean;
}

/**
 * A way to a new password for a member who cannot ask for it. It goes to the member's mailbox where mail can be sent,
 * else it is shown to the admin, once; then only for a member all of whose cases are the admin's own.
 */
export async function createResetLink(
  actor: Actor<"administer">,
  { memberId }: { readonly memberId: string },
): Promise<Result<HandedLink, "not-found" | "own-account" | "works-elsewhere">> {
  if (memberId === actor.memberId) return err("own-account");
  const members = await listMemberships(db(), actor.caseId);
  const isHere = members.some((member) => member.memberId === memberId && member.hasAccess);
  const member = isHere ? await findCredentials(db(), { id: memberId }) : null;
  if (!member || member.isDisabled) return err("not-found");
  const isOwn = mayOpenAccountOf(
    await listCaseIdsOf(db(), memberId),
    await listCaseIdsOf(db(), actor.memberId, "admin"),
  );
  if (!canSendMail() && !isOwn) return err("works-elsewhere");
  const token = await openReset(memberId, actor.memberId);
  const links = resetLinks(token);
  if (await sendLetter({ recipient: member.email, ...writeReset(links, RESET_SECONDS / 60) })) {
    return ok({ link: null, sent: true });
  }
  return isOwn ? ok({ link: links.en, sent: false }) : err("works-elsewhere");
}

export type ResetRefusal = "gone" | PasswordFault | "too-many-attempts";

/**
 * Sets a new password by a link. The link is good once, of several requests one wins; every session of the member ends.
 * A second factor stays in force.
 */
export async function resetPassword(request: {
  readonly token: string;
  readonly next: string;
  readonly address: string;
}): Promise<Result<null, ResetRefusal>> {
  const tokenHash = hashToken(request.token);
  if (!(await countAttempt({ account: tokenHash, address: request.address }))) return err("too-many-attempts");
  const fault = await findPasswordFault(request.next);
  if (fault !== null) return err(fault);
  if ((await findOpenReset(db(), tokenHash, now())) === null) return err("gone");
  const passwordHash = await hashPassword(request.next);
  return inTransaction(async (tx) => {
    const reset = await findOpenReset(tx, tokenHash, now());
    if (reset === null || !(await takeReset(tx, tokenHash, now()))) return err("gone");
    await savePasswordHash(tx, reset.memberId, passwordHash);
    await endSessionsOf(tx, reset.memberId, now());
    await recordMemberEvent(tx, reset.memberId, reset.memberId, "password-reset");
    return ok(null);
  });
}

/**
 * Gives a member a random password, for whoever has the machine: the way back in when nobody can sign in. Every session
 * ends. The password is in the answer only.
 */
export async function replacePassword(request: {
  readonly email: string;
  readonly withoutSecondFactor: boolean;
}): Promise<Result<{ readonly email: string; readonly password: string }, "not-found" | "disabled">> {
  const email = parseEmail(request.email);
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const member = email === null ? null : await findCredentials(tx, { email });
    if (!member) return err("not-found");
    if (member.isDisabled) return err("disabled");
    await savePasswordHash(tx, member.memberId, passwordHash);
    await endSessionsOf(tx, member.memberId, now());
    if (request.withoutSecondFactor) await endTotp(tx, member.memberId, now());
    const action = request.withoutSecondFactor ? "password-and-second-factor-reset" : "password-reset";
    await recordMemberEvent(tx, null, member.memberId, action);
    return ok({ email: member.email, password });
  });
}

async function openReset(memberId: string, actorId: string | null): Promise<string> {
  const { token, hash } = makeToken();
  await inTransaction(async (tx) => {
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + RESET_SECONDS * 1000);
    await saveReset(tx, { memberId, tokenHash: hash, createdAt, expiresAt });
    await recordMemberEvent(tx, actorId, memberId, "password-reset-opened");
  });
  return token;
}

/** The token stands behind the `#`: browsers keep that part to themselves, so no log and no referrer gets it. */
function resetLinks(token: string) {
  return { en: linkTo(`/desk/reset#${token}`), zh: linkTo(`/zh/desk/reset#${token}`) };
}
