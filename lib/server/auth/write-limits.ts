import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * The rate limit of commands of one person in one app server: ten a second for a minute on end, and six at once, as many as a browser opens
 * connections. No hand gets there; a script that does is told to slow down, and keeps nobody else waiting.
 */
export const WRITE_LIMITS = { perMinute: 600, atOnce: 6 } as const;

// Kept on the global object: routes are bundled apart, and a person is counted once all the same.
const kept: typeof globalThis & {
  roundtripWrites?: { readonly perMinute: RateLimiterMemory; readonly running: Map<string, number> };
} = globalThis;

/**
 * Begins a command of a member: the function that ends it, or, where too many were sent, the seconds after which to come
 * back. What is refused by its shape alone is not counted.
 */
export async function beginWrite(memberId: string): Promise<(() => void) | { readonly retryAfterSeconds: number }> {
  kept.roundtripWrites ??= {
    perMinute: new RateLimiterMemory({ points: WRITE_LIMITS.perMinute, duration: 60 }),
    running: new Map(),
  };
  const { perMinute, running } = kept.roundtripWrites;
  const now = running.get(memberId) ?? 0;
  if (now >= WRITE_LIMITS.atOnce) return { retryAfterSeconds: 1 };
  running.set(memberId, now + 1);
  const end = () => {
    const left = (running.get(memberId) ?? 1) - 1;
    if (left > 0) running.set(memberId, left);
    else running.delete(memberId);
  };
  try {
    await perMinute.consume(memberId);
    return end;
  } catch (refusal) {
    end();
    if (refusal instanceof RateLimiterRes) return { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
    throw refusal;
  }
}
