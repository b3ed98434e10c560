import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { findMembership, findOpenSession } from "@/lib/server/auth/repository";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import type { StreamEnd } from "@/lib/wire/live";
import { type Heard, listenToChanges } from "./listener/repository";

/** Often enough that proxies keep the connection, and that a person who was put out hears nothing for long. */
const BEAT_MS = 10_000;
/** After this the browser asks anew and is let in anew. */
const LONGEST_MS = 10 * 60_000;
const MAX_WAITING = 500;

/**
 * The changes of the actor's case as server-sent events, until the browser leaves, the session has ended, the actor's place
 * in the case is another one, or the stream has grown old. `change` carries where to look; `missed` says that everything
 * should be looked at again; `ended` says why nothing more comes. Notices to a person reach that person only.
 */
export function openChangeStream(
  actor: Actor<"read-desk">,
  sessionId: string,
  signal: AbortSignal,
  beatMs = BEAT_MS,
): Response {
  const encoder = new TextEncoder();
  let close = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const send = (text: string) => {
        // A browser that reads nothing for so long has gone to sleep: it comes back and looks at everything.
        if ((controller.desiredSize ?? 0) < -MAX_WAITING) close();
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const stop = listenToChanges((heard) => {
        const words = write(actor, heard);
        if (words !== null) send(words);
      });
      const beat = setInterval(() => {
        send(":\n\n");
        findEnd(actor, sessionId).then((why) => {
          if (why === null) return;
          send(`event: ended\ndata: ${JSON.stringify({ why })}\n\n`);
          close();
        }, close);
      }, beatMs);
      const end = setTimeout(() => close(), LONGEST_MS);
      const leave = () => close();
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        clearTimeout(end);
        stop();
        signal.removeEventListener("abort", leave);
        try {
          controller.close();
        } catch {
          // The browser was first: the stream is closed from its side.
        }
      };
      send("retry: 1000\n\n");
      if (signal.aborted) close();
      else signal.addEventListener("abort", leave);
    },
    cancel() {
      close();
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Held back by no compressor and no proxy.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Why a stream must end; null while the session is in force and the place in the case is the one that was let in. */
async function findEnd({ memberId, caseSlug, role }: Actor, sessionId: string): Promise<StreamEnd | null> {
  const [session, membership] = await Promise.all([
    findOpenSession(db(), sessionId, now()),
    findMembership(db(), memberId, caseSlug),
  ]);
  if (session === null) return "signed-out";
  return membership?.role === role ? null : "place-changed";
}

function write(actor: Actor, heard: Heard): string | null {
  if (heard === "missed") return "event: missed\ndata: {}\n\n";
  if (heard.caseId !== actor.caseId) return null;
  if (heard.noun === "notification" && heard.slug !== actor.memberId) return null;
  const { noun, slug, version } = heard;
  return `event: change\ndata: ${JSON.stringify({ noun, slug, version })}\n\n`;
}
