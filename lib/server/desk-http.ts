import "server-only";
import { env } from "./env";

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** A value for a member, kept by no cache. */
export function answerPrivately(value: object): Response {
  return Response.json(value, { headers: PRIVATE });
}

/** A refusal without a reason that would teach an outsider anything. */
export function refuse(status: number): Response {
  return Response.json({ status }, { status, headers: PRIVATE });
}

/**
 * Whether a command was sent by a page of this site. Browsers say so themselves; a request that carries a foreign or
 * empty origin, or none at all, is not one of ours.
 */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const own = env().NEXTAUTH_URL;
  const isOwn = own !== undefined && new URL(origin).origin === new URL(own).origin;
  return isOwn || new URL(origin).host === request.headers.get("host");
}
