import { closeDb, PROGRAM_LIMITS, setDatabaseLimits } from "@/lib/server/db";
import { backUp } from "./back-up";
import type { Command } from "./command";
import { type CommandName, readCommandLine } from "./command-line";
import { exportCitedReport } from "./export-report";
import { importFolder } from "./import-folder";
import { manageMembers } from "./members";
import { publishCase } from "./publish-case";
import { redactRevisions } from "./redact";
import { restore } from "./restore";
import { setUp } from "./set-up";
import { anchorCase, verifyCases } from "./verify-case";

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  import: importFolder,
  publish: publishCase,
  report: exportCitedReport,
  members: manageMembers,
  setup: setUp,
  verify: verifyCases,
  anchor: anchorCase,
  redact: redactRevisions,
  backup: backUp,
  restore,
};

async function main(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args);
  if (line.kind !== "run") {
    (line.kind === "help" ? process.stdout : process.stderr).write(`${line.text}\n`);
    return line.kind === "help" ? 0 : 2;
  }
  setDatabaseLimits(PROGRAM_LIMITS);
  try {
    const { code, say } = await COMMANDS[line.typed.name](line.typed);
    if (say) (code === 0 ? process.stdout : process.stderr).write(`${say}\n`);
    return code;
  } finally {
    await closeDb();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isAsked = process.env.LOG_LEVEL === "debug";
  // What the database layer throws has the place in our code before its last line, and the reason in it.
  const [reason = "an unknown fault"] = (error instanceof Error ? error.message : String(error))
    .trim()
    .split("\n")
    .reverse();
  const told =
    isAsked && error instanceof Error ? error.stack : `${reason.trim()}\nLOG_LEVEL=debug shows where this happened`;
  process.stderr.write(`${told}\n`);
  process.exitCode = 1;
}
