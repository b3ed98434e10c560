// Contract: whatever is wrong with a command is said in a sentence on standard error, and the command ends as not done.
// Must reject: a stack, an empty refusal, a refusal that ends with 0, a database that was started for a word not known.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { ringSheets, writeSheets } from "../../builders/ring-sheets";
import { testDatabase } from "../../setup/test-database";
import { type Ran, runCommand, runRoundtrip } from "./run-command";

await testDatabase();
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-commands-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const ring = writeSheets(path.join(place, "ring"), ringSheets());
const empty = writeSheets(path.join(place, "empty"), {});
const latin = writeSheets(path.join(place, "latin"), ringSheets());
writeFileSync(path.join(latin, "parties.csv"), Buffer.from("id,name_en\nx,Caf\xe9\n", "latin1"));

const REDACT = ["redact", "nothing", "12,13"];

/** A refusal in plain words: where it goes, what it is not. */
function expectPlain({ code, out, err }: Ran, expected: RegExp, wanted = 1): void {
  expect(err).toMatch(expected);
  expect(err).not.toMatch(/\n\s+at |node_modules|Error:|prisma|\bnull\b|undefined/i);
  expect(out).toBe("");
  expect(code).toBe(wanted);
}

test.each<[string, readonly string[], RegExp, number]>([
  ["a command that is none", ["publsh"], /there is no command "publsh"/, 2],
  ["an option that is none", ["verify", "--all"], /verify: there is no option --all/, 2],
  ["no case to import into", ["import", ring], /--case <address>/, 2],
  ["a folder that is not there", ["import", `${ring}-not`, "--case", "own"], /there is no folder .*ring-not/, 1],
  ["a file in place of a folder", ["import", `${ring}/parties.csv`, "--case", "own"], /a file, not a folder/, 1],
  ["a folder without a sheet", ["import", empty, "--case", "own"], /holds no \.csv file/, 1],
  ["a sheet in another encoding", ["import", latin, "--case", "own"], /parties: the file is not UTF-8/, 1],
  ["a day that does not exist", ["import", ring, "--case", "own", "--as-of", "2026-02-30"], /no day; --as-of is/, 2],
  ["a day in other words", ["import", ring, "--case", "own", "--as-of", "yesterday"], /"yesterday" is no day/, 2],
  ["an address of the product", ["import", ring, "--case", "files"], /"files" is an address of the product itself/, 1],
  ["an address in capitals", ["import", ring, "--case", "Own"], /"Own" is no address for a case: it has 2 to 60/, 1],
  ["no case to publish", ["publish", "nothing"], /there is no case "nothing"; there is none yet/, 1],
  ["no case to report on", ["report", "nothing", "1", "en"], /there is no case "nothing"/, 1],
  [
    "a language without reports",
    ["report", "nothing", "1", "fr"],
    /"fr" is no language of a report; say en, zh or both/,
    2,
  ],
  ["a version that is no number", ["report", "nothing", "latest", "en"], /"latest" is no version/, 2],
  ["version 0", ["report", "nothing", "0", "en"], /"0" is no version/, 2],
  ["no name for a backup", ["backup"], /backup: say which file/, 2],
  [
    "a backup over a file",
    ["backup", `${ring}/parties.csv`],
    /parties\.csv is there already; name a file that is not/,
    1,
  ],
  ["a backup into no folder", ["backup", `${ring}-not/x`], /ring-not\/x cannot be opened: there is no such/, 1],
  [
    "a restore of something else",
    ["restore", `${ring}/parties.csv`],
    /no backup of Roundtrip.*nothing was restored/,
    1,
  ],
  ["no case to anchor", ["anchor", "nothing"], /there is no case "nothing"/, 1],
  ["no case to redact in", [...REDACT, "--by", "a@b.example", "--why", "asked"], /there is no case "nothing"/, 1],
  ["nobody who redacts", [...REDACT, "--why", "asked"], /redact: say who empties: --by <e-mail>/, 2],
  ["no reason to redact", [...REDACT, "--by", "a@b.example"], /redact: say why: --why <text>/, 2],
  [
    "a part of a revision that it has not",
    [...REDACT, "--by", "a", "--why", "b", "--only", "all"],
    /"all" is nothing/,
    2,
  ],
  ["a revision that is no number", ["redact", "a", "1,x", "--by", "a", "--why", "b"], /"1,x" is no list of rev/, 2],
  ["nothing to do to members", ["members", "remove", "a@b.example"], /"remove" is nothing that can be done/, 2],
  ["a member who is none", ["members", "reset-password", "a@b.example"], /no member signs in as a@b\.example/, 1],
])("%s is refused in words", async (_, args, expected, code) => {
  expectPlain(await runCommand(args), expected, code);
  expect(await db().case.count()).toBe(0);
});

test("a database that does not answer is said, whoever asks", async () => {
  const dead = { DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/gone" };
  const asked = await runRoundtrip(["verify"], dead);
  expectPlain(asked, /the database "gone" at 127\.0\.0\.1:1 cannot be used: nobody answers there\n.*DATABASE_URL/);
  expect(asked.err).not.toContain("secret");
  expectPlain(await runCommand(["verify"], dead), /./);
});

test("help is given, and a word that is not known refused, without a database", async () => {
  const dead = { DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/gone" };
  for (const args of [["--help"], ["import", "--help"], ["analyze", "--help"]]) {
    const { code, out, err } = await runRoundtrip(args, dead);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(args.length === 1 ? /roundtrip <command>/ : /import <folder>|analyze <file/);
  }
  expectPlain(await runRoundtrip(["publsh"], dead), /there is no command "publsh"/, 2);
  expectPlain(await runRoundtrip([], dead), /say which command/, 2);
});
