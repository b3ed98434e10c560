import "server-only";
import type { z } from "zod";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { listValueProblems } from "@/lib/wire/value-problems";
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

/** Why somebody is asked to come back: the case is being written to by others, or the same person sends too much. */
export type Wait = "case-busy" | "too-many-writes";

const WAIT_WORDS: Readonly<Record<Wait, Localized & { readonly status: number }>> = {
  "case-busy": {
    status: 503,
    en: "Others are saving in this case just now. Nothing was saved; try again in a moment.",
    zh: "其他人正在保存此案例。您的内容尚未保存，请稍后重试。",
  },
  "too-many-writes": {
    status: 429,
    en: "You are saving more often than one person can. Nothing was saved; try again in a moment.",
    zh: "您的保存过于频繁。您的内容尚未保存，请稍后重试。",
  },
};

/** "Not now", in words of both languages, and when to come back. Nothing was done. */
export function askToWait(code: Wait, retryAfterSeconds: number): Response {
  const { status, ...message } = WAIT_WORDS[code];
  const headers = { ...PRIVATE, "retry-after": String(retryAfterSeconds) };
  return Response.json({ status, code, message }, { status, headers });
}

/**
 * A body of another shape: 400, with the fields whose values cannot stand where that is all that is wrong with it.
 *
 * @param broken fields with what no text can be stored with
 */
export function refuseBody(error: z.ZodError | undefined, broken: readonly string[] = []): Response {
  const problems =
    error === undefined ? broken.map((field) => ({ field, reason: "broken_text" })) : listValueProblems(error);
  if (problems.length === 0) return refuse(400);
  return Response.json({ status: 400, code: "invalid", problems }, { status: 400, headers: PRIVATE });
}

/**
 * Whether a command was sent by a page of this site: no other site may forge one in a member's name (CSRF). Browsers say so themselves; a request that carries a foreign or
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
