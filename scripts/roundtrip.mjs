// npm run -s roundtrip -- <command> …: runs a command against this installation's database, which it starts if need be.
import { spawn } from "node:child_process";
import { planBuilds } from "./lib/builds.mjs";
import { ROOT } from "./lib/paths.mjs";
import { QUIET } from "./lib/processes.mjs";
import { openDatabase, productEnv } from "./lib/product.mjs";
import { ensureSettings } from "./lib/settings.mjs";
import { explainFailure, StepFailure } from "./lib/steps.mjs";

let code = 1;
let database;
try {
  const settings = ensureSettings();
  for (const { name, advice, make } of planBuilds(["dependencies", "prismaClient", "island", "worker"])) {
    await make().catch((cause) => {
      throw new StepFailure(name, advice, cause);
    });
  }
  database = await openDatabase(settings);
  const { migrate } = await import("./lib/migrate.mjs");
  await migrate(database.url);
  code = await runHere(process.argv.slice(2), productEnv(settings, database.url, "http://localhost:3000"));
} catch (error) {
  explainFailure(error);
} finally {
  await database?.stop();
}
process.exit(code);

function runHere(args, env) {
  return new Promise((resolve, reject) => {
    const worker = `${ROOT}build/worker/cli.mjs`;
    const child = spawn(process.execPath, ["--enable-source-maps", worker, ...args], {
      env: { ...env, ...QUIET, NODE_ENV: "production" },
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("exit", (status) => resolve(status ?? 1));
  });
}
