// npm run test:e2e [-- <playwright arguments>]: the built product on a scratch database, in a real Chromium.
import { runEndToEnd } from "./lib/end-to-end.mjs";
import { makeBuilds } from "./lib/product.mjs";
import { explainFailure } from "./lib/steps.mjs";

try {
  await makeBuilds(["dependencies", "prismaClient"]);
  const { passed, failed } = await runEndToEnd(process.argv.slice(2), { show: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  explainFailure(error);
  process.exitCode = 1;
}
