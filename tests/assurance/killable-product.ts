import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { ensureDatabase, startPostgres } from "../../scripts/lib/postgres.mjs";
import { findNextPort, productEnv, serve } from "../../scripts/lib/product.mjs";

const HOST = "127.0.0.1";
const SECRETS = {
  NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
};

export type Victim = "the app server" | "the database";

/**
 * The built product on a Postgres of its own, as careful about crashes as the product's. Either can be killed and comes
 * back at the same address. This process gets the settings of the product too.
 */
export async function startKillableProduct() {
  for (const { make } of planBuilds(["app"])) await make();
  const folder = path.join(tmpdir(), `roundtrip-kill-${process.pid}`);
  const anchors = mkdtempSync(path.join(tmpdir(), "roundtrip-anchors-"));
  const start = (port?: number) => startPostgres({ folder, password: "only-for-tests", port });
  let postgres = await start();
  await ensureDatabase(postgres, "roundtrip");
  const databaseUrl = postgres.url("roundtrip");
  await migrate(databaseUrl);
  Object.assign(process.env, SECRETS, { ROUNDTRIP_ANCHORS: anchors, DATABASE_URL: databaseUrl });

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

  return {
    address: server.address,
    databaseUrl,
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
      await server.stop();
      await postgres.stop();
      for (const rest of ["", ".users", ".lock", ".log"]) rmSync(`${folder}${rest}`, { recursive: true, force: true });
      rmSync(anchors, { recursive: true, force: true });
    },
  };
}
