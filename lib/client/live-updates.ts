import { z } from "zod";
import { STREAM_ENDS } from "@/lib/wire/live";
import { SESSION_ENDED } from "./ask-desk";

const change = z.strictObject({ noun: z.string(), slug: z.string(), version: z.int().nullable() });

/** A change of the case; `missed`: some may have passed unheard; `lost`: the server cannot be heard at the moment. */
export type LiveNews = z.infer<typeof change> | "missed" | "lost";
const ended = z.object({ why: z.enum(STREAM_ENDS) });
const news = z.union([change, z.literal("missed"), z.literal("lost")]);

interface Line {
  readonly listeners: Set<(news: LiveNews) => void>;
  readonly hangUp: () => void;
  ending: ReturnType<typeof setTimeout> | null;
}

const lines = new Map<string, Line>();

/** A page that is left for another of the same case keeps the line for so long. */
const LINGER_MS = 5_000;

/**
 * Hears what changes in a case, until the returned function is called. One stream serves all tabs of a browser: a
 * browser opens only six connections to a server, and six tabs would use them up.
 */
export function listenToCase(caseSlug: string, listener: (news: LiveNews) => void): () => void {
  const line = lines.get(caseSlug) ?? openLine(caseSlug);
  if (line.ending !== null) clearTimeout(line.ending);
  line.ending = null;
  line.listeners.add(listener);
  return () => {
    line.listeners.delete(listener);
    if (line.listeners.size > 0) return;
    line.ending = setTimeout(() => {
      lines.delete(caseSlug);
      line.hangUp();
    }, LINGER_MS);
  };
}

function openLine(caseSlug: string): Line {
  const listeners = new Set<(news: LiveNews) => void>();
  const tell = (told: LiveNews) => {
    for (const listener of listeners) listener(told);
  };
  const leaving = new AbortController();
  const name = `roundtrip-live-${caseSlug}`;
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }) => {
    const parsed = news.safeParse(data);
    if (parsed.success) tell(parsed.data);
  });
  const hear = () =>
    openStream(caseSlug, leaving.signal, (told) => {
      tell(told);
      channel.postMessage(told);
    });
  if (isSecureContext && "locks" in navigator) {
    // Whoever holds the lock hears for all tabs; when that tab goes, the next one takes over. Leaving is no failure.
    navigator.locks.request(name, { signal: leaving.signal }, hear).catch(() => undefined);
  } else void hear();
  const line: Line = {
    listeners,
    ending: null,
    hangUp: () => {
      leaving.abort();
      channel.close();
    },
  };
  lines.set(caseSlug, line);
  return line;
}

/** Keeps a stream open until the signal; resolves then, which gives the lock back. */
function openStream(caseSlug: string, signal: AbortSignal, tell: (news: LiveNews) => void): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | null = null;
    let pause: ReturnType<typeof setTimeout> | null = null;
    const open = () => {
      source = new EventSource(`/api/desk/${encodeURIComponent(caseSlug)}/events`);
      // Between the page and this moment, or since the line was lost, something may have been saved.
      source.addEventListener("open", () => tell("missed"));
      source.addEventListener("missed", () => tell("missed"));
      source.addEventListener("change", ({ data }) => {
        const parsed = change.safeParse(JSON.parse(data));
        if (parsed.success) tell(parsed.data);
      });
      source.addEventListener("ended", ({ data }) => {
        const parsed = ended.safeParse(JSON.parse(data));
        // The page learns it here, before somebody has typed for an hour into a form that cannot be sent.
        if (parsed.success && parsed.data.why === "signed-out") window.dispatchEvent(new Event(SESSION_ENDED));
        else tell("missed");
      });
      source.addEventListener("error", () => {
        tell("lost");
        // The browser tries again by itself unless the server said no.
        if (source?.readyState !== EventSource.CLOSED) return;
        pause = setTimeout(open, 10_000);
      });
    };
    const end = () => {
      if (pause !== null) clearTimeout(pause);
      source?.close();
      resolve();
    };
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", end, { once: true });
    open();
  });
}
