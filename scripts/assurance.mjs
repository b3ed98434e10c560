// npm run assurance: what takes too long for every run of the tests, and is done before a release.
import { makeBuilds } from "./lib/product.mjs";
import { explainFailure } from "./lib/steps.mjs";

const KILLS = 50;

try {
  await makeBuilds(["dependencies", "prismaClient"]);
  const { assurance, runParts } = await import("./lib/parts.mjs");
  const { passed, failed } = await runParts([assurance(KILLS)]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  explainFailure(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
