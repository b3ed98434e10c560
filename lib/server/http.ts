import "server-only";
import type { z } from "zod";
import type { Locale } from "@/lib/domain/vocabulary";
import { listValueProblems } from "@/lib/wire/value-problems";
import { env } from "./env";
import type { ServedFile, ServedPage } from "./snapshots/loaders";

/** How long an answer may be kept: for ever where the address names the content, else only after asking again. */
export type Keeping = "immutable" | "revalidate";

const CACHE_CONTROL: Readonly<Record<Keeping, string>> = {
  immutable: "public, max-age=31536000, immutable",
  revalidate: "public, no-cache",
};

/**
 * Public pages carry no inline script and load nothing from elsewhere. Styles may be set by script (the network view
 * sizes its canvas), so inline styles are allowed; frames are not.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Hands out a published file with its hash as entity tag; answers 304 when the reader has it, 404 when there is none. */
export function respondWithFile(request: Request, file: ServedFile | null, keeping: Keeping): Response {
  if (!file) return notFound();
  const etag = `"${file.sha256}"`;
  const headers = {
    "cache-control": CACHE_CONTROL[keeping],
    etag,
    "content-security-policy": PAGE_POLICY,
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  };
  if (matchesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, {
    headers: {
      ...headers,
      "content-type": file.mediaType,
      "content-length": String(file.bytes.byteLength),
    },
  });
}

/**
 * Hands out a page, or leads on to it in the only language of its case: not for ever, as a case may come to have both.
 *
 * @param pathIn the address of the page in a language
 */
export function respondWithPage(
  request: Request,
  page: ServedPage | null,
  keeping: Keeping,
  pathIn: (locale: Locale) => string,
): Response {
  if (page === null || "file" in page) return respondWithFile(request, page?.file ?? null, keeping);
  return new Response(null, {
    status: 307,
    headers: { location: pathIn(page.elsewhere), "cache-control": "public, no-cache" },
  });
}

/** The version number of an address; null for anything but a plain positive integer. */
export function parseVersion(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function notFound(): Response {
  return new Response("Not found. Nothing has been published at this address.\n", {
    status: 404,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    },
  });
}

function matchesTag(header: string | null, etag: string): boolean {
  if (!header) return false;
  // A weak mark may have been put before the tag by a compressing proxy; the content is the same.
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** A value for a member, kept by no cache. */
export function answerPrivately(value: object): Response {
  return Response.json(value, { headers: PRIVATE });
}

/** A refusal without a reason that would teach an outsider anything. */
export function refuse(status: number): Response {
  return Response.json({ status }, { status, headers: PRIVATE });
}

/** A body of another shape: 400, with the fields whose values cannot stand where that is all that is wrong with it. */
export function refuseBody(error: z.ZodError | undefined): Response {
  const problems = error === undefined ? [] : listValueProblems(error);
  if (problems.length === 0) return refuse(400);
  return Response.json({ status: 400, code: "invalid", problems }, { status: 400, headers: PRIVATE });
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
