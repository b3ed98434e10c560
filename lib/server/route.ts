import "server-only";
import type { z } from "zod";
import type { Action } from "@/lib/domain/access/policy";
import { listUnsaid } from "@/lib/domain/model/case-languages";
import type { Result } from "@/lib/domain/result";
import { isBounded } from "@/lib/wire/body-bounds";
import { type Actor, findActor, holds } from "./auth/actor";
import { readSessionCookie, sessionCookieName } from "./auth/session-cookie";
import { beginWrite } from "./auth/write-limits";
import { whileReachable } from "./away";
import { answerPrivately, askToWait, isFromOurPages, refuse, refuseBody } from "./http";
import { Busy } from "./turns";

/** A body is small unless a route says otherwise: forms, not files. */
const MAX_BODY_BYTES = 64 * 1024;

/** What a page is told of a refusal. `code` is a word of the workflow; further fields are for the page to show. */
export type Refusal = string | { readonly code: string };

/**
 * Statuses of the words that mean the same in every workflow; any other word is 422: understood, and refused by a rule.
 * A stale write's refusal carries `now`, the record as it stands; the answer adds `sent`, what was to be written.
 */
const STATUS_OF: Readonly<Record<string, number>> = {
  forbidden: 403,
  /** Somebody else must do it: the two-person rules. */
  "own-work": 403,
  /** What should prove a person did not. */
  wrong: 403,
  "code-wrong": 403,
  "not-found": 404,
  stale: 409,
  taken: 409,
  gone: 410,
  "too-many-attempts": 429,
  /** As much of the kind is being computed as may be at once. */
  busy: 429,
};

interface Door<Right extends Action, Name extends string, Body extends z.ZodType, Query extends z.ZodType> {
  /** What the actor must be allowed to do in the case of the address. */
  readonly action: Right;
  /** Names of the address's parts beside `case`. */
  readonly params?: readonly Name[];
  /** The shape of the body, strict to the last key. A route with a body is a command and is taken from our pages only. */
  readonly body?: Body;
  /** The shape of what stands behind the question mark. */
  readonly query?: Query;
  readonly maxBytes?: number;
  /** True where the body says which languages the case is to have: its texts are judged by these. */
  readonly setsLanguages?: true;
}

/** What has passed the door. */
export interface Call<Right extends Action, Name extends string, Body, Query> {
  readonly actor: Actor<Right>;
  readonly sessionId: string;
  readonly params: Readonly<Record<Name, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly signal: AbortSignal;
}

type Context<Name extends string> = { readonly params: Promise<Readonly<Record<Name | "case", string>>> };

/**
 * The one door of the desk's routes: a handler of `app/api/desk/[case]/…` that lets in a person of the case who may do
 * this, with a body of the agreed shape, and nobody and nothing else.
 *
 * In this order: a command from elsewhere is 403, nobody signed in 401, a person outside the case 404 (also for a case
 * that does not exist), a role that may not 403, too large a body 413, one of another type 415, of another shape 400, a
 * text that is not said in the main language of the case 422, more commands than a person sends 429. `run` decides the
 * rest; its refusals become statuses by their words; where others write to the case for longer than a person waits or the
 * database is away, it is 503. Answers are kept by no cache.
 *
 * @example
 * export const POST = defineRoute({ action: "propose", body: newClaim }, ({ actor, body }) => createClaim(actor, body));
 */
