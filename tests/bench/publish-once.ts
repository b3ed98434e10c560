// One case through layout, freezing and baking, in a process of its own so that its memory is its own.
// Usage: publish-once.mjs PARTIES LINKS SEED [THREADS]; prints one line of JSON.
import { createHash } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeInTurn } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { keepHeapLean } from "@/scripts/cli/lean-heap";
import { renderBeside } from "@/scripts/cli/render-beside";
import { makeCase } from "./case-generator";

/** What one size of case takes. Times in milliseconds by the clock, and of the processor in brackets of the names. */
export interface Once {
  readonly layoutMs: number;
  readonly freezeMs: number;
  readonly freezeProcessorMs: number;
  readonly documentBytes: number;
  readonly bakeMs: number;
  readonly bakeProcessorMs: number;
  readonly bytes: number;
  readonly files: number;
  readonly rows: number;
  readonly rowsMs: number;
  readonly rowsBytes: number;
  readonly peakMb: number;
}

const [parties = 0, links = 0, seed = 0, threads = 2] = process.argv.slice(2).map(Number);
const inTwo = threads === 2;
keepHeapLean();
const records = makeCase({ parties, links }, seed);

const [layout, placed] = timed(() => layoutNetwork(projectNetwork(records, records.header.asOf), records.parties));
const [{ document, documentBytes }, frozen] = timed(() => {
  const result = freeze({ records, number: 1, layout, corrections: [] });
  if (!result.ok) throw new Error(`the case does not freeze: ${JSON.stringify(result.reason.slice(0, 3))}`);
  return { document: result.value, documentBytes: writeDocument(result.value) };
});
const sha256 = createHash("sha256").update(documentBytes).digest("hex");
const [sum, baked] = timed(() => bakeOneByOne());
const { files, bytes } = await sum;
const whole = baked();
const peakMb = process.resourceUsage().maxRSS / 1024;

// What a peer would do with the same case: one table of so many rows, rendered once.
const rows = document.links.length + document.claims.length + document.loopSets.flatMap(({ loops }) => loops).length;
const [table, rendered] = timed(() => renderToStaticMarkup(plainTable(rows)));
const peer = rendered();

const once: Once = {
  layoutMs: placed().ms,
  freezeMs: frozen().ms,
  freezeProcessorMs: frozen().processorMs,
  documentBytes: documentBytes.byteLength,
  bakeMs: whole.ms,
  bakeProcessorMs: whole.processorMs,
  bytes,
  files,
  rows,
  rowsMs: peer.ms,
  rowsBytes: table.length,
  peakMb,
};
process.stdout.write(`${JSON.stringify(once)}\n`);

/** Bakes every file and lets it go, as a publication does that stores one after the other; fonts are not counted. */
async function bakeOneByOne(): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const file of await bakeInTurn({
    document,
    documentBytes,
    sha256,
    island: null,
    ...(inTwo && { renderBeside }),
  })) {
    files += 1;
    if (!file.path.startsWith("files/")) bytes += file.bytes.byteLength;
  }
  return { files, bytes };
}

/** The result of some work, and a look at the two clocks that stops them at the first call. */
function timed<T>(work: () => T): readonly [T, () => { readonly ms: number; readonly processorMs: number }] {
  const start = performance.now();
  const used = process.cpuUsage();
  const result = work();
  let taken: { readonly ms: number; readonly processorMs: number } | null = null;
  const stop = () => {
    const { user, system } = process.cpuUsage(used);
    taken ??= { ms: performance.now() - start, processorMs: (user + system) / 1000 };
    return taken;
  };
  if (!(result instanceof Promise)) stop();
  return [result, stop];
}

function plainTable(count: number) {
  const row = (place: number) =>
    createElement(
      "tr",
      { key: place },
      ...["party", "pays", "party", "100 million dollars", "2025-06-30", "Register"].map((text, column) =>
        createElement("td", { key: column }, `${text} ${place}`),
      ),
    );
  return createElement(
    "table",
    null,
    createElement(
      "tbody",
      null,
      Array.from({ length: count }, (_, place) => row(place)),
    ),
  );
}
