// npm test: set-up, then every part; the last line counts.
import { makeBuilds } from "./lib/product.mjs";
import { explainFailure } from "./lib/steps.mjs";

try {
  await makeBuilds(["dependencies", "prismaClient"]);
  const { assurance, INTEGRATION, QUICK_PARTS, runParts, SERVED } = await import("./lib/parts.mjs");
  const { runEndToEnd } = await import("./lib/end-to-end.mjs");
  const { passed, failed } = await runParts([
    ...QUICK_PARTS,
    INTEGRATION,
    SERVED,
    assurance(5),
    { name: "end to end", count: () => runEndToEnd([]) },
  ]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  explainFailure(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
