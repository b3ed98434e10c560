// Contract: whatever was killed, the next start finds a database that runs and holds every acknowledged write.
// It must reject a start that fails on a left-over lock file, and a stop that takes the database from another user.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startPostgres, withClient } from "../../../scripts/lib/postgres.mjs";
import { keepPostgresUp } from "../../../scripts/lib/product.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "roundtrip postgres 数据 "));
// A temporary folder is for its owner only; then the account of Postgres would be given a folder elsewhere.
chmodSync(scratch, 0o755);
const folder = path.join(scratch, "postgres");
const options = { folder, password: "with / and ? in it" };

afterAll(async () => {
  const left = await startPostgres(options);
  await left.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts the database in a process of its own, writes `note` with an acknowledged commit, and then kills it. */
async function writeAndDie(note: string): Promise<void> {
  const library = pathToFileURL(path.resolve("scripts/lib/postgres.mjs")).href;
  const program = `
    import { startPostgres, withClient } from ${JSON.stringify(library)};
    const postgres = await startPostgres(${JSON.stringify(options)});
    await withClient(postgres.url("postgres"), async (client) => {
      await client.query("create table if not exists kept (note text)");
      await client.query("insert into kept values ($1)", [${JSON.stringify(note)}]);
    });
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const signal = await new Promise((resolve) => child.once("exit", (_, name) => resolve(name)));
  expect(signal).toBe("SIGKILL");
}

async function readNotes(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ note: string }>("select note from kept order by note");
    return rows.map((row) => row.note);
  });
}

function postmasterPid(): number {
  return Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("a database that outlived its starter is adopted, with what was written", async () => {
  await writeAndDie("a");
  const pid = postmasterPid();
  const postgres = await startPostgres(options);
  expect(postgres.adopted).toBe(true);
  expect(postmasterPid()).toBe(pid);
  expect(await readNotes(postgres.url("postgres"))).toEqual(["a"]);
  await postgres.stop();
  expect(isAlive(pid)).toBe(false);
});

test("a database that was killed itself starts again, with what was written", async () => {
  await writeAndDie("b");
  process.kill(postmasterPid(), "SIGKILL");
  const postgres = await startPostgres(options);
  expect(await readNotes(postgres.url("postgres"))).toEqual(["a", "b"]);
  await postgres.stop();
});

test("a database that is killed while somebody uses it comes back by itself, at the same address", async () => {
  const postgres = await startPostgres(options);
  const said: string[] = [];
  const watch = keepPostgresUp(postgres, options, (sentence) => said.push(sentence));
  const killed = postmasterPid();
  process.kill(killed, "SIGKILL");
  while (!said.includes("the database is back")) await sleep(20);
  expect(await readNotes(postgres.url("postgres"))).toEqual(["a", "b"]);
  expect(said[0]).toMatch(
    new RegExp(`^the database ended \\(process ${killed} .* is gone\\); it is started again at once$`),
  );
  const running = postmasterPid();
  await watch.stop();
  await postgres.stop();
  expect(isAlive(running)).toBe(false);
});

test("a cluster whose making was cut off is made anew, and is never taken for one", async () => {
  const other = path.join(scratch, "cut off");
  mkdirSync(`${other}.half`);
  writeFileSync(path.join(`${other}.half`, "PG_VERSION"), "18\n");
  const postgres = await startPostgres({ ...options, folder: other });
  await withClient(postgres.url("postgres"), (client) => client.query("select 1"));
  await postgres.stop();
});

test("a wrong password is named as what it is, and the data stays", async () => {
  await expect(startPostgres({ ...options, password: "another" })).rejects.toThrow(
    /another password than \.env\.local/,
  );
  const postgres = await startPostgres(options);
  expect(await readNotes(postgres.url("postgres"))).toEqual(["a", "b"]);
  await postgres.stop();
});

test("the locale keeps Chinese characters apart and matches parts of words", async () => {
  const postgres = await startPostgres(options);
  const rows = await withClient(postgres.url("postgres"), async (client) => {
    await client.query("create extension if not exists pg_trgm");
    return (await client.query("select similarity('英伟达投资', '英伟达') > 0.2 as close")).rows;
  });
  expect(rows).toEqual([{ close: true }]);
  await postgres.stop();
});
