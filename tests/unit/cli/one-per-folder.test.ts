// Contract: one process serves a folder; another is told which, and where; a note that a dead process left is taken over.
// Must reject: two servers over one folder, a folder that nobody can serve because a process died.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeFolder } from "../../../scripts/lib/one-per-folder.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "roundtrip 数据 "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const note = () => path.join(folder, "serving.json");

/** Another process that takes the folder and tells an address. */
async function another() {
  const script = `const { takeFolder } = await import(${JSON.stringify(new URL("../../../scripts/lib/one-per-folder.mjs", import.meta.url).href)});
    (await takeFolder(process.argv[1])).tell("http://localhost:3000");
    process.stdout.write("taken");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("the second is told who serves, and where; after the first has died it serves", async () => {
  const first = await another();
  const kept = readFileSync(note(), "utf8");
  await expect(takeFolder(folder)).rejects.toThrow(
    `Roundtrip is served at http://localhost:3000 from this folder already, by process ${first.pid}`,
  );
  expect(readFileSync(note(), "utf8")).toBe(kept);
  first.kill("SIGKILL");
  await once(first, "exit");
  const second = await takeFolder(folder);
  expect(JSON.parse(readFileSync(note(), "utf8")).pid).toBe(process.pid);
  second.leave();
  expect(() => readFileSync(note(), "utf8")).toThrow(/ENOENT/);
});

test("a number that belongs to another program by now, and a note that was cut off, hold nothing", async () => {
  writeFileSync(note(), JSON.stringify({ pid: process.ppid, began: "1", address: null }));
  await takeFolder(folder);
  writeFileSync(note(), '{"pid":');
  await takeFolder(folder);
});
