// Contract: an export, a file or a package that nothing uses is a breach, and so is a package that is used and not listed.
// Must reject: dead code that passes because nobody looked for it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const root = process.cwd();

/** A tree of a few files in which everything is used, under the settings of this repository. */
const WHOLE: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "small", type: "module", dependencies: { zod: "*" } }),
  "scripts/start.mjs":
    'import { z } from "zod";\nimport { twice } from "../lib/twice.ts";\nz.number().parse(twice(1));\n',
  "lib/twice.ts": "export function twice(value: number): number {\n  return 2 * value;\n}\n",
};

function findUnused(seeded: Readonly<Record<string, string>>): { readonly code: number | null; readonly says: string } {
  const tree = mkdtempSync(path.join(tmpdir(), "roundtrip-unused-"));
  try {
    for (const [file, text] of Object.entries({ ...WHOLE, ...seeded })) {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), text);
    }
    for (const file of ["knip.jsonc", "tsconfig.json"]) cpSync(path.join(root, file), path.join(tree, file));
    symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
    const args = ["node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: "utf8" });
    return { code: status, says: stdout + stderr };
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

test("a tree in which everything is used passes", () => {
  expect(findUnused({})).toEqual({ code: 0, says: "" });
});

test.each([
  ["an export", { "lib/twice.ts": `${WHOLE["lib/twice.ts"]}export const HALF = 0.5;\n` }, /Unused exports.*\nHALF /],
  ["a type", { "lib/twice.ts": `${WHOLE["lib/twice.ts"]}export type Half = 0.5;\n` }, /Unused exported types.*\nHalf /],
  ["a file", { "lib/half.ts": "export {};\n" }, /Unused files.*\nlib\/half\.ts/],
  [
    "a package",
    { "package.json": JSON.stringify({ name: "small", type: "module", dependencies: { zod: "*", pg: "*" } }) },
    /Unused dependencies.*\npg /,
  ],
])("%s that nothing uses is named", (_, seeded: Readonly<Record<string, string>>, named) => {
  const { code, says } = findUnused(seeded);
  expect(says).toMatch(named);
  expect(code).toBe(1);
});

test("a package that is used and not listed is named", () => {
  const unlisted = JSON.stringify({ name: "small", type: "module" });
  const { code, says } = findUnused({ "package.json": unlisted });
  expect(says).toMatch(/Unlisted dependencies.*\nzod /);
  expect(code).toBe(1);
});
