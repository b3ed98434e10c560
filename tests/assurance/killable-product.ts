import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { ensureDatabase, startPostgres, withClient } from "../../scripts/lib/postgres.mjs";
import { findNextPort, keepPostgresUp, productEnv, serve } from "../../scripts/lib/product.mjs";

const HOST = "127.0.0.1";
const SECRETS = {
  NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
};

export type Victim = "the app server" | "the database";

/**
 * The built product on a Postgres of its own, as careful about crashes as the product's. Either can be killed and comes
 * back at the same address. This process gets the settings of the product too.
 *
 * @param options.isKeptUp whether a database that ends is started again without a person, as `npm start` does
 */
export async function startKillableProduct({ isKeptUp = false }: { readonly isKeptUp?: boolean } = {}) {
  for (const { make } of planBuilds(["app"])) await make();
  const folder = path.join(tmpdir(), `roundtrip-kill-${process.pid}`);
  const anchors = mkdtempSync(path.join(tmpdir(), "roundtrip-anchors-"));
  const published = mkdtempSync(path.join(tmpdir(), "roundtrip-published-"));
  const start = (port?: number) => startPostgres({ folder, password: "only-for-tests", port });
  let postgres = await start();
  await ensureDatabase(postgres, "roundtrip");
  const databaseUrl = postgres.url("roundtrip");
  await migrate(databaseUrl);
  if (isKeptUp) {
    // Of a database that has run for a day the files have been on the disk for long; these are a moment old, all of them.
    await withClient(databaseUrl, (client) => client.query("checkpoint"));
    spawnSync("sync", ["-f", folder]);
  }
  Object.assign(process.env, SECRETS, {
    ROUNDTRIP_ANCHORS: anchors,
    ROUNDTRIP_PUBLISHED: published,
    DATABASE_URL: databaseUrl,
  });

  const port = await findNextPort(3200, HOST);
  const { NEXTAUTH_URL: _elsewhere, ...settings } = process.env;
  const env = productEnv(settings, databaseUrl, `http://${HOST}:${port}`);
  let server = await serve({ port, host: HOST, env, silent: true });
  let ended = false;
  const watch = () => {
    ended = false;
    void server.ended.then(() => {
      ended = true;
    });
  };
  watch();
  // Each end is the first of its day, not one of a row with a pause before each start.
  const upkeep = isKeptUp ? keepPostgresUp(postgres, { folder, password: "only-for-tests" }, () => undefined, 0) : null;

  return {
    address: server.address,
    databaseUrl,
    /** The process number of the database as it runs now. */
    postmaster: () => Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]),
    /** Whether the server process has ended, by itself or killed. */
    hasEnded: () => ended,
    kill: async (victim: Victim): Promise<void> => {
      process.kill(victim === "the database" ? postgres.pid : server.pid, "SIGKILL");
      if (victim === "the app server") await server.ended;
    },
    restart: async (victim: Victim): Promise<void> => {
      if (victim === "the database") {
        postgres = await start(postgres.port);
        return;
      }
      server = await serve({ port, host: HOST, env, silent: true });
      watch();
    },
    close: async (): Promise<void> => {
      await upkeep?.stop();
      await server.stop();
      await postgres.stop();
      for (const rest of ["", ".users", ".lock", ".log"]) rmSync(`${folder}${rest}`, { recursive: true, force: true });
      for (const made of [anchors, published]) rmSync(made, { recursive: true, force: true });
    },
  };
}
