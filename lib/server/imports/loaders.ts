import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CaseHeader } from "@/lib/domain/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SheetFiles } from "@/lib/interchange/sheets/parse-case-sheets";
import { type SheetError, sheetError } from "@/lib/interchange/sheets/sheet-error";

const shippedCase = z.object({
  slug: z.string(),
  title: z.object({ en: z.string(), zh: z.string() }),
  summary: z.object({ en: z.string(), zh: z.string() }),
  asOf: z.iso.date(),
  /** Lower-case hexadecimal sha-256 of the bytes of each sheet, by its name. */
  sha256: z.record(z.string(), z.string()),
});

/** The checked-in description of the case that ships with the product. */
export interface ShippedCase {
  readonly header: CaseHeader;
  readonly sha256: Readonly<Record<string, string>>;
}

/** Reads `case.json` of a seed folder. Throws when it is not there or not of this shape: the product is broken then. */
export async function readShippedCase(folder: string): Promise<ShippedCase> {
  const { sha256, ...header } = shippedCase.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8")));
  return { header: { ...header, shipped: true }, sha256 };
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
export function decodeUtf8(bytes: Uint8Array): string | null {
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
