// npm run bench:serve: the pinned page of the shipped case by the product alone, by nginx with the same bytes, and an empty
// static page of the framework, in turn; and what a desk request takes while readers come at 1,000 requests a second.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setUpCase } from "../../../scripts/lib/product.mjs";
import { serveScratchProduct } from "../../../scripts/lib/scratch-product.mjs";
import { signIn, timeDesk } from "./desk-asker.mjs";
import { checkHeaders } from "./header-check.mjs";
import { GENERATOR, measureRate, startReaders } from "./load.mjs";
import { startEmptyNext, startNginx } from "./peers.mjs";

const ROUNDS = 5;
const SECONDS = 4;
const STEADY_RATE = 1_000;
const DESK_REQUESTS = 150;
const DESK_PATH = "/api/desk/ai-circular/parties";
const LEAST_OF_NGINX = 1 / 3;
const LEAST_OF_EMPTY_PAGE = 8;
const MOST_OF_QUIET = 2;
const PINNED = "/ai-circular/v/1";

const quantile = (values, share) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
};
const spread = (values, digits) => [0.5, 0, 1].map((share) => quantile(values, share).toFixed(digits));
let missed = 0;
/** A goal that was missed fails the run: these are ratios, taken in turn, which a busy machine moves little. */
const judge = (goal, held, said) => {
  if (!held) missed += 1;
  console.log(`${held ? "held  " : "MISSED"}  ${goal}: ${said}`);
};

const closers = [];
try {
  await main();
} finally {
  for (const close of closers.reverse()) await close();
}
process.exitCode = missed === 0 ? 0 : 1;

async function main() {
  console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(2)}, ${GENERATOR}`);
  let signIns;
  const product = await serveScratchProduct({
    builds: ["island", "worker", "app"],
    prepare: async (env) => {
      signIns = (await setUpCase(env)).signIns;
    },
  });
  closers.push(product.close);
  const folder = mkdtempSync(path.join(os.tmpdir(), "roundtrip-bench-serve-"));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));

  for (const { held, said } of await checkHeaders(product)) judge("headers", held, said);

  const page = await fetch(`${product.address}${PINNED}`, { headers: { "accept-encoding": "br" } });
  const bytes = await readCoded(`${product.address}${PINNED}`);
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => /^(?:content-(?:encoding|security-policy)|cache-control|vary|x-)/.test(name)),
  );
  console.log(`\n${PINNED}: ${bytes.byteLength} bytes as brotli; ${ROUNDS} rounds of ${SECONDS} s each, in turn`);
  const empty = await startEmptyNext();
  closers.push(empty.stop);
  const nginx = await startNginx({ folder, bytes, headers });
  if (nginx) closers.push(nginx.stop);
  else console.log("nginx is not installed: that ratio is left out");
  await race({ ours: `${product.address}${PINNED}`, empty: empty.address, nginx: nginx?.address });

  const editor = signIns.find(({ role }) => role === "editor");
  await timeDeskUnderReaders(product.address, await signIn(product.address, editor));
}

async function race(addresses) {
  const sides = Object.entries(addresses).filter(([, address]) => address !== undefined);
  const rates = Object.fromEntries(sides.map(([name]) => [name, []]));
  for (const [, address] of sides) await measureRate(address, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, address] of sides) {
      const { rate, failed } = await measureRate(address, SECONDS);
      if (failed > 0) throw new Error(`${address}: ${failed} answers were not 2xx`);
      rates[name].push(rate);
    }
    console.log(
      `round ${round + 1}: ${sides.map(([name]) => `${name} ${rates[name][round].toFixed(0)}/s`).join("   ")}`,
    );
  }
  const ratio = (name) => rates.ours.map((rate, round) => rate / rates[name][round]);
  const tell = (ratios) => `${spread(ratios, 2)[0]} (${spread(ratios, 2).slice(1).join(" to ")})`;
  if (rates.nginx) {
    judge(
      "of nginx with the same bytes, at least a third",
      quantile(ratio("nginx"), 0.5) >= LEAST_OF_NGINX,
      tell(ratio("nginx")),
    );
  }
  const ofEmpty = ratio("empty");
  judge(
    "of an empty page of the framework, at least 8 times",
    quantile(ofEmpty, 0.5) >= LEAST_OF_EMPTY_PAGE,
    `${tell(ofEmpty)}${rates.nginx ? `; nginx with these bytes ${tell(ratio("nginx").map((share, round) => ofEmpty[round] / share))}` : ""}`,
  );
}

/** Quiet and crowded in turn, so that both see the same machine. */
async function timeDeskUnderReaders(address, ask) {
  const quiet = [];
  const crowded = [];
  const came = [];
  await timeDesk(ask, DESK_PATH, 20);
  for (let round = 0; round < 3; round += 1) {
    quiet.push(...(await timeDesk(ask, DESK_PATH, DESK_REQUESTS)));
    const readers = startReaders(`${address}${PINNED}`, STEADY_RATE);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    crowded.push(...(await timeDesk(ask, DESK_PATH, DESK_REQUESTS)));
    const { perSecond, failed } = await readers.stop();
    if (failed > 0) throw new Error(`readers got ${failed} answers that were not 200`);
    came.push(perSecond);
  }
  const [before, during] = [quiet, crowded].map((times) => quantile(times, 0.95));
  console.log(`\n${DESK_PATH}: ${came.map((rate) => rate.toFixed(0)).join(", ")} pages a second were read beside it`);
  const said = `${before.toFixed(1)} ms quiet, ${during.toFixed(1)} ms crowded, ${(during / before).toFixed(2)} times`;
  judge("p95 of the desk while 1,000 pages a second are read, at most twice", during / before <= MOST_OF_QUIET, said);
}

/** The coded bytes themselves, which fetch would undo. */
async function readCoded(address) {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(address, { headers: { "accept-encoding": "br" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve(Buffer.concat(parts)));
    })
      .on("error", reject)
      .end();
  });
}
