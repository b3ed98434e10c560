// npm run check: everything that needs no database, in under a minute.
import { makeBuilds } from "./lib/product.mjs";
import { explainFailure } from "./lib/steps.mjs";

try {
  await makeBuilds(["dependencies", "prismaClient"]);
  const { QUICK_PARTS, runParts } = await import("./lib/parts.mjs");
  const { passed, failed } = await runParts(QUICK_PARTS);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  explainFailure(error);
  process.exitCode = 1;
}
