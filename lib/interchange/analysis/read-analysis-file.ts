import { inTodaysWords } from "@/lib/domain/former-words";
import { plainDecimal } from "@/lib/domain/model/decimals";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { err, ok, type Result } from "@/lib/domain/result";
import { FORMER_FORMATS, liftDocument, type StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { fitSchema } from "./fit-schema";
import { judgeDocument } from "./judge-document";
import { judgeWeb } from "./judge-web";
import { lineFinder, locateFaults } from "./locate";
import { JsonNumber, mapNumbers, parseJson, pointerStep } from "./parse-json";
import { type AnalysisRefusal, NOWHERE, type ValueFault } from "./refusal";
import type { WebFile } from "./web-file";

/** What a file turned out to hold. */
export type AnalysisFile =
  | { readonly format: "web"; readonly web: WebFile }
  | { readonly format: "snapshot"; readonly document: SnapshotDocument };

/** Longer files are refused before they are read. */
export const MOST_BYTES = 32 * 1024 * 1024;

const SNAPSHOT_FORMAT: SnapshotDocument["format"] = "roundtrip-snapshot/4";

/** Looks at the sizes of a web before anything else of it is known, so that they are told together with the rest. */
export type SizeJudge = (value: unknown) => readonly ValueFault[];

/**
 * Reads a plain web or the document of a snapshot and holds it against the schema of the command. Everything that is
 * wrong is named at once, with its place. What a schema cannot say is checked after it: that flows name listed parties,
 * that ids and names are used once, that amounts fit together. Numbers of a web arrive as decimals, every digit kept.
 */
export function readAnalysisFile(
  text: string,
  schema: object,
  judgeSizes: SizeJudge = () => [],
): Result<AnalysisFile, readonly AnalysisRefusal[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { code, offset, otherOffset, says, wayOut } = parsed.reason;
    const lineOf = lineFinder(text);
    const placeOf = (at: number) => ({ ...NOWHERE, ...lineOf(at) });
    return err([
      { code, place: placeOf(offset), otherPlace: otherOffset === null ? null : placeOf(otherOffset), says, wayOut },
    ]);
  }
  const wrongFormat = findWrongFormat(parsed.value);
  if (wrongFormat !== null) return err(locateFaults(text, [wrongFormat]));
  const doubles = mapNumbers(parsed.value, Number);
  const asDoubles = isFormerFormat(formatOf(parsed.value)) ? inTodaysWords(doubles) : doubles;
  const { faults, isShaped } = fitSchema(asDoubles, schema);
  const exact = mapNumbers(parsed.value, (decimal) => decimal);
  const further = !isShaped ? [] : isWeb(exact) ? judgeWeb(exact) : judgeSnapshot(parsed.value, asDoubles);
  const all = firstPerPlace([...judgeSizes(asDoubles), ...faults, ...further]);
  if (all.length > 0) return err(locateFaults(text, all));
  if (isSnapshot(asDoubles)) return ok({ format: "snapshot", document: liftDocument(withRecordsAlone(asDoubles)) });
  if (isWeb(exact)) return ok({ format: "web", web: exact });
  throw new RangeError("the schema lets through what is neither a web nor a snapshot");
}

/** One fault of each kind per place: the schema and the judge of webs see some of the same things. */
function firstPerPlace(faults: readonly ValueFault[]): readonly ValueFault[] {
  const first = new Map<string, ValueFault>();
  for (const fault of faults) {
    // Several measures can be too large at one place, and several fields can be missing there.
    const key = `${fault.pointer} ${fault.code} ${MANY.has(fault.code) ? fault.says : ""}`;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}

const MANY: ReadonlySet<ValueFault["code"]> = new Set(["too-large-for-measure", "field-missing"]);

function findWrongFormat(value: unknown): ValueFault | null {
  if (!isObject(value) || Array.isArray(value)) {
    return {
      code: "value-unfit",
      pointer: "",
      says: "the file holds no object",
      wayOut: 'begin a plain web with {"parties": [...], "flows": [...]}',
    };
  }
  if (!Object.hasOwn(value, "format")) return null;
  const format = formatOf(value);
  if (format === SNAPSHOT_FORMAT || isFormerFormat(format)) return null;
  return {
    code: "format-unknown",
    pointer: "/format",
    says: `${JSON.stringify(mapNumbers(format, Number)).slice(0, 80)} is no format that analyze reads`,
    wayOut: `a published snapshot says "${SNAPSHOT_FORMAT}"; a plain web has no field "format"`,
  };
}

function isFormerFormat(format: unknown): boolean {
  return FORMER_FORMATS.some((former) => former === format);
}

function formatOf(value: unknown): unknown {
  return isObject(value) && Object.hasOwn(value, "format") ? Reflect.get(value, "format") : undefined;
}

function judgeSnapshot(written: unknown, read: unknown): readonly ValueFault[] {
  return [...findLossyNumbers(written), ...(isSnapshot(read) ? judgeDocument(read) : [])];
}

// Amounts of a snapshot are texts; a number that a double does not keep would change without a word.
function findLossyNumbers(value: unknown): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  const walk = (inner: unknown, pointer: string): void => {
    if (Array.isArray(inner)) for (const [at, one] of inner.entries()) walk(one, `${pointer}/${at}`);
    else if (inner instanceof JsonNumber) {
      const { decimal } = inner;
      if (plainDecimal(String(Number(decimal))) === decimal) return;
      faults.push({
        code: "number-too-long",
        pointer,
        says: `${decimal} has more digits than a number keeps`,
        wayOut: "take the document as it is offered for download",
      });
    } else if (isObject(inner)) {
      for (const [name, one] of Object.entries(inner)) walk(one, pointer + pointerStep(name));
    }
  };
  walk(value, "");
  return faults;
}

/** The document without its loops and figures: both are made again from the records. */
function withRecordsAlone(stored: StoredDocument): StoredDocument {
  return { ...stored, format: "roundtrip-snapshot/2", loopSets: [], figures: [] };
}

// The schema was held against the value before; these tell apart what it allows.
function isSnapshot(value: unknown): value is StoredDocument {
  return isObject(value) && "format" in value;
}

function isWeb(value: unknown): value is WebFile {
  return isObject(value) && "flows" in value && !("format" in value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
