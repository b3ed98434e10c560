import { parseArgs } from "node:util";
import { REPORT_SECTIONS } from "@/lib/domain/reports/report-choice";

/** An option of a command: one that takes a value is shown with the word for it. */
interface Option {
  readonly name: string;
  readonly value?: string;
  readonly says: string;
  /** Said by programs of ours, not by people. */
  readonly isInternal?: true;
}

/** What may stand behind the name of a command. */
interface Form {
  readonly name: string;
  readonly places: readonly string[];
  readonly options: readonly Option[];
  readonly says: string;
}

const FORMS: readonly Form[] = [
  {
    name: "import",
    places: ["folder"],
    options: [
      { name: "case", value: "address", says: "the case to import into; it is created when there is none" },
      { name: "title", value: "text", says: "what a new case is called; without it as case.json in the folder says" },
      {
        name: "languages",
        value: "en,zh",
        says: "the languages of a new case: en, zh or en,zh; without it those of case.json in the folder, else both",
      },
      {
        name: "as-of",
        value: "day",
        says: "the day as of which a new case is told; without it that of case.json, else today",
      },
      { name: "admin", value: "e-mail", says: "who becomes admin of a case that nobody could open" },
      { name: "dry-run", says: "say what would be added, and write nothing" },
    ],
    says: "bring spreadsheets into a case: all of it or nothing, every claim as proposed",
  },
  {
    name: "publish",
    places: ["case"],
    options: [
      { name: "approve", value: "request", says: "publish what somebody asked for at the desk", isInternal: true },
      { name: "by", value: "member", says: "who approves it", isInternal: true },
    ],
    says: "publish the next version of a case that one person checks; two people publish at its desk",
  },
  {
    name: "report",
    places: ["case", "version", "en|zh|both"],
    options: [
      { name: "to", value: "file", says: "where to write it; <case>-v<version>-<language>.pdf here without it" },
      { name: "style", value: "style", says: "how sources are written: chicago, apa or gbt7714; chicago without it" },
      { name: "sections", value: "a,b", says: `which of ${REPORT_SECTIONS.join(", ")}; all without it` },
      { name: "turn", value: "turn", says: "make what the desk asked for; keep it in the database", isInternal: true },
    ],
    says: "typeset the cited report of a version as PDF, once for each choice, and write it",
  },
  {
    name: "members",
    places: ["reset-password", "e-mail"],
    options: [{ name: "without-second-factor", says: "take the second factor away too" }],
    says: "give a member a new random password, told once; every session of the member ends",
  },
  {
    name: "verify",
    places: [],
    options: [],
    says: "walk the history of every case, compare it with its anchors outside the database, and check every published document against its hash",
  },
  {
    name: "anchor",
    places: ["case"],
    options: [],
    says: "write the head of a history down outside the database, as every publication does",
  },
  {
    name: "redact",
    places: ["case", "revisions"],
    options: [
      { name: "by", value: "e-mail", says: "the admin of the case who empties" },
      { name: "why", value: "text", says: "the reason; it stays, so it repeats nothing of what goes" },
      { name: "only", value: "before,after,why", says: "what of each revision goes; all three without it" },
    ],
    says: "empty the texts of revisions, by their numbers with commas: the history says so, and verify still walks it",
  },
  {
    name: "backup",
    places: ["file"],
    options: [],
    says: "copy the whole database into a new file, as it is at one moment, while people go on working",
  },
  {
    name: "restore",
    places: ["file"],
    options: [
      { name: "check", says: "only read the file, and say whether it is whole" },
      { name: "with-faults", says: "bring it back even if its history or a version does not fit its hashes" },
    ],
    says: "bring a backup back into an empty database, and walk its histories and versions",
  },
  {
    name: "setup",
    places: [],
    options: [],
    says: "import the shipped case, make the three sign-ins, publish version 1, each unless done",
  },
];

/** What is asked for where a place stays empty. */
const ASKED: Readonly<Record<string, string>> = {
  folder: "which folder",
  file: "which file",
  revisions: "which revisions, by their numbers: 12,15",
  case: "which case",
  version: "which version",
  "en|zh|both": "in which language, en or zh, or both side by side",
  "e-mail": "whose, by e-mail address",
  "reset-password": "what: reset-password",
};

