import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { err, ok, type Result } from "@/lib/domain/result";
import { writeAnalysis } from "@/lib/interchange/analysis/analysis";
import { MEASURES, readOptions } from "@/lib/interchange/analysis/analysis-options";
import { judgeSizes } from "@/lib/interchange/analysis/judge-sizes";
import { measureDocument } from "@/lib/interchange/analysis/measure-document";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { MOST_BYTES, readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import { type AnalysisRefusal, describeRefusals, refuseFile, refuseOption } from "@/lib/interchange/analysis/refusal";
import type { CommandResult } from "./command";

const SCHEMA = path.join(process.cwd(), "docs", "schemas", "analysis-input.schema.json");

const ANALYZE_USAGE = `analyze <file|-> [--lens PAID|COMMITTED|ANNOUNCED|REPORTED] [--asof <day>] [--known <day>]
          [--max-length 1..12] [--window <days>] [--only ${MEASURES.join(",")}]`;

const HELP = `${ANALYZE_USAGE}

Measures a plain web of payments, or the document of a published snapshot, and prints one JSON document.
- as the file reads standard input. docs/analyze.md says what a file may hold and what is printed.

Ends with 0 and the answer on standard output;
with 2 where the question or the file is refused: a JSON document on standard error names every place and the way out;
with 1 and the same kind of document for a fault of the program.`;

/**
 * `analyze <file>`: every measure of a published document or of a plain web, as one JSON document. Needs no database.
 * Whatever is refused ends with 2 and one document that names all that is wrong.
 */
export async function analyzeFile(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args);
  if (!given.ok) return refuse(null, given.reason);
  if (given.value.help) return { code: 0, say: HELP };
  const { file, words } = given.value;
  const options = readOptions(words);
  if (!options.ok) return refuse(file, options.reason);
  const text = await readText(file);
  if (!text.ok) return refuse(file, [text.reason]);
  const schema: object = JSON.parse(await readFile(SCHEMA, "utf8"));
  const read = readAnalysisFile(text.value, schema, (value) => judgeSizes(value, options.value));
  if (!read.ok) return refuse(file, read.reason);
  const readClock = () => performance.now();
  if (read.value.format === "web") {
    return { code: 0, say: writeAnalysis(measureWeb(read.value.web, options.value, readClock)) };
  }
  if (options.value.windowDays !== null) {
    const wayOut = "leave it out: the links of a snapshot have spans of days, and each loop says its order";
    return refuse(file, [refuseOption("--window", "option-unfit", "--window is for plain webs", wayOut)]);
  }
  const analysis = measureDocument(read.value.document, options.value, readClock);
  if (!analysis.ok) {
    const wayOut = "take the document as it is offered for download, without changes";
    return refuse(file, [refuseFile("records-unfit", analysis.reason, wayOut)]);
  }
  return { code: 0, say: writeAnalysis(analysis.value) };
}

/** The document for a fault of the program itself. */
export function describeProgramFault(error: unknown): CommandResult {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return refuse(null, [
    refuseFile("program-fault", why, "this is a fault of the program: keep the file and report it"),
  ]);
}

function refuse(file: string | null, refusals: readonly AnalysisRefusal[]): CommandResult {
  const document = describeRefusals(file, refusals);
  return { code: document.exitCode, say: JSON.stringify(document, null, 2) };
}

interface Arguments {
  readonly help: boolean;
  readonly file: string;
  readonly words: Parameters<typeof readOptions>[0];
}

function readArguments(args: readonly string[]): Result<Arguments, readonly AnalysisRefusal[]> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        lens: { type: "string" },
        asof: { type: "string" },
        known: { type: "string" },
        "max-length": { type: "string" },
        window: { type: "string" },
        only: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    const { help = false, ...words } = values;
    if (help) return ok({ help, file: "-", words });
    if (file === undefined) {
      return err([refuseFile("file-not-named", "no file is named", "name a file, or - for standard input")]);
    }
    if (more.length > 0) {
      return err([refuseFile("too-many-files", `${more[0]} is a second file`, "measure one file at a time")]);
    }
    return ok({ help, file, words });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'(-[^ =']*)/.exec(error.message)?.[1] ?? "";
    const [says = error.message] = error.message.split(". ");
    const isUnknown = "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    const usage = ANALYZE_USAGE.replace(/\s+/g, " ");
    return err([refuseOption(option, isUnknown ? "option-unknown" : "option-unfit", says, `call it as ${usage}`)]);
  }
}

async function readText(file: string): Promise<Result<string, AnalysisRefusal>> {
  const stream: Readable = file === "-" ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MOST_BYTES) {
        const says = `the file has more than ${MOST_BYTES / 1024 / 1024} MB`;
        return err(refuseFile("file-too-large", says, "divide the web, or leave out what the question does not need"));
      }
      chunks.push(Buffer.from(chunk));
    }
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    return err(explainUnread(error));
  }
}

function explainUnread(error: unknown): AnalysisRefusal {
  if (error instanceof TypeError) {
    return refuseFile("not-utf8", "the file is not UTF-8 text", "save it anew as UTF-8");
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return refuseFile("file-missing", "there is no such file", "correct the path of the file");
  if (code === "EISDIR") return refuseFile("file-unreadable", "this is a folder", "name a file in it");
  const says = error instanceof Error ? error.message : String(error);
  return refuseFile("file-unreadable", says, "make the file readable for whoever runs this command");
}
