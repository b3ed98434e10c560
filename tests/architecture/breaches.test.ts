// Contract: every arrow of the layer picture and the purity of the core are held by `npm run check`.
// It must reject a check that stays green when an import runs against an arrow, or when it saw nothing at all.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkArchitecture, judgeModules } from "../../scripts/architecture/check.mjs";
import { findUnreached } from "../../scripts/architecture/reach.mjs";
import { readModule, readModules } from "../../scripts/architecture/read-modules.mjs";
import { QUICK_PARTS } from "../../scripts/lib/parts.mjs";

const root = process.cwd();
const sources = readModules(root);

/** What the check says where these files stand in the tree, in the place of what is there. */
function judgeWith(...files: readonly (readonly [file: string, text: string])[]): readonly string[] {
  const names = files.map(([file]) => file);
  const seeded = files.map(([file, text]) => readModule(root, file, text, names));
  const others = sources.filter(({ file }) => !names.includes(file));
  return judgeModules([...others, ...seeded]).breaches;
}

test("the sources have no breach, and the check saw them", () => {
  const { files, arrows, breaches } = checkArchitecture(root);
  expect(breaches).toEqual([]);
  expect(files).toBeGreaterThan(150);
  expect(arrows).toBeGreaterThan(400);
});

test("a check that sees next to nothing is red", () => {
  const empty = mkdtempSync(path.join(tmpdir(), "roundtrip-empty-"));
  try {
    expect(checkArchitecture(empty).breaches).toHaveLength(2);
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test("npm run check runs format, lint, types, purity, architecture, unused code and unit tests", () => {
  const parts = ["format", "lint", "types", "purity", "architecture", "unused", "unit"];
  expect(QUICK_PARTS.map(({ name }) => name)).toEqual(parts);
});

const bring = (specifier: string) => `import "${specifier}";\n`;
const SERVER = 'import "server-only";\n';

describe("an import against an arrow is a breach", () => {
  test.each([
    ["domain on view", "lib/domain/loops/breach.ts", bring("../../view/labels")],
    ["domain on a package", "lib/domain/loops/breach.ts", bring("zod")],
    ["domain on node", "lib/domain/loops/breach.ts", bring("node:fs")],
    ["view on components", "lib/view/breach.ts", bring("@/components/ui/page-shell")],
    ["view on server", "lib/view/breach.ts", bring("@/lib/server/http")],
    ["view on wire", "lib/view/breach.ts", bring("@/lib/wire/errors")],
    ["wire on view", "lib/wire/breach.ts", bring("@/lib/view/labels")],
    ["wire on server", "lib/wire/breach.ts", bring("@/lib/server/http")],
    ["interchange on server", "lib/interchange/breach.ts", bring("@/lib/server/http")],
    ["interchange on view", "lib/interchange/breach.ts", bring("@/lib/view/labels")],
    ["publication on server", "lib/publication/breach.ts", bring("@/lib/server/http")],
    ["components on a repository", "components/ui/breach.ts", bring("@/lib/server/records/repository")],
    ["components on a workflow", "components/ui/breach.ts", bring("@/lib/server/imports/workflows")],
    ["components on publication", "components/ui/breach.ts", bring("@/lib/publication/bake")],
    ["components on app", "components/ui/breach.ts", bring("@/app/layout")],
    ["client on components", "lib/client/breach.ts", bring("@/components/ui/page-shell")],
    ["client on view", "lib/client/breach.ts", bring("@/lib/view/labels")],
    ["server on components", "lib/server/cases/loaders.ts", SERVER + bring("@/components/ui/page-shell")],
    ["server on publication", "lib/server/cases/loaders.ts", SERVER + bring("@/lib/publication/bake")],
    ["server on client", "lib/server/cases/loaders.ts", SERVER + bring("@/lib/client/fetch-json")],
    ["the worker on the example", "scripts/cli/breach.ts", bring("@/scripts/example/play")],
    ["app on the example", "app/breach.ts", bring("@/scripts/example/acts")],
    ["app on a repository", "app/breach.ts", bring("@/lib/server/records/repository")],
    ["app on the database", "app/breach.ts", bring("@/lib/server/db")],
    ["app on publication", "app/breach.ts", bring("@/lib/publication/bake")],
    ["app on interchange", "app/breach.ts", bring("@/lib/interchange/sheets/parse-case-sheets")],
    [
      "a loader on the generated client",
      "lib/server/cases/loaders.ts",
      SERVER + bring("@/lib/server/generated/client"),
    ],
    ["cytoscape outside its place", "components/ui/breach.ts", bring("cytoscape")],
    ["an export passed on", "lib/domain/loops/breach.ts", 'export { stageLabel } from "../../view/labels";\n'],
    ["an import at run time", "lib/view/breach.ts", 'export const later = () => import("@/lib/server/http");\n'],
  ])("%s", (_, file, text) => {
    expect(judgeWith([file, text]).some((breach) => breach.startsWith(file))).toBe(true);
  });
});

describe("a habit that is not ours is a breach", () => {
  test.each([
    ["the clock in the core", "lib/domain/breach.ts", "export const at = () => Date.now();\n"],
    ["chance in a view", "lib/view/breach.ts", "export const any = () => Math.random();\n"],
    ["a name that says nothing in the server", "lib/server/cases/case-manager.ts", SERVER],
    ["a server file in no room", "lib/server/case-mailer.ts", SERVER],
    ["a server file without its mark", "lib/server/cases/actions.ts", "export {};\n"],
    ["a workflow that calls the database", "lib/server/claims/workflows.ts", `${SERVER}tx.claim.deleteMany();\n`],
    [
      "a right that no door gave",
      "lib/server/claims/workflows.ts",
      `${SERVER}export const made = (one: object) => one as Actor;\n`,
    ],
    [
      "a role that is looked up beside the door",
      "app/breach.ts",
      'export const may = (actor: { role: "editor" }) => can(actor.role, "review");\n',
    ],
    [
      "a workflow that names no right",
      "lib/server/claims/workflows.ts",
      `${SERVER}export function write(actor: Actor): string {\n  return actor.caseId;\n}\n`,
    ],
    ["a drawer", "lib/view/utils.ts", "export {};\n"],
    ["a barrel", "lib/view/all.ts", 'export * from "./labels";\n'],
    ["an end without a role", "lib/domain/breach.ts", "export const fromParty = 1;\n"],
    ["a word outside the glossary", "lib/domain/breach.ts", "export interface MarketEntity {}\n"],
    ["a cast through unknown", "lib/view/breach.ts", "export const one = 1 as unknown as string;\n"],
  ])("%s", (_, file, text) => {
    expect(judgeWith([file, text]).some((breach) => breach.startsWith(file))).toBe(true);
  });

  test("two files that import each other", () => {
    const breaches = judgeWith(["lib/view/one.ts", bring("./other")], ["lib/view/other.ts", bring("./one")]);
    expect(breaches.some((breach) => breach.includes("ring"))).toBe(true);
  });
});

test("two rooms of one house that import each other by different files, types alone, are a knot", () => {
  const one = ["lib/domain/knot-one/asks.ts", 'import type { ToldByKnot } from "../knot-other/tells";\n'] as const;
  const other = [
    "lib/domain/knot-other/answers.ts",
    'import type { AskedByKnot } from "../knot-one/questions";\n',
  ] as const;
  const ends = [
    ["lib/domain/knot-one/questions.ts", "export type AskedByKnot = string;\n"],
    ["lib/domain/knot-other/tells.ts", "export type ToldByKnot = string;\n"],
  ] as const;
  const breaches = judgeWith(one, other, ...ends);
  expect(breaches.filter((breach) => breach.includes("in a circle"))).toHaveLength(1);
  expect(breaches.join("\n")).toContain("lib/domain/knot-one, lib/domain/knot-other: ");
  expect(judgeWith(one, ...ends)).toEqual([]);
});

test("a name that two files of lib export is a breach, a type beside a function too; two signatures are one name", () => {
  const twice = (value: string) => `export function pledgeOf(value: ${value}): ${value};\n`;
  const one = ["lib/domain/pledges/pledge.ts", `${twice("string")}${twice("number")}`] as const;
  const other = ["lib/view/pledge-words.ts", "export type pledgeOf = string;\n"] as const;
  expect(judgeWith(one, other)).toEqual([
    "lib/domain/pledges/pledge.ts, lib/view/pledge-words.ts: each names something pledgeOf; a name means one thing",
  ]);
  expect(judgeWith(one, ["lib/view/pledge-words.ts", "type pledgeOf = string;\n"])).toEqual([]);
});

test("a file of lib that only tests lead to is a breach, and so is one that only such a file leads to", () => {
  const files = [
    ["lib/domain/pledges/pledge.ts", 'import "./pledge-terms";\n'],
    ["lib/domain/pledges/pledge-terms.ts", "export {};\n"],
    ["lib/view/pledge-words.ts", "export {};\n"],
    ["app/pledges/page.tsx", 'import "@/lib/view/pledge-words";\n'],
  ] as const;
  const names = files.map(([file]) => file);
  const seeded = files.map(([file, text]) => readModule(root, file, text, names));
  expect(findUnreached(seeded)).toEqual([
    "lib/domain/pledges/pledge.ts: nothing that runs leads here",
    "lib/domain/pledges/pledge-terms.ts: nothing that runs leads here",
  ]);
});

describe("the compiler proves the core pure", () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), "roundtrip-breaches-"));
    for (const name of ["lib/domain", "tsconfig.json", "package.json"]) {
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const compile = () => spawnSync("node_modules/.bin/tsc", ["-p", "lib/domain"], { cwd: copy, encoding: "utf8" });

  test("as it is, it compiles alone", () => {
    expect(compile().stdout).toBe("");
  });

  test.each([
    ["process", "export const settings = process.env;\n"],
    ["fetch", 'export const page = () => fetch("http://localhost");\n'],
    ["a module of Node", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n'],
    ["a file outside", 'export { label } from "../view/labels";\n'],
  ])("%s in the core does not compile", (_, text) => {
    const place = path.join(copy, "lib/domain/breach.ts");
    writeFileSync(place, text);
    try {
      expect(compile().status).not.toBe(0);
    } finally {
      rmSync(place);
    }
  });
});
