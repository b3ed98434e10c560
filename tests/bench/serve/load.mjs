import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { run } from "../../../scripts/lib/processes.mjs";
import { isInstalled } from "./peers.mjs";

const CONNECTIONS = 64;
const ENCODING = "br";

/** What asks: wrk costs less of the two cores than a generator in JavaScript, which would be the bottleneck itself. */
export const GENERATOR = isInstalled("wrk") ? "wrk" : "autocannon";

/** Requests a second that an address answers on 64 connections, and how many answers were not 2xx. */
export async function measureRate(address, seconds) {
  if (GENERATOR === "wrk") {
    const header = `Accept-Encoding: ${ENCODING}`;
    const said = await run(["wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-H", header, address]);
    const failed = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? "0";
    return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]), failed: Number(failed) };
  }
  const result = await fire(address, { duration: seconds });
  return { rate: result.requests.average, failed: result.non2xx + result.errors };
}

/** Readers of an address at a fixed rate on 64 connections, until they are stopped: the answers per second that came. */
export function startReaders(address, rate) {
  const child = fork(fileURLToPath(new URL("readers.mjs", import.meta.url)), [address, `${rate}`, `${CONNECTIONS}`]);
  return {
    stop: async () => {
      const told = once(child, "message");
      child.send("stop");
      const [{ perSecond, failed }] = await told;
      await once(child, "exit");
      return { perSecond, failed };
    },
  };
}

function fire(url, options) {
  return autocannon({ url, connections: CONNECTIONS, headers: { "accept-encoding": ENCODING }, ...options });
}
