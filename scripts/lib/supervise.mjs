import { setTimeout as sleep } from "node:timers/promises";

/** Pauses before the first, second … start in a row; the last one stands for all that follow. */
const PAUSES_MS = [0, 250, 1_000, 2_000, 5_000, 10_000, 30_000];

/** After how long a part that was started again counts as well. */
const WELL_MS = 60_000;

/** From how many ends in a row on it is said plainly that the part does not stay up. */
const LOOP = 3;

/**
 * Keeps one part of the product running: when it ends by itself it is started again, at once the first time and with
 * growing pauses when it ends again and again. It is never given up; what happens is said in sentences.
 *
 * @param {{ name: string, ended: Promise<string>, start: (leaving: AbortSignal) => Promise<{ ended: Promise<string> }>, tell: (sentence: string) => void,
 *   pauses?: readonly number[], wellAfter?: number }} part `ended` says how it ended; `start` begins it anew and resolves
 *   when it works, or rejects; it is told when nobody waits for it any more
 * @returns {{ stop: () => Promise<void> }} `stop` starts nothing any more, and waits for a start that is under way
 */
export function supervise({ name, ended, start, tell, pauses = PAUSES_MS, wellAfter = WELL_MS }) {
  const leaving = new AbortController();
  const { signal } = leaving;
  const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));

  const watching = (async () => {
    let failures = 0;
    let since = performance.now();
    let end = ended;
    for (;;) {
      let why = await Promise.race([end, stopped]);
      while (!signal.aborted) {
        if (performance.now() - since > wellAfter) failures = 0;
        failures += 1;
        const pause = pauses[Math.min(failures, pauses.length) - 1];
        tell(sentenceOf({ name, why, failures, pause }));
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        since = performance.now();
        try {
          ({ ended: end } = await start(signal));
          tell(`${name} is back`);
          break;
        } catch (error) {
          why = error instanceof Error ? error.message : String(error);
        }
      }
      if (signal.aborted) return;
    }
  })();

  return {
    stop: async () => {
      leaving.abort();
      await watching;
    },
  };
}

function sentenceOf({ name, why, failures, pause }) {
  const when = pause === 0 ? "at once" : `in ${pause / 1000} s`;
  if (failures < LOOP) return `${name} ended (${why}); it is started again ${when}`;
  return `${name} does not stay up: it has ended ${failures} times in a row (${why}); it is tried again ${when}, and Ctrl-C ends all`;
}
