import { createInterface } from "node:readline/promises";
import { keepLanguages, missingIn, readCaseLanguages } from "@/lib/domain/model/case-languages";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { judgeName, showMarks } from "@/lib/domain/parties/namesakes";
import { isKeptDay } from "@/lib/domain/values/dates";
import { NAME_REFUSALS, VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { LONGEST } from "@/lib/domain/values/texts";
import { readFolderCase, readSheetsFolder } from "@/lib/server/imports/loaders";
import { type Imported, type ImportRefusal, type ImportRequest, importCase } from "@/lib/server/imports/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { explainRefusal } from "./explain-refusal";
import { fromWhereTyped } from "./from-where-typed";

/**
 * `import <folder> --case <address>`: spreadsheets into a case as proposed claims, all of them or none. A new case gets
 * an admin; where several could be meant, whoever sits at a terminal is asked. What it is called, its languages and its
 * day are those that the options say, else those of `case.json` in the folder.
 */
export async function importFolder({ places: [place = ""], values, flags }: Typed): Promise<CommandResult> {
  if (values.case === undefined) return { code: 2, say: "import: say which case: --case <address>" };
  const folder = fromWhereTyped(place);
  const described = await readFolderCase(folder);
  if (!described.ok) return { code: 1, say: explainRefusal(described.reason) };
  const header = headerOf(values.case, values, described.value);
  if (typeof header === "string") return { code: 2, say: `import: ${header}` };
  const files = await readSheetsFolder(folder);
  if (!files.ok) return { code: 1, say: explainRefusal(files.reason) };
  const request: ImportRequest = {
    mode: "proposed",
    header,
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
  const isLeft = !imported.value.isBegun && described.value !== null;
  return { code: 0, say: describeImport(imported.value, request) + (isLeft ? `\n${leftAsItWas(values.case)}` : "") };
}

/** What a file says of a case that is there already changes nothing by itself: its editors decide that, with a reason. */
const leftAsItWas = (slug: string) =>
  `the case was there already: its title, languages, day and words stay as they are, whatever case.json says; change them at /desk/${slug}/settings`;

/** The header of a new case, or a sentence on what was typed wrong. */
function headerOf(
  slug: string,
  values: Typed["values"],
  described: ImportRequest["header"] | null,
): ImportRequest["header"] | string {
  const asOf = values["as-of"] ?? described?.asOf ?? new Date().toISOString().slice(0, 10);
  if (!isKeptDay(asOf)) return `"${asOf}" is no day; --as-of is written 2026-01-31`;
  const title = values.title ?? slug;
  const fault = judgeName(title, LONGEST.case.title);
  if (fault !== null) {
    const why = VALUE_REFUSALS[NAME_REFUSALS[fault]].en;
    const limit = fault === "too_long" ? ` ${LONGEST.case.title}` : "";
    return `--title "${showMarks(title.slice(0, 60))}": ${why}${limit}`;
  }
  const typed = values.languages?.split(",").map((word) => word.trim());
  const languages =
    typed === undefined ? (described?.languages ?? readCaseLanguages(LOCALES)) : readCaseLanguages(typed);
  if (languages === null) {
    return `"${values.languages}" are no languages of a case; --languages is written en, zh or en,zh`;
  }
  // What the file calls the case holds where nothing else is said, and only in the languages that it has.
  const isCalled =
    values.title === undefined && described !== null && missingIn(described.title, languages).length === 0;
  return {
    slug,
    languages,
    title: keepLanguages(isCalled ? described.title : { en: title, zh: title }, languages),
    summary: keepLanguages(described?.summary ?? { en: null, zh: null }, languages),
    words: described?.words ?? NO_WORDS,
    asOf,
  };
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
