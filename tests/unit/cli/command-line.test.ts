// Contract: what is typed behind `roundtrip` is understood, or refused in one sentence with how it is written.
// Must reject: an unknown word or option, a place or a value that is missing or too much, help that ends as a failure.
import { expect, test } from "vitest";
import { readCommandLine } from "@/scripts/cli/command-line";

const COMMANDS = ["import", "publish", "report", "members", "verify", "anchor", "redact", "setup"];

test.each([[], ["--help"], ["-h"], ["help"]].map((args) => ({ args })))("$args tells of every command", ({ args }) => {
  const line = readCommandLine(args);
  expect(line.kind).toBe(args.length === 0 ? "wrong" : "help");
  for (const name of ["analyze", ...COMMANDS])
    expect(line).toMatchObject({ text: expect.stringContaining(`  ${name}`) });
});

test.each(COMMANDS)("%s --help tells how it is written, whatever else stands there", (name) => {
  for (const args of [["--help"], ["-h"], ["--nonsense", "--help"], ["a", "b", "c", "d", "--help"]]) {
    expect(readCommandLine([name, ...args])).toMatchObject({
      kind: "help",
      text: expect.stringMatching(new RegExp(`^roundtrip ${name}`)),
    });
  }
});

test.each(COMMANDS)("%s knows no option --nonsense and no -x", (name) => {
  expect(wrong(name, "--nonsense")).toBe(`${name}: there is no option --nonsense`);
  expect(wrong(name, "--nonsense=1")).toBe(`${name}: there is no option --nonsense`);
  expect(wrong(name, "-x")).toBe(`${name}: there is no option -x`);
});

test.each([
  [["publsh"], 'there is no command "publsh"'],
  [["import"], "import: say which folder"],
  [["import", "a", "b", "--case", "c"], 'import: "b" is too much'],
  [["import", "a", "--case"], "import: --case needs a value: --case <address>"],
  [["import", "a", "--case", "--dry-run"], "import: --case needs a value: --case <address>"],
  [["import", "a", "--case", " "], "import: --case needs a value: --case <address>"],
  [["import", "a", "--case", "x", "--case", "y"], "import: --case stands twice"],
  [["import", "a", "--case", "x", "--dry-run=no"], "import: --dry-run takes no value"],
  [["publish"], "publish: say which case"],
  [["publish", "a", "b"], 'publish: "b" is too much'],
  [["report", "a"], "report: say which version"],
  [["report", "a", "1"], "report: say in which language, en or zh, or both side by side"],
  [["members", "reset-password"], "members: say whose, by e-mail address"],
  [["verify", "a"], 'verify: "a" is too much'],
  [["setup", "now"], 'setup: "now" is too much'],
  [["anchor"], "anchor: say which case"],
  [["redact", "a"], "redact: say which revisions, by their numbers: 12,15"],
])("%j is refused: %s", (args, sentence) => {
  expect(wrong(...args)).toBe(sentence);
});

test("what is understood arrives by its name", () => {
  expect(readCommandLine(["import", "./sheets", "--case=own", "--dry-run", "--admin", "a@b.example"])).toEqual({
    kind: "run",
    typed: {
      name: "import",
      places: ["./sheets"],
      values: { case: "own", admin: "a@b.example" },
      flags: new Set(["dry-run"]),
    },
  });
  expect(readCommandLine(["publish", "--", "--odd"])).toMatchObject({ kind: "run", typed: { places: ["--odd"] } });
});

test("an option of our own programs is understood and not told to people", () => {
  expect(readCommandLine(["report", "a", "1", "en", "--turn", "t"])).toMatchObject({ kind: "run" });
  expect(readCommandLine(["report", "--help"])).toMatchObject({ text: expect.not.stringContaining("turn") });
});

/** The sentence of a refusal: its first line. */
function wrong(...args: readonly string[]): string {
  const line = readCommandLine(args);
  if (line.kind !== "wrong") throw new Error(`${args.join(" ")} was understood as ${line.kind}`);
  return line.text.split("\n")[0] ?? "";
}
