import { parseArgs } from "node:util";
import { readSheetsFolder } from "@/lib/server/imports/loaders";
import { type ImportRefusal, importCase } from "@/lib/server/imports/workflows";
import type { CommandResult } from "./command";

/** `import <folder> --case <slug>`: spreadsheets into a case as proposed claims, all of them or none. */
export async function importFolder(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      case: { type: "string" },
      title: { type: "string" },
      "as-of": { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [folder] = positionals;
  if (!folder || !values.case) return { code: 2, say: "say which folder, and --case <slug>" };

  const files = await readSheetsFolder(folder);
  if (!files.ok) return { code: 1, say: explainRefusal({ code: "sheets-wrong", errors: files.reason }) };
  const title = values.title ?? values.case;
  const imported = await importCase(null, {
    mode: "proposed",
    header: {
      slug: values.case,
      title: { en: title, zh: title },
      summary: { en: "", zh: "" },
      asOf: values["as-of"] ?? new Date().toISOString().slice(0, 10),
    },
    files: files.value,
    dryRun: values["dry-run"],
  });
  if (!imported.ok) return { code: 1, say: explainRefusal(imported.reason) };
  const { counts, unchanged } = imported.value;
  const added = Object.entries(counts).map(([noun, count]) => `${count} ${noun}`);
  if (unchanged) return { code: 0, say: "these files were imported before; nothing changed" };
  return { code: 0, say: `${values["dry-run"] ? "would add" : "added"} ${added.join(", ")}` };
}

/** A refusal in words, one line per cell that is wrong. */
export function explainRefusal(refusal: ImportRefusal): string {
  switch (refusal.code) {
    case "sheets-wrong":
      return refusal.errors
        .map(({ sheet, row, column, value, message }) => {
          const place = [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
          return `${place}: ${message.en}${value === null ? "" : ` (found: ${value})`}`;
        })
        .join("\n");
    case "not-as-shipped":
      return `these sheets are not the ones that ship with this version: ${refusal.sheets.join(", ")}`;
    case "case-not-empty":
      return "the case holds records already; the shipped sheets go into an empty case only";
    case "case-missing":
      return "there is no such case";
    case "forbidden":
      return "your role in this case does not allow it";
  }
}
