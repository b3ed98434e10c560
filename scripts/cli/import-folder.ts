import { createInterface } from "node:readline/promises";
import { NO_WORDS } from "@/lib/domain/cases/case-words";
import { isKeptDay } from "@/lib/domain/values/dates";
import { readSheetsFolder } from "@/lib/server/imports/loaders";
import { type Imported, type ImportRefusal, type ImportRequest, importCase } from "@/lib/server/imports/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { explainRefusal } from "./explain-refusal";
import { fromWhereTyped } from "./from-where-typed";

const LONGEST_TITLE = 200;

/**
 * `import <folder> --case <address>`: spreadsheets into a case as proposed claims, all of them or none. A new case gets
 * an admin; where several could be meant, whoever sits at a terminal is asked.
 */
export async function importFolder({ places: [folder = ""], values, flags }: Typed): Promise<CommandResult> {
  if (values.case === undefined) return { code: 2, say: "import: say which case: --case <address>" };
  const asOf = values["as-of"] ?? new Date().toISOString().slice(0, 10);
  if (!isKeptDay(asOf)) return { code: 2, say: `import: "${asOf}" is no day; --as-of is written 2026-01-31` };
  const title = values.title ?? values.case;
  if (title.length > LONGEST_TITLE) {
    return { code: 2, say: `import: a title has at most ${LONGEST_TITLE} characters; this one has ${title.length}` };
  }
  const files = await readSheetsFolder(fromWhereTyped(folder));
  if (!files.ok) return { code: 1, say: explainRefusal(files.reason) };
  const request: ImportRequest = {
    mode: "proposed",
    header: {
      slug: values.case,
      languages: ["en", "zh"],
      title: { en: title, zh: title },
      summary: { en: null, zh: null },
      words: NO_WORDS,
      asOf,
    },
    files: files.value,
    admin: values.admin ?? null,
    dryRun: flags.has("dry-run"),
  };
  let imported = await importCase(null, request);
  if (!imported.ok && mayAsk(imported.reason)) {
    const admin = await askForAdmin(values.case, imported.reason);
    if (admin !== null) imported = await importCase(null, { ...request, admin });
  }
  if (!imported.ok) return { code: 1, say: explainRefusal(imported.reason) };
  return { code: 0, say: describeImport(imported.value, request) };
}

function describeImport(
  { counts, unchanged, admins, signIn }: Imported,
  { header: { slug }, dryRun }: ImportRequest,
): string {
  const added = Object.entries(counts).map(([noun, count]) => `${count} ${noun}`);
  const what = `${dryRun === true ? "would add" : "added"} ${added.join(", ")}`;
  const lines = [unchanged ? "these files were imported before; nothing changed" : what];
  lines.push(`${dryRun === true ? "would be opened" : "opened"} at /desk/${slug} by its admin ${admins.join(", ")}`);
  if (signIn !== null && dryRun !== true) {
    lines.push("the first account of this installation, its password told this once and kept as a hash only:");
    lines.push(`  ${signIn.email}  ${signIn.password}`);
  }
  return lines.join("\n");
}

function mayAsk(refusal: ImportRefusal): refusal is ImportRefusal & { readonly code: "no-admin" } {
  const isUnsaid = refusal.code === "no-admin" && refusal.problem.code === "admin-unsaid";
  return isUnsaid && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

async function askForAdmin(
  slug: string,
  { problem }: ImportRefusal & { readonly code: "no-admin" },
): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const known =
      "admins" in problem && problem.admins.length > 0 ? ` (admins here: ${problem.admins.join(", ")})` : "";
    const typed = await terminal.question(`Who becomes admin of ${slug}? E-mail address${known}: `);
    return typed.trim() === "" ? null : typed.trim();
  } finally {
    terminal.close();
  }
}
