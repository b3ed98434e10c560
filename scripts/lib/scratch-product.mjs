import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planBuilds } from "./builds.mjs";
import { findNextPort, productEnv, serve } from "./product.mjs";
import { StepFailure } from "./steps.mjs";

/** Throws where the server said while it ran that it asked a connection two things at once. */
function refuseWarnings(log) {
  const said = existsSync(log) ? readFileSync(log, "utf8") : "";
  const [line] = /.*already executing a query.*/.exec(said) ?? [];
  if (line !== undefined) throw new Error(`the server warned: ${line}`);
}

/**
 * Builds what is stale and serves the product on a scratch database with nothing in it but the tables.
 *
 * @param {{ builds: string[], show?: boolean, prepare?: (env: NodeJS.ProcessEnv) => Promise<void> }} options `prepare`
 *   fills the database before the server starts
 */
export async function serveScratchProduct({ builds, show = false, prepare = async () => undefined }) {
  const closers = [];
  const close = async () => {
    const failures = [];
    for (const closeOne of closers.splice(0).reverse()) {
      try {
        await closeOne();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  try {
    for (const { name, advice, make } of planBuilds(builds)) {
      await make().catch((cause) => {
        throw new StepFailure(name, advice, cause);
      });
    }
    const { cloneDatabase, prepareTemplate, startTestPostgres } = await import("./test-database.mjs");
    const postgres = await startTestPostgres();
    closers.push(postgres.stop);
    const database = await cloneDatabase(postgres.url, await prepareTemplate(postgres.url));
    closers.push(database.drop);
    const port = await findNextPort(3100, "127.0.0.1");
    const anchors = mkdtempSync(path.join(tmpdir(), "roundtrip-anchors-"));
    closers.push(() => rmSync(anchors, { recursive: true, force: true }));
    const published = mkdtempSync(path.join(tmpdir(), "roundtrip-published-"));
    closers.push(() => rmSync(published, { recursive: true, force: true }));
    const prints = mkdtempSync(path.join(tmpdir(), "roundtrip-server-"));
    closers.push(() => rmSync(prints, { recursive: true, force: true }));
    const log = path.join(prints, "server.log");
    const secrets = {
      NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
      ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
      ROUNDTRIP_ANCHORS: anchors,
      ROUNDTRIP_PUBLISHED: published,
    };
    const settings = { ...process.env, ...secrets };
    delete settings.NEXTAUTH_URL;
    const env = productEnv(settings, database.url, `http://127.0.0.1:${port}`);
    await prepare(env);
    const server = await serve({ port, host: "127.0.0.1", env, silent: !show, log });
    closers.push(() => refuseWarnings(log), server.stop);
    return { address: server.address, databaseUrl: database.url, log, secrets, close };
  } catch (error) {
    await close();
    throw error;
  }
}
