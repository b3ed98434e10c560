// Contract: what the system refuses while the product is set up is said in a sentence, with what a person can do.
// Must reject: a bare code, the advice of another fault, a fault of ours that passes for one of the system.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { explainSystem, step } from "../../../scripts/lib/steps.mjs";

const other = { advice: "the advice of the step" };

test.skipIf(!existsSync("/dev/full"))("a full disk, as the system tells it and as a program prints it", async () => {
  // This file takes nothing: it is how a full disk answers.
  const write = () => writeFileSync("/dev/full", "a word");
  await expect(step("write", other, write)).rejects.toMatchObject({
    message: "write failed",
    advice: expect.stringContaining("free some space"),
    cause: { message: "the disk is full" },
  });
  const printed = new Error("initdb failed: could not write to file: No space left on device");
  expect(explainSystem(printed)?.message).toBe("the disk is full");
});

test("a folder that can only be read names the file", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "roundtrip 只读 "));
  const place = path.join(folder, "a file");
  rmSync(folder, { recursive: true });
  const refused = Object.assign(new Error("EROFS: read-only file system, open"), { code: "EROFS", path: place });
  await expect(step("write", other, () => Promise.reject(refused))).rejects.toMatchObject({
    advice: expect.stringContaining("where it can be written"),
    cause: { message: `the folder is on a disk that can only be read: ${place}` },
  });
});

test("any other fault keeps its words and the advice of its step", async () => {
  await expect(step("count", other, () => Promise.reject(new Error("no such case")))).rejects.toMatchObject({
    advice: "the advice of the step",
    cause: { message: "no such case" },
  });
});
