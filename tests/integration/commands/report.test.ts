// Contract: `report` writes the cited report of a version to a file and says where; the same version gives the same bytes.
// Must reject: a version or case that is not there, another file overwritten, a silent success.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../setup/test-database";
import { runCommand } from "./run-command";

await testDatabase();
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-report-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeAll(async () => {
  const { code, out, err } = await runCommand(["setup"]);
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ imported: true, published: { case: "ai-circular", number: 1 } });
}, 240_000);

test("the report is written where the person is, and the command says where", async () => {
  const { code, out } = await runCommand(["report", "ai-circular", "1", "en"], { INIT_CWD: place });
  const file = path.join(place, "ai-circular-v1-en.pdf");
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^wrote ${file}, \\d+ kB, sha-256 [0-9a-f]{64}\n$`));
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");

  const other = path.join(place, "copy.pdf");
  expect((await runCommand(["report", "ai-circular", "1", "en", "--to", other])).out).toContain(`wrote ${other}`);
  expect(readFileSync(other).equals(readFileSync(file))).toBe(true);
}, 240_000);

test("another file is not written over, and a version that is not there is told with the newest", async () => {
  const taken = path.join(place, "taken.pdf");
  writeFileSync(taken, "somebody's own");
  const refused = await runCommand(["report", "ai-circular", "1", "en", "--to", taken]);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain(`${taken} is there already and holds something else; name another file with --to`);
  expect(readFileSync(taken, "utf8")).toBe("somebody's own");
  const absent = await runCommand(["report", "ai-circular", "9", "en"]);
  expect(absent).toMatchObject({ code: 1, out: "", err: "ai-circular has no version 9; its newest is 1\n" });
  const nowhere = await runCommand([
    "report",
    "ai-circular",
    "1",
    "en",
    "--to",
    path.join(place, "no", "such", "x.pdf"),
  ]);
  expect(nowhere).toMatchObject({ code: 1, out: "" });
  expect(nowhere.err).toMatch(/cannot be written: ENOENT/);
}, 240_000);
