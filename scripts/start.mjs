// npm start: does whatever set-up is missing, then serves the product until Ctrl-C or SIGTERM.

import { tellAddresses } from "./lib/greeting.mjs";
import { takeFolder } from "./lib/one-per-folder.mjs";
import { findNextPort, loadExample, makeBuilds, openDatabase, productEnv, serve, setUpCase } from "./lib/product.mjs";
import { ensureSettings } from "./lib/settings.mjs";
import { explainFailure, formatSeconds, step } from "./lib/steps.mjs";

const developing = process.argv.includes("--dev");
const closers = [];
let stopping;

/** Closes what was opened, the last first. Called once, whatever the reason. */
function stop() {
  stopping ??= (async () => {
    for (const close of closers.reverse()) await close();
  })();
  return stopping;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (!stopping) console.log("\n  stopping the server and the database …");
    stop().then(
      () => process.exit(0),
      (error) => {
        explainFailure(error);
        process.exit(1);
      },
    );
  });
}

try {
  await start();
} catch (error) {
  if (!stopping) {
    explainFailure(error);
    await stop();
    process.exit(1);
  }
}

async function start() {
  const begin = performance.now();
  console.log("Roundtrip\n");
  const settings = await step(
    "read settings, write missing secrets",
    { advice: "make .env.local writable for this account" },
    ensureSettings,
  );
  const folder = await takeFolder();
  closers.push(folder.leave);
  await makeBuilds(["dependencies"]);
  const { migrate } = await import("./lib/migrate.mjs");
  await makeBuilds(["prismaClient"]);

  const database = await step(
    "start the database",
    {
      advice: "read .data/postgres.log; or set DATABASE_URL to a PostgreSQL of your own",
      tell: ({ where }) => where,
    },
    () => openDatabase(settings),
  );
  closers.push(database.stop);
  await step(
    "apply migrations",
    {
      advice: "the database was left as it was; restore prisma/migrations from git, or point DATABASE_URL elsewhere",
      tell: ({ applied }) => (applied.length > 0 ? `${applied.length} applied` : "none needed"),
    },
    () => migrate(database.url),
  );

  await makeBuilds(["island", "worker", "front", ...(developing ? [] : ["app"])]);

  const host = settings.HOST ?? "127.0.0.1";
  const wanted = Number(settings.PORT ?? 3000);
  const port = await findNextPort(wanted, host);
  const env = productEnv(settings, database.url, `http://localhost:${port}`);
  const done = await step(
    "import the case, publish its first version",
    {
      advice: "nothing was half written; the message names the file and row, or the link, that is wrong",
      tell: ({ imported, published }) =>
        [imported ? "imported" : "was there", published ? `published version ${published.number}` : ""]
          .filter(Boolean)
          .join(", "),
    },
    () => setUpCase(env),
  );
  // Shown at once: should the next step fail, they would be lost, for only their hashes are kept.
  if (done.signIns) tellAddresses({ signIns: done.signIns });
  // A database that somebody names is nobody's to try things in.
  if (developing && !settings.DATABASE_URL) {
    await makeBuilds(["example"]);
    await step("fill the example case", { advice: "", tell: (said) => said }, () => loadExample(env));
  }
  const server = await step(
    "serve",
    {
      advice: "read the message; another PORT=… may help, and `rm -r .next` makes the app be built anew",
      tell: () => (port === wanted ? "" : `port ${wanted} is in use, took ${port}`),
    },
    () => serve({ port, host, env, developing }),
  );
  closers.push(server.stop);
  folder.tell(`http://localhost:${port}`);
  const tell = (sentence) => console.error(`  ${sentence}`);
  database.keepUp(tell);
  server.keepUp(tell);

  console.log(`\n  ready after ${formatSeconds(performance.now() - begin).trim()}`);
  tellAddresses({ address: `http://localhost:${port}`, published: done.published ?? done.latest });
}
