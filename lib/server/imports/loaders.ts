import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { SHIPPED_QUOTE_WORDS } from "@/lib/domain/snapshots/cut-quote";
import { type CaseFile, type CaseFileFault, readCaseFile } from "@/lib/interchange/sheets/case-file";
import type { SheetFiles } from "@/lib/interchange/sheets/parse-case-sheets";
import { type SheetError, sheetError } from "@/lib/interchange/sheets/sheet-error";

/** What lies beside the sheets and says what case they are of. */
const CASE_FILE = "case.json";

/** The checked-in description of the case that ships with the product. */
export interface ShippedCase {
  readonly header: CaseHeader;
  readonly sha256: Readonly<Record<string, string>>;
}

/** Reads `case.json` of a seed folder. Throws when it is not there or not of this shape: the product is broken then. */
export async function readShippedCase(folder: string): Promise<ShippedCase> {
  const file = readCaseFile(await readFile(join(folder, CASE_FILE), "utf8"));
  if (!file.ok || file.value.sha256 === null) throw new Error(`${folder} holds no case that ships with the product`);
  return {
    header: { ...file.value.header, shipped: true, checkedBy: "two", quoteWords: SHIPPED_QUOTE_WORDS },
    sha256: file.value.sha256,
  };
}

/** A `case.json` that cannot be read as one. */
export interface CaseFileRefusal {
  readonly code: "case-file-wrong";
  readonly faults: readonly CaseFileFault[];
}

/**
 * What `case.json` beside the sheets says of the case; null where none lies there. One that is wrong is refused with each
 * of its places.
 */
export async function readFolderCase(folder: string): Promise<Result<CaseFile["header"] | null, CaseFileRefusal>> {
  const content = await readFile(join(folder, CASE_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    // A folder that is not there is told of when its sheets are read.
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (content === null) return ok(null);
  const file = readCaseFile(content);
  return file.ok ? ok(file.value.header) : err({ code: "case-file-wrong", faults: file.reason });
}

/** Why no sheets were read: the folder itself, or the files in it. */
export type FolderRefusal =
  | { readonly code: "folder-missing" | "folder-empty"; readonly folder: string }
  | { readonly code: "folder-closed"; readonly folder: string; readonly why: string }
  | { readonly code: "sheets-wrong"; readonly errors: readonly SheetError[] };

/**
 * Reads every `.csv` file of a folder as UTF-8 text, by its name without the ending. A file in another encoding is
 * an error of that sheet, never text with replacement marks.
 */
export async function readSheetsFolder(folder: string): Promise<Result<SheetFiles, FolderRefusal>> {
  const files: Record<string, string> = {};
  const errors: SheetError[] = [];
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
    if (names.length === 0) return err({ code: "folder-empty", folder });
    for (const name of names) {
      const sheet = name.slice(0, -".csv".length);
      const content = decodeUtf8(await readFile(join(folder, name)));
      if (content === null) errors.push(sheetError({ sheet }, "not_utf8"));
      else files[sheet] = content;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return err({ code: "folder-missing", folder });
    const why = error.code === "ENOTDIR" ? "it is a file, not a folder" : error.message;
    return err({ code: "folder-closed", folder, why });
  }
  return errors.length > 0 ? err({ code: "sheets-wrong", errors }) : ok(files);
}

/** Text of UTF-8 bytes with its byte order mark, or null: decoding and encoding again gives the same bytes. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The sha-256 of each sheet's bytes, by its name. */
export function hashSheets(files: SheetFiles): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, createHash("sha256").update(content, "utf8").digest("hex")]),
  );
}
