import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import { readCaseFile } from "@/lib/interchange/sheets/case-file";

const SEED = fileURLToPath(new URL("../../prisma/seed/ai-circular/", import.meta.url));

/** The CSV files of the shipped case as text, by sheet. */
export function readSeedSheets(): Record<string, string> {
  const names = readdirSync(SEED).filter((name) => name.endsWith(".csv"));
  return Object.fromEntries(names.map((name) => [name.replace(/\.csv$/, ""), readFileSync(SEED + name, "utf8")]));
}

/** The header of the shipped case, taken at its word or not. */
export function readSeedHeader({ shipped }: { readonly shipped: boolean }): CaseHeader {
  const file = readCaseFile(readFileSync(`${SEED}case.json`, "utf8"));
  if (!file.ok) throw new Error(`case.json does not parse: ${JSON.stringify(file.reason)}`);
  return { ...file.value.header, shipped, checkedBy: "two" };
}

/** Cells of one CSV text by column name; written apart from the importer, for the tests that check it. */
export function splitCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\n") {
      lines.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") lines.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  const [header = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(header.map((column, place) => [column, row[place] ?? ""])));
}
