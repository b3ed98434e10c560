// Contract: a kind of link is one row of a table that everything reads, and its words; what else has to know it says so.
// Must reject: a reader with a list of kinds of its own, which a new kind would be left out of without a word.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { LINK_KIND_WORDS } from "@/lib/view/deals/link-kind-words";

const root = process.cwd();
const ROWS = "lib/domain/model/link-kinds.ts";
const WORDS = "lib/view/deals/link-kind-words.ts";
const DATABASE = "prisma/models/case.prisma";
const SCHEMA = "docs/schemas/analysis-input.schema.json";
/** What verbs and words of pasted texts mean: no list of kinds, and most of them are in it. */
const READING = "lib/domain/reading/deeds.ts";

test("no file but the table, its words, the rules of reading, the database and the schema of analyze lists the kinds of links", () => {
  const files = execFileSync("git", ["ls-files", "app", "components", "lib", "scripts", "prisma/models", "docs"], {
    encoding: "utf8",
  }).split("\n");
  const listing = files.filter((file) => {
    if (!/\.(tsx?|mjs|prisma|json)$/.test(file) || file.startsWith("lib/server/generated/")) return false;
    const words = new Set(readFileSync(file, "utf8").match(/\b[a-z_]+\b/g));
    return LINK_KINDS.filter((kind) => kind.includes("_") && words.has(kind)).length > 3;
  });
  expect(listing.sort()).toEqual([DATABASE, READING, ROWS, SCHEMA, WORDS].sort());
});

test("the database and the schema of analyze know each kind of the table, and no other", () => {
  const [, body = ""] = /enum LinkKind \{([^}]*)\}/.exec(readFileSync(DATABASE, "utf8")) ?? [];
  expect(
    body
      .match(/^ {2}\w+/gm)
      ?.map((word) => word.trim())
      .sort(),
  ).toEqual([...LINK_KINDS].sort());
  const lists = readFileSync(SCHEMA, "utf8").match(/\[[^\]]*"equity_investment"[^\]]*\]/g) ?? [];
  expect(lists).toHaveLength(1);
  expect((JSON.parse(lists[0] ?? "[]") as string[]).sort()).toEqual([...LINK_KINDS].sort());
});

test("each kind has a name and two sentences in both languages, with both ends in them", () => {
  for (const { name, sentence } of Object.values(LINK_KIND_WORDS)) {
    for (const locale of ["en", "zh"] as const) {
      expect(name[locale]).not.toBe("");
      const { withAmount, withoutAmount } = sentence[locale];
      expect(withAmount).toMatch(/(?=.*\{payer\})(?=.*\{payee\})(?=.*\{amount\})/);
      expect(withoutAmount).toMatch(/(?=.*\{payer\})(?=.*\{payee\})/);
    }
  }
});

test("a kind that is made up fails to compile where its words and its column are missing, and nowhere else", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "roundtrip-made-up-kind-"));
  try {
    for (const name of ["lib", "tsconfig.json", "package.json"]) {
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
    const rows = path.join(copy, ROWS);
    const madeUp = `  kind_of_this_test: {
    roles: { payer: "borrower", payee: "lender" },
    family: "debt",
    flowClass: "none",
    valueFlow: "none",
    lensRow: "valueless",
    groups: [],
  },
} as const satisfies`;
    writeFileSync(
      rows,
      readFileSync(rows, "utf8").replace("} as const satisfies", () => madeUp),
    );
    const config = { extends: "./tsconfig.json", include: ["lib/**/*.ts"], compilerOptions: { incremental: false } };
    writeFileSync(path.join(copy, "tsconfig.lib.json"), JSON.stringify(config));
    const { stdout } = spawnSync("node_modules/.bin/tsc", ["--noEmit", "-p", "tsconfig.lib.json"], {
      cwd: copy,
      encoding: "utf8",
    });
    const failing = new Set(
      [...stdout.matchAll(/^([^\s(]+)\([\d,]+\): error TS(?!2307)/gm)].map(([, file = ""]) => file),
    );
    expect(failing).toContain(WORDS);
    // The column of the database is known to the mappers of rows.
    expect([...failing].filter((file) => file !== WORDS && !file.startsWith("lib/server/"))).toEqual([]);
    expect(failing.size).toBeGreaterThan(1);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 120_000);
