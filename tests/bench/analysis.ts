// npm run bench:analysis: races the loop engine against networkx and the igraph C library, and times the analysis.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { timeCircularity } from "./circularity-times";
import { compareSmallWebs, raceLoops } from "./loop-race";
import { timeLoops } from "./loop-times";
import { findIgraph, findNetworkx } from "./peers";
import { MOST_LOAD, readLoad } from "./protocol";
import { type Report, startReport } from "./report";
import { raceShapes } from "./shape-race";

const SOURCES = fileURLToPath(new URL("../../tests/bench", import.meta.url));
const SEED = 7;

const folder = mkdtempSync(path.join(os.tmpdir(), "roundtrip-bench-"));
const report = startReport();
try {
  runAll(report, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = report.hasFailed() ? 1 : 0;

function runAll(into: Report, workFolder: string): void {
  const loadBefore = readLoad();
  into.say(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg().map((one) => one.toFixed(2))}`);
  if (loadBefore > MOST_LOAD) into.say(`The load is above ${MOST_LOAD}: ratios are printed, and not judged.`);
  const peers = [findIgraph(SOURCES, workFolder), findNetworkx(SOURCES)];
  const writeWebFile = (name: string, text: string) => {
    const file = path.join(workFolder, `${name}.tsv`);
    writeFileSync(file, text);
    return file;
  };
  compareSmallWebs(into, peers, SEED, writeWebFile);
  raceShapes(into, peers, SEED, writeWebFile);
  raceLoops(into, peers, { seed: SEED, loadBefore }, writeWebFile);
  timeLoops(into, SEED);
  timeCircularity(into, SEED);
  into.say(`load at the end ${os.loadavg().map((one) => one.toFixed(2))}`);
}
