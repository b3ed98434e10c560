import { closeDb } from "@/lib/server/db";
import type { Command } from "./command";
import { exportCitedReport } from "./export-report";
import { importFolder } from "./import-folder";
import { manageMembers } from "./members";
import { publishCase } from "./publish-case";
import { setUp } from "./set-up";
import { anchorCase, verifyCases } from "./verify-case";

const USAGE = `roundtrip <command>

  analyze <file|->      every measure of a published document or of a plain web, as JSON (docs/analyze.md)
  import <folder> --case <slug> [--title <text>] [--as-of <day>] [--dry-run]
                        bring spreadsheets into a case; every claim arrives as proposed
  publish <case>        freeze the accepted claims into the next version and bake its public files
  report <case> <version> <en|zh> [<member id>]
                        typeset the cited report of a version and keep it
  members reset-password <e-mail address> [--without-second-factor]
                        give a member a new random password, told once; every session of the member ends
  setup                 import the shipped case, make the three sign-ins, publish version 1, each unless done
  verify                walk the history of every case, compare it with its anchors outside the database, and check
                        every published document against its hash
  anchor <case>         write the head of the history down outside the database, as every publication does`;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["import", importFolder],
  ["publish", publishCase],
  ["report", exportCitedReport],
  ["members", manageMembers],
  ["setup", setUp],
  ["verify", verifyCases],
  ["anchor", anchorCase],
]);

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name);
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const { code, say } = await command(args);
    if (say) (code === 0 ? process.stdout : process.stderr).write(`${say}\n`);
    return code;
  } finally {
    await closeDb();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
