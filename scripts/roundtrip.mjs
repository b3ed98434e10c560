// npm run -s roundtrip -- <command> …: runs a command against this installation's database, which it starts if need be.
// `analyze` reads a file and nothing else: for it no database is started and no settings are read.
import { spawn } from "node:child_process";
import { planBuilds } from "./lib/builds.mjs";
import { ROOT } from "./lib/paths.mjs";
import { QUIET } from "./lib/processes.mjs";
import { openDatabase, productEnv } from "./lib/product.mjs";
import { ensureSettings } from "./lib/settings.mjs";
import { explainFailure, StepFailure } from "./lib/steps.mjs";

const [command, ...args] = process.argv.slice(2);
let code = 1;
let database;
try {
  if (command === "analyze") {
    await build(["dependencies", "analyze"]);
    code = await runHere("build/analyze/analyze.mjs", args, process.env);
  } else {
    const settings = ensureSettings();
    await build(["dependencies", "prismaClient", "island", "worker"]);
    database = await openDatabase(settings);
    const { migrate } = await import("./lib/migrate.mjs");
    await migrate(database.url);
    const env = productEnv(settings, database.url, "http://localhost:3000");
    code = await runHere("build/worker/cli.mjs", process.argv.slice(2), env);
  }
} catch (error) {
  explainFailure(error);
} finally {
  await database?.stop();
}
process.exit(code);

async function build(names) {
  for (const { name, advice, make } of planBuilds(names)) {
    await make().catch((cause) => {
      throw new StepFailure(name, advice, cause);
    });
  }
}

function runHere(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--enable-source-maps", `${ROOT}${program}`, ...args], {
      env: { ...env, ...QUIET, NODE_ENV: "production" },
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("exit", (status) => resolve(status ?? 1));
  });
}
