// Contract: every arrow of the layer picture and the purity of the core are held by `npm run check`.
// It must reject a check that stays green when an import runs against an arrow, or when it saw nothing at all.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkArchitecture } from "../../scripts/architecture/check.mjs";
import { QUICK_PARTS } from "../../scripts/lib/parts.mjs";

const root = process.cwd();
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "roundtrip-breaches-"));
  for (const name of ["app", "components", "lib", "scripts", "package.json", "tsconfig.json"]) {
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !file.endsWith(path.join("server", "generated")),
    });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs `check` while one more file stands in the copy. */
function withFile<T>(file: string, text: string, check: () => T): T {
  const place = path.join(copy, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  try {
    return check();
  } finally {
    rmSync(place);
  }
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

test("npm run check runs format, lint, types, purity, architecture and unit tests", () => {
  expect(QUICK_PARTS.map(({ name }) => name)).toEqual(["format", "lint", "types", "purity", "architecture", "unit"]);
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
    ["components on a repository", "components/ui/breach.ts", bring("@/lib/server/cases/repository")],
    ["components on a workflow", "components/ui/breach.ts", bring("@/lib/server/imports/workflows")],
    ["components on publication", "components/ui/breach.ts", bring("@/lib/publication/bake")],
    ["components on app", "components/ui/breach.ts", bring("@/app/layout")],
    ["client on components", "lib/client/breach.ts", bring("@/components/ui/page-shell")],
    ["client on view", "lib/client/breach.ts", bring("@/lib/view/labels")],
    ["server on components", "lib/server/cases/loaders.ts", SERVER + bring("@/components/ui/page-shell")],
    ["server on publication", "lib/server/cases/loaders.ts", SERVER + bring("@/lib/publication/bake")],
    ["server on client", "lib/server/cases/loaders.ts", SERVER + bring("@/lib/client/fetch-json")],
    ["app on a repository", "app/breach.ts", bring("@/lib/server/cases/repository")],
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
    const breaches = withFile(file, text, () => checkArchitecture(copy).breaches);
    expect(breaches.some((breach) => breach.startsWith(file))).toBe(true);
  });
});

describe("a habit that is not ours is a breach", () => {
  test.each([
    ["the clock in the core", "lib/domain/breach.ts", "export const at = () => Date.now();\n"],
    ["chance in a view", "lib/view/breach.ts", "export const any = () => Math.random();\n"],
    ["a fifth name in the server", "lib/server/cases/service.ts", SERVER],
    ["a server file without its mark", "lib/server/cases/actions.ts", "export {};\n"],
    ["a workflow that calls the database", "lib/server/claims/workflows.ts", `${SERVER}tx.claim.deleteMany();\n`],
    ["a drawer", "lib/view/utils.ts", "export {};\n"],
    ["a barrel", "lib/view/all.ts", 'export * from "./labels";\n'],
    ["an end without a role", "lib/domain/breach.ts", "export const fromParty = 1;\n"],
    ["a word outside the glossary", "lib/domain/breach.ts", "export interface MarketEntity {}\n"],
    ["a cast through unknown", "lib/view/breach.ts", "export const one = 1 as unknown as string;\n"],
  ])("%s", (_, file, text) => {
    const breaches = withFile(file, text, () => checkArchitecture(copy).breaches);
    expect(breaches.some((breach) => breach.startsWith(file))).toBe(true);
  });

  test("two files that import each other", () => {
    const breaches = withFile("lib/view/one.ts", bring("./other"), () =>
      withFile("lib/view/other.ts", bring("./one"), () => checkArchitecture(copy).breaches),
    );
    expect(breaches.some((breach) => breach.includes("ring"))).toBe(true);
  });
});

describe("the compiler proves the core pure", () => {
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
    expect(withFile("lib/domain/breach.ts", text, () => compile().status)).not.toBe(0);
  });
});
