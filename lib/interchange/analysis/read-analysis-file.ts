import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import { type JsonFault, locatePointer, parseJson, pointerStep } from "./parse-json";
import { findFaultInWeb, type WebFile } from "./web-file";

/** What a file turned out to hold. */
export type AnalysisFile =
  | { readonly format: "web"; readonly web: WebFile }
  | { readonly format: "snapshot"; readonly document: SnapshotDocument };

/** Why a file was refused: the place as JSON pointer ("" is the whole), and as line and column from 1. */
export interface FileFault extends JsonFault {
  readonly pointer: string;
}

/** Longer files are refused before they are read. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads a plain web or the document of a snapshot and holds it against the schema of the command. The first thing that
 * is wrong is named with its place. What a schema cannot say is checked after it: that flows name listed parties, that
 * ids are used once, that amounts fit together.
 */
export function readAnalysisFile(text: string, schema: object): Result<AnalysisFile, FileFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return err({ ...parsed.reason, pointer: "" });
  const fault = findFault(parsed.value, schema);
  if (fault !== null) return err({ ...fault, ...locatePointer(text, fault.pointer) });
  if (isSnapshot(parsed.value)) return ok({ format: "snapshot", document: parsed.value });
  if (isWeb(parsed.value)) return ok({ format: "web", web: parsed.value });
  return err({ message: "neither a plain web nor a snapshot", pointer: "", line: 1, column: 1 });
}

/** The first thing in a value that a JSON Schema does not allow; null where all is well. Also used for the output. */
export function findFault(value: unknown, schema: object): Pick<FileFault, "pointer" | "message"> | null {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile(schema);
  if (!validate(value)) {
    // Of the errors that lead to one refusal, the first is the cause; the conditions around it come last.
    const error = validate.errors?.find((one) => one.keyword !== "if") ?? validate.errors?.[0];
    return error ? describeError(error) : { pointer: "", message: "does not fit the schema" };
  }
  return isWeb(value) ? findFaultInWeb(value) : null;
}

function describeError({
  instancePath,
  keyword,
  params,
  message,
}: ErrorObject): Pick<FileFault, "pointer" | "message"> {
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    return { pointer: instancePath + pointerStep(name), message: `there is no field "${name}" here` };
  }
  if (keyword === "required") return { pointer: instancePath, message: `"${params["missingProperty"]}" is missing` };
  if (keyword === "enum") return { pointer: instancePath, message: `must be one of ${params["allowedValues"]}` };
  if (keyword === "maxItems") return { pointer: instancePath, message: `has more than ${params["limit"]} items` };
  return { pointer: instancePath, message: message ?? "does not fit the schema" };
}

// The schema was held against the value before; these tell apart what it allows.
function isSnapshot(value: unknown): value is SnapshotDocument {
  return isObject(value) && "format" in value;
}

function isWeb(value: unknown): value is WebFile {
  return isObject(value) && "flows" in value && !("format" in value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
