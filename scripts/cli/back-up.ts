import { readFile } from "node:fs/promises";
import { makeBackup } from "@/lib/server/backup/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { explainFileError, tellProgress, untilStopped } from "./file-at-work";
import { fromWhereTyped } from "./from-where-typed";

/** `backup <file>`: the whole database into a new file, as it is at one moment. */
export async function backUp({ places: [typed = ""] }: Typed): Promise<CommandResult> {
  const file = fromWhereTyped(typed);
  try {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    const made = await untilStopped((signal) =>
      makeBackup({ file, product: String(version) }, { tell: tellProgress(), signal }),
    );
    if (!made.ok) {
      switch (made.reason.code) {
        case "exists":
          return { code: 1, say: `${file} is there already; name a file that is not: nothing is written over` };
        case "no-product":
          return {
            code: 1,
            say: "the database holds nothing of this product; start the product once, or name another",
          };
        case "unfinished-migrations":
          return {
            code: 1,
            say: `a migration of the database is unfinished (${made.reason.migrations.join(", ")}); start the product, then copy`,
          };
        case "stopped":
          return { code: 1, say: `stopped; ${file} was not written` };
      }
    }
    const { at, tables, rows, size, sha256 } = made.value;
    return {
      code: 0,
      say: `wrote ${file}: everything as of ${at}, ${rows} rows of ${tables} tables, ${Math.ceil(size / 1000)} kB, sha-256 ${sha256}`,
    };
  } catch (error) {
    const said = explainFileError(file, error);
    if (said === null) throw error;
    return { code: 1, say: said };
  }
}
