import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import { LONGEST } from "@/lib/domain/values/texts";
import { faultOfAmount, MOST_BEFORE, MOST_BEHIND, sayValue } from "./amount-faults";
import { pointerStep } from "./parse-json";
import type { ValueFault } from "./refusal";

/**
 * Keywords whose errors say nothing of their own: what a condition asked for failed before it, and names that stand
 * twice are found by the judge of webs, with both places.
 */
const IGNORED: ReadonlySet<string> = new Set(["if", "propertyNames", "uniqueItems"]);

/** What a schema says of a value. */
export interface SchemaAnswer {
  /** One fault per place; none where all is well. */
  readonly faults: readonly ValueFault[];
  /** True where everything that must be there is there and of its kind, so that more can be said of the value. */
  readonly isShaped: boolean;
}

/** Holds a value against a JSON Schema and names everything that it does not allow. */
export function fitSchema(value: unknown, schema: object): SchemaAnswer {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  });
  const validate = ajv.compile(schema);
  if (validate(value)) return { faults: [], isShaped: true };
  const errors = (validate.errors ?? []).filter(({ keyword }) => !IGNORED.has(keyword));
  const faults = new Map<string, ValueFault>();
  for (const error of errors) {
    const fault = describeError(error);
    // Of several faults of one value the first is the cause; of one object several fields may be missing.
    const key = error.keyword === "required" ? `${fault.pointer} ${error.params["missingProperty"]}` : fault.pointer;
    if (!faults.has(key)) faults.set(key, fault);
  }
  const isShaped = errors.every(({ keyword }) => keyword !== "type" && keyword !== "required");
  return { faults: [...faults.values()], isShaped };
}

const KIND_OF_TYPE: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
  array: "a list",
  object: "an object",
};

/** What tells amounts apart from other values in the schema. */
const AMOUNT_PATTERN = `^\\d{1,${MOST_BEFORE}}(\\.\\d{1,${MOST_BEHIND}})?$`;
const AMOUNT_KEYWORDS: ReadonlySet<string> = new Set(["type", "minimum", "pattern"]);

function describeError(error: ErrorObject): ValueFault {
  const { instancePath: pointer, keyword, params, data } = error;
  const pattern = String(error.parentSchema?.["pattern"] ?? "");
  if (error.propertyName !== undefined) {
    return { code: "name-unfit", pointer, says: `${sayValue(error.propertyName)} is no name`, wayOut: NAME_WAY_OUT };
  }
  if (pattern === AMOUNT_PATTERN && AMOUNT_KEYWORDS.has(keyword)) {
    const fault = faultOfAmount(data, pointer);
    if (fault) return fault;
  }
  switch (keyword) {
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const known = Object.keys(error.parentSchema?.["properties"] ?? {});
      return {
        code: "field-unknown",
        pointer: pointer + pointerStep(name),
        says: `there is no field ${sayValue(name)} here`,
        wayOut: `leave it out; the fields here are ${known.join(", ")}`,
      };
    }
    case "required": {
      const name = String(params["missingProperty"]);
      return { code: "field-missing", pointer, says: `"${name}" is missing`, wayOut: `add the field "${name}"` };
    }
    case "maxItems": {
      const count = Array.isArray(data) ? data.length : 0;
      return {
        code: "too-many",
        pointer,
        says: `${count} items, and at most ${params["limit"]} are read`,
        wayOut: "divide the file, or leave out what the question does not need",
      };
    }
    case "enum":
      return unfit(pointer, `${sayValue(data)} is none of ${params["allowedValues"]}`, "take one of these");
    case "const":
      return unfit(pointer, `${sayValue(data)} is not ${sayValue(params["allowedValue"])}`, "write exactly that");
    case "type": {
      const types: readonly unknown[] = [params["type"]].flat();
      const wanted = types.map((type) => KIND_OF_TYPE[String(type)] ?? String(type)).join(" or ");
      return unfit(pointer, `${sayValue(data)} stands where ${wanted} is expected`, `write ${wanted}`);
    }
    case "pattern":
      return describePattern(pattern, pointer, data);
    case "minLength":
    case "maxLength":
      return {
        code: "name-unfit",
        pointer,
        says: keyword === "minLength" ? "an empty name" : `a name of more than ${params["limit"]} letters`,
        wayOut: keyword === "minLength" ? NAME_WAY_OUT : `a name here has at most ${params["limit"]} letters`,
      };
    default:
      return unfit(pointer, `${sayValue(data)} ${error.message ?? "does not fit"}`, "see the schema of the command");
  }
}

const NAME_WAY_OUT = `a name has 1 to ${LONGEST.party.name} letters`;

function describePattern(pattern: string, pointer: string, data: unknown): ValueFault {
  if (pattern.startsWith("^\\d{4}")) {
    return {
      code: "day-unknown",
      pointer,
      says: `${sayValue(data)} is no day`,
      wayOut: "write year, month and day: 2025-01-31",
    };
  }
  if (pattern.startsWith("^[A-F]")) {
    return unfit(
      pointer,
      `${sayValue(data)} is no grade`,
      "a letter A to F for the source, a digit 1 to 6 behind it: B2",
    );
  }
  return unfit(pointer, `${sayValue(data)} does not have the form that is expected`, "see the schema of the command");
}

function unfit(pointer: string, says: string, wayOut: string): ValueFault {
  return { code: "value-unfit", pointer, says, wayOut };
}
