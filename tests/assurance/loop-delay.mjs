// Loaded into a server under test: writes down, ten times a second, the longest stop of its event loop in that time.
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const folder = process.env.ROUNDTRIP_LOOP_DELAYS;

/** A histogram that is reset forgets a stop that it has not written down yet: each is followed by a new one instead. */
function watch() {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  return histogram;
}

if (folder) {
  let current = watch();
  setInterval(() => {
    const former = current;
    current = watch();
    setTimeout(() => {
      former.disable();
      appendFileSync(`${folder}/${process.pid}`, `${Date.now()} ${(former.max / 1e6).toFixed(0)}\n`);
    }, 25).unref();
  }, 100).unref();
}
