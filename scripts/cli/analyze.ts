import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { writeAnalysis } from "@/lib/interchange/analysis/analysis";
import { MEASURES, readOptions } from "@/lib/interchange/analysis/analysis-options";
import { measureDocument } from "@/lib/interchange/analysis/measure-document";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { type FileFault, MOST_BYTES, readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import type { CommandResult } from "./command";

const SCHEMA = path.join(process.cwd(), "docs", "schemas", "analysis-input.schema.json");

export const ANALYZE_USAGE = `analyze <file|-> [--lens PAID|COMMITTED|ANNOUNCED|REPORTED] [--asof <day>] [--known <day>]
          [--max-length 1..12] [--only ${MEASURES.join(",")}]`;

/**
 * `analyze <file>`: every measure of a published document or of a plain web, as one JSON document. Needs no database.
 * Wrong options and wrong files end with 2 and say where; a web that is too large for a measure does so too.
 */
export async function analyzeFile(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args);
  if (typeof given === "string") return { code: 2, say: `analyze: ${given}\n${ANALYZE_USAGE}` };
  const options = readOptions(given.words);
  if (!options.ok) return { code: 2, say: `analyze: ${options.reason}` };
  const name = given.file === "-" ? "standard input" : given.file;
  const text = await readText(given.file);
  if (!text.ok) return { code: 2, say: `${name}: ${text.why}` };
  const schema: object = JSON.parse(await readFile(SCHEMA, "utf8"));
  const file = readAnalysisFile(text.text, schema);
  if (!file.ok) return { code: 2, say: `${name}:${describeFault(file.reason)}` };
  const readClock = () => performance.now();
  const analysis =
    file.value.format === "web"
      ? measureWeb(file.value.web, options.value, readClock)
      : measureDocument(file.value.document, options.value, readClock);
  if (!analysis.ok) return { code: 2, say: `${name}: ${analysis.reason}` };
  return { code: 0, say: writeAnalysis(analysis.value) };
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lens: { type: "string" },
        asof: { type: "string" },
        known: { type: "string" },
        "max-length": { type: "string" },
        only: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined) return "say which file, or - for standard input";
    if (more.length > 0) return `one file at a time; ${more[0]} is too much`;
    return { file, words: values };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

type TextRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

async function readText(file: string): Promise<TextRead> {
  const stream: Readable = file === "-" ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MOST_BYTES) return { ok: false, why: `more than ${MOST_BYTES / 1024 / 1024} MB are not read` };
      chunks.push(Buffer.from(chunk));
    }
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, why: "the file is not UTF-8 text" };
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function describeFault({ line, column, pointer, message }: FileFault): string {
  return `${line}:${column}: ${pointer === "" ? "" : `${pointer}: `}${message}`;
}
