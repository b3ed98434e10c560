// Contract: a kind of record is one declaration that everything reads; what else has to know it does not compile without it.
// Must reject: a reader with a list of kinds of its own, which a new kind would be left out of without a word.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { REVIEWED_KINDS } from "@/lib/domain/records/by-kind";

const root = process.cwd();
const KINDS = "lib/domain/records/kinds.ts";
const LISTS = "lib/domain/model/case-records.ts";
const PUBLISHING = "lib/view/messages/publish.ts";
const HISTORY = "lib/view/history/history-words.ts";

test("no file but the declarations, the words of the history and the sheets lists the kinds of records", () => {
  const files = execFileSync("git", ["ls-files", "app", "components", "lib", "scripts"], { encoding: "utf8" }).split(
    "\n",
  );
  const listing = files.filter((file) => {
    if (!/\.(tsx?|mjs)$/.test(file) || file.startsWith("lib/server/generated/")) return false;
    const words = new Set(readFileSync(file, "utf8").match(/\b[a-z_]+\b/g));
    return REVIEWED_KINDS.filter((kind) => kind.includes("_") && words.has(kind)).length > 2;
  });
  expect(listing.sort()).toEqual(["lib/interchange/sheets/to-records.ts", HISTORY, KINDS].sort());
});

test("a kind that is made up fails to compile where its words are missing, and nowhere else", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "roundtrip-made-up-record-"));
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(copy, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(
      path.join(copy, file),
      text.replace(from, () => to),
    );
  };
  try {
    for (const name of ["app", "components", "lib", "tsconfig.json", "package.json"]) {
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
    change(LISTS, "readonly inquiries:", "readonly thingsOfThisTest: readonly AnalogyStep[];\n  readonly inquiries:");
    const row = readFileSync(path.join(root, KINDS), "utf8").match(
      / {2}analogy_step: recordKind[\s\S]*?\n {2}\}\),\n/,
    )?.[0];
    if (row === undefined) throw new Error("the kind to copy is declared no more");
    const madeUp = row
      .replace("analogy_step", "thing_of_this_test")
      .replace("analogies", "thingsOfThisTest")
      .replace('AnalogyStep"', 'ThingOfThisTest"');
    change(KINDS, row, `${row}${madeUp}`);
    const config = {
      extends: "./tsconfig.json",
      include: ["lib/**/*.ts", "lib/**/*.tsx", "components/**/*.tsx", "app/**/*.tsx", "app/**/*.ts"],
      compilerOptions: { incremental: false },
    };
    writeFileSync(path.join(copy, "tsconfig.copy.json"), JSON.stringify(config));
    const { stdout } = spawnSync("node_modules/.bin/tsc", ["--noEmit", "-p", "tsconfig.copy.json"], {
      cwd: copy,
      encoding: "utf8",
    });
    const failing = new Set([...stdout.matchAll(/^([^\s(]+)\(\d/gm)].map(([, file = ""]) => file));
    // The page of the next version lacks what its list is called, and the history its word.
    expect([...failing].sort()).toEqual([PUBLISHING, HISTORY].sort());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 120_000);
