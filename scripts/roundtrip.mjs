// npm run -s roundtrip -- <command> …: runs a command against this installation's database, which it starts if need be.
// Nothing is started for what is not understood, nor for `analyze`, which reads a file and nothing else.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { planBuilds } from "./lib/builds.mjs";
import { ROOT } from "./lib/paths.mjs";
import { END_WITH_STARTER, QUIET } from "./lib/processes.mjs";
import { openDatabase, productEnv } from "./lib/product.mjs";
import { ensureSettings } from "./lib/settings.mjs";
import { explainFailure, StepFailure } from "./lib/steps.mjs";

const [command, ...args] = process.argv.slice(2);
let code = 1;
let database;
try {
  if (command === "analyze") {
    await build(["dependencies", "analyze"]);
    code = await runProgram("build/analyze/analyze.mjs", args, { env: process.env });
  } else {
    await build(["dependencies", "prismaClient", "worker"]);
    const { readCommandLine } = await import(pathToFileURL(`${ROOT}build/worker/command-line.mjs`).href);
    const line = readCommandLine(process.argv.slice(2));
    if (line.kind === "run") code = await runOnDatabase(line.typed);
    else {
      (line.kind === "help" ? console.log : console.error)(line.text);
      code = line.kind === "help" ? 0 : 2;
    }
  }
} catch (error) {
  explainFailure(error);
} finally {
  await database?.stop();
}
process.exit(code);

async function runOnDatabase({ name }) {
  const settings = ensureSettings();
  // A copy is of what is there; a restore makes its own tables.
  const isAsItIs = name === "backup" || name === "restore";
  if (!isAsItIs) await build(["island"]);
  database = await openDatabase(settings);
  if (!isAsItIs) {
    const { migrate } = await import("./lib/migrate.mjs");
    await migrate(database.url);
  }
  const env = productEnv(settings, database.url, "http://localhost:3000");
  // Programs of the product run in its root; files are named from where the person is.
  return runProgram("build/worker/cli.mjs", process.argv.slice(2), {
    cwd: ROOT,
    env: { ...env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  });
}

async function build(names) {
  for (const { name, advice, make } of planBuilds(names)) {
    await make().catch((cause) => {
      throw new StepFailure(name, advice, cause);
    });
  }
}

function runProgram(program, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const flags = ["--import", END_WITH_STARTER, "--enable-source-maps"];
    const child = spawn(process.execPath, [...flags, `${ROOT}${program}`, ...args], {
      cwd,
      env: { ...env, ...QUIET, NODE_ENV: "production" },
      // Over the channel the command notices that we were killed, and does not go on alone.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    // Whoever stops us stops the command; the database is stopped after it.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("exit", (status) => resolve(status ?? 1));
  });
}
