import "server-only";
import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { readNetworkAddress } from "@/lib/server/auth/network-address";
import type { SignedIn } from "@/lib/server/auth/repository";
import { readSessionCookie } from "@/lib/server/auth/session-cookie";
import { whileReachable } from "@/lib/server/away";
import { answerPrivately, isFromOurPages, refuse, refuseBody } from "@/lib/server/http";
import { attend, cookieOf, explainRefusal, isPlain, listBroken, type Refusal, readBody } from "@/lib/server/route";

/** Bodies of accounts are a few fields. */
const MAX_BODY_BYTES = 16 * 1024;

/** Whoever asks, as far as that is known. */
interface OpenCall<Body> {
  readonly body: Body;
  /** The network address that attempts are counted by. */
  readonly address: string;
  readonly signedIn: SignedIn | null;
}

/** A call of somebody who is signed in. */
interface OwnCall<Body> extends OpenCall<Body> {
  readonly signedIn: SignedIn;
}

type Answer = Promise<Result<object | null, Refusal>>;

/**
 * A handler on one's own account, whatever the case: 401 without a session, then as `defineOpenRoute`. Without a body it
 * is a read.
 */
export function defineAccountRoute<Body extends z.ZodType = z.ZodUndefined>(
  door: { readonly body?: Body },
  run: (call: OwnCall<z.infer<Body>>) => Answer,
): (request: Request) => Promise<Response> {
  return whileReachable(async (request) => {
    if (request.method !== "GET" && !isFromOurPages(request)) return refuse(403);
    const signedIn = await readSessionCookie(cookieOf(request));
    if (signedIn === null) return refuse(401);
    return answerCall(request, door.body, signedIn, (call) => run({ ...call, signedIn }));
  });
}

/**
 * A command of the ways in, which anybody may send from our pages: a foreign page is 403, a body of another type 415, of
 * another shape 400. `run` counts attempts by the network address.
 */
export function defineOpenRoute<Body extends z.ZodType>(
  door: { readonly body: Body },
  run: (call: OpenCall<z.infer<Body>>) => Answer,
): (request: Request) => Promise<Response> {
  return whileReachable(async (request) => {
    if (!isFromOurPages(request)) return refuse(403);
    return answerCall(request, door.body, await readSessionCookie(cookieOf(request)), run);
  });
}

async function answerCall<Body extends z.ZodType>(
  request: Request,
  schema: Body | undefined,
  signedIn: SignedIn | null,
  run: (call: OpenCall<z.infer<Body>>) => Answer,
): Promise<Response> {
  const sent = schema ? await readBody(request, MAX_BODY_BYTES) : undefined;
  if (sent instanceof Response) return sent;
  const body = schema?.safeParse(sent);
  if (body?.success === false || !isPlain(body?.data)) return refuseBody(body?.error, listBroken(body?.data));
  const address = readNetworkAddress((name) => request.headers.get(name));
  // A door without a body has `undefined` for it, which is what its type says.
  const commandOf = schema === undefined ? null : (signedIn?.memberId ?? null);
  const done = await attend(commandOf, () => run({ body: body?.data as z.infer<Body>, address, signedIn }));
  if (done instanceof Response) return done;
  if (!done.ok) return explainRefusal(done.reason, undefined);
  if (done.value !== null) return answerPrivately(done.value);
  return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
}
