import "server-only";

/** The present moment. The core never asks for it: it is handed in. */
export function now(): Date {
  return new Date();
}

/** How often the clock is looked at while something is waited for. */
const TICK_MS = 50;

/**
 * What `work` gives; rejects when nothing came within the patience. The time is told by a clock that stands still while
 * this process is busy: a tick that comes late counts no more than two. An answer that lies in the socket meanwhile is
 * read before it is missed, so a server that has just started calls nobody away because it was slow itself.
 */
export function withinFreeTime<Value>(work: Promise<Value>, patienceMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    let last = performance.now();
    let waited = 0;
    const timer = setInterval(() => {
      const at = performance.now();
      waited += Math.min(at - last, 2 * TICK_MS);
      last = at;
      if (waited < patienceMs) return;
      clearInterval(timer);
      reject(new Error("no answer in time"));
    }, TICK_MS);
    work.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