/** The commands that this program runs itself. */
export type CommandName =
  | "import"
  | "publish"
  | "report"
  | "members"
  | "verify"
  | "anchor"
  | "redact"
  | "backup"
  | "restore"
  | "setup";

/** What somebody typed, understood: each place is filled, each option is known. */
export interface Typed {
  readonly name: CommandName;
  readonly places: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

export type CommandLine =
  | { readonly kind: "run"; readonly typed: Typed }
  /** Somebody asked for help. */
  | { readonly kind: "help"; readonly text: string }
  /** One sentence on what is wrong, and how it is written. */
  | { readonly kind: "wrong"; readonly text: string };

/** Reads what stands behind `roundtrip`. `analyze` is not known here: it is a program of its own. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const [name = "", ...rest] = args;
  if (["--help", "-h", "help"].includes(name)) return { kind: "help", text: listCommands() };
  const form = FORMS.find((one) => one.name === name);
  if (form === undefined) {
    const what = name === "" ? "say which command" : `there is no command "${name}"`;
    return { kind: "wrong", text: `${what}\n\n${listCommands()}` };
  }
  if (rest.includes("--help") || rest.includes("-h")) return { kind: "help", text: describe(form) };
  const read = readRest(form, rest);
  if (typeof read === "string") return { kind: "wrong", text: `${name}: ${read}\n\n${describe(form)}` };
  return { kind: "run", typed: { name: form.name as CommandName, ...read } };
}

function readRest(form: Form, rest: readonly string[]): Omit<Typed, "name"> | string {
  const options = Object.fromEntries(
    form.options.map((option) => [option.name, { type: option.value === undefined ? "boolean" : "string" } as const]),
  );
  // Judged here rather than by the parser, so that each refusal is one sentence of ours.
  const { tokens } = parseArgs({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
  const places: string[] = [];
  const values: Record<string, string | undefined> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") places.push(token.value);
    if (token.kind !== "option") continue;
    const option = form.options.find((one) => one.name === token.name && token.rawName.startsWith("--"));
    if (option === undefined) return `there is no option ${token.rawName}`;
    if (values[option.name] !== undefined || flags.has(option.name)) return `${token.rawName} stands twice`;
    if (option.value === undefined) {
      if (token.value !== undefined) return `${token.rawName} takes no value`;
      flags.add(option.name);
      continue;
    }
    const isForgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith("--"));
    if (isForgotten || token.value.trim() === "")
      return `${token.rawName} needs a value: ${token.rawName} <${option.value}>`;
    values[option.name] = token.value;
  }
  const missing = form.places[places.length];
  if (missing !== undefined) return `say ${ASKED[missing] ?? missing}`;
  const surplus = places[form.places.length];
  if (surplus !== undefined) return `"${surplus}" is too much`;
  return { places, values, flags };
}

function usageOf({ name, places, options }: Form): string {
  const shown = options.filter(({ isInternal }) => isInternal !== true);
  return [
    name,
    ...places.map((place) => (name === "members" && place === "reset-password" ? place : `<${place}>`)),
    ...shown.map((option) => `[--${option.name}${option.value === undefined ? "" : ` <${option.value}>`}]`),
  ].join(" ");
}

function describe(form: Form): string {
  const options = form.options
    .filter(({ isInternal }) => isInternal !== true)
    .map(({ name, value, says }) => `  ${`--${name}${value === undefined ? "" : ` <${value}>`}`.padEnd(24)} ${says}`);
  return [`roundtrip ${usageOf(form)}`, `  ${form.says}`, ...options].join("\n");
}

function listCommands(): string {
  const lines = FORMS.map((form) => `  ${usageOf(form)}\n      ${form.says}`);
  return [
    "roundtrip <command>   (npm run -s roundtrip -- <command> …; --help behind a command tells of it)",
    "",
    "  analyze <file|->\n      every measure of a published document or of a plain web, as JSON (docs/analyze.md)",
    ...lines,
  ].join("\n");
}
