import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";

/** A letter in plain text to one person. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether this installation can send letters. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined && env().MAIL_SENDER !== undefined;
}

/**
 * Sends a letter. False when there is no mail server, or when it did not take the letter; the reason is logged without
 * the letter, which may hold a way into an account.
 */
export async function sendLetter({ recipient, subject, text }: Letter): Promise<boolean> {
  const { SMTP_URL: server, MAIL_SENDER: sender } = env();
  if (server === undefined || sender === undefined) return false;
  const transport = createTransport(server, { connectionTimeout: 10_000, socketTimeout: 20_000 });
  try {
    // The recipient is given as an address, so that nothing in it is read as a second one.
    const letter = { from: sender, to: { name: "", address: recipient }, subject, text, disableUrlAccess: true };
    await transport.sendMail({ ...letter, disableFileAccess: true });
    return true;
  } catch (error) {
    log("error", "a letter could not be sent", { cause: error instanceof Error ? error.message : String(error) });
    return false;
  } finally {
    transport.close();
  }
}

/** An address of this installation as people use it; never taken from a request, whose `Host` anybody can write. */
export function linkTo(path: string): string {
  const own = env().NEXTAUTH_URL;
  return own === undefined ? path : new URL(path, own).href;
}