export function defineRoute<
  Value extends object | null,
  Right extends Action,
  Name extends string = never,
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
>(
  door: Door<Right, Name, Body, Query>,
  run: (call: Call<Right, Name, z.infer<Body>, z.infer<Query>>) => Promise<Result<Value, Refusal>>,
): (request: Request, context: Context<Name>) => Promise<Response> {
  return whileReachable(async (request, context: Context<Name>) => {
    const isCommand = request.method !== "GET" && request.method !== "HEAD";
    if (isCommand && !isFromOurPages(request)) return refuse(403);
    const signedIn = await readSessionCookie(cookieOf(request));
    if (signedIn === null) return refuse(401);
    const params = await context.params;
    if (Object.values(params).some((part) => !isPlain(part) || part.length > 400)) return refuse(404);
    const actor = await findActor(signedIn.memberId, params.case);
    if (actor === null) return refuse(404);
    if (!holds(actor, door.action)) return refuse(403);

    const sent = door.body ? await readBody(request, door.maxBytes ?? MAX_BODY_BYTES) : undefined;
    if (sent instanceof Response) return sent;
    const body = door.body?.safeParse(sent);
    const query = door.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (body?.success === false || query?.success === false || !isPlain(body?.data) || !isPlain(query?.data)) {
      return refuseBody(body?.error, listBroken(body?.data));
    }
    const unsaid = door.setsLanguages ? [] : listUnsaid(body?.data, actor.languages);
    if (unsaid.length > 0) {
      const refusal = { code: "invalid", problems: unsaid.map((field) => ({ field, reason: "required" })) };
      return explainRefusal(refusal, body?.data);
    }
    const { signal } = request;
    // A door without a body or a query has `undefined` for it, which is what its type says.
    const { sessionId } = signedIn;
    const call = {
      actor,
      sessionId,
      params,
      body: body?.data as z.infer<Body>,
      query: query?.data as z.infer<Query>,
      signal,
    };
    const done = await attend(isCommand ? actor.memberId : null, () => run(call));
    if (done instanceof Response) return done;
    if (!done.ok) return explainRefusal(done.reason, body?.data);
    // A stream comes as a whole answer, with headers of its own.
    if (done.value instanceof Response) return done.value;
    if (done.value !== null) return answerPrivately(done.value);
    return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
  });
}

/**
 * Runs a workflow: a command within the limits of the person who sent it. Where others write it does nothing and asks to
 * come back.
 *
 * @param commandOf who sent the command; null for a read, and for a command of nobody who is signed in
 */
export async function attend<Answer>(commandOf: string | null, run: () => Promise<Answer>): Promise<Answer | Response> {
  const begun = commandOf === null ? null : await beginWrite(commandOf);
  if (begun !== null && typeof begun !== "function") return askToWait("too-many-writes", begun.retryAfterSeconds);
  try {
    return await run();
  } catch (error) {
    if (error instanceof Busy) return askToWait("case-busy", error.retryAfterSeconds);
    throw error;
  } finally {
    begun?.();
  }
}

/** A workflow's refusal as an answer. */
export function explainRefusal(reason: Refusal, sent: unknown): Response {
  const told = typeof reason === "string" ? { code: reason } : reason;
  const status = STATUS_OF[told.code] ?? 422;
  // What is forbidden or missing is not explained: the words would tell what there is.
  if (status === 404) return refuse(404);
  return Response.json(
    { status, ...told, ...(told.code === "stale" && { sent }) },
    { status, headers: { "cache-control": "private, no-store", "x-content-type-options": "nosniff" } },
  );
}

/**
 * The parsed JSON of a body, or the refusal: 413 too large, 415 not JSON by its type, 400 not JSON, or nested deeper and
 * in more parts than any form sends.
 */
export async function readBody(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") return refuse(415);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return refuse(413);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The stated length may lie: what counts is what comes.
  for (const reader = request.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return refuse(413);
    }
    chunks.push(value);
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
    return isBounded(body) ? body : refuse(400);
  } catch {
    return refuse(400);
  }
}

/** Whether every text in a value can be stored as it is: Postgres keeps neither null characters nor half characters. */
export function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isPlain(key) && isPlain(inner));
}

/** The places in a value where such a text stands, as names of fields with dots between them. */
export function listBroken(value: unknown, place: readonly string[] = []): readonly string[] {
  if (isPlain(value)) return [];
  if (typeof value !== "object" || value === null) return [place.join(".")];
  return Object.entries(value).flatMap(([key, inner]) => listBroken(inner, [...place, key]));
}

/** The session cookie of a request, as it came. */
export function cookieOf(request: Request): string | undefined {
  const name = `${sessionCookieName()}=`;
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
}
