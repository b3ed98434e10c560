type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

export interface SpoiltBody {
  readonly why: string;
  readonly body: unknown;
}

interface Options {
  /** Places that may be null, and those that may hold 10,000 characters, by their last name. */
  readonly nullable: readonly string[];
  readonly roomy: readonly string[];
  /** Places that may be left out. */
  readonly optional: readonly string[];
}

/** What only the server decides. */
const UNKNOWN_KEYS = ["role", "caseId", "status", "publishedAt", "approvedBy", "id"];

/**
 * A good body spoilt in one place at a time: every object of it with an unknown key, every field (also of objects
 * inside, and of the first item of each list) missing, null, an operator, a list, too long, or unfit to be stored.
 */
export function listSpoiltBodies(body: object, { nullable, roomy, optional }: Options): readonly SpoiltBody[] {
  const spoilt: SpoiltBody[] = [
    { why: "a list", body: [] },
    { why: "null", body: null },
    { why: "a text", body: "x" },
    { why: "an operator", body: { not: "" } },
  ];
  for (const { path, value } of listPlaces(body, [])) {
    const at = path.join(".");
    const put = (why: string, next: unknown) => spoilt.push({ why: `${at} ${why}`, body: replaceAt(body, path, next) });
    const last = path.findLast((part) => typeof part === "string") ?? "";
    if (isObject(value)) {
      for (const key of UNKNOWN_KEYS.filter((unknown) => !(unknown in value))) {
        put(`with the unknown key ${key}`, { ...value, [key]: "accepted" });
      }
    }
    if (path.length === 0) continue;
    if (typeof path.at(-1) === "string" && !optional.includes(last)) put("missing", undefined);
    put("as an operator", { not: "" });
    put("as another operator", { startsWith: "a" });
    put("as a list", Array.isArray(value) ? [{ not: "" }] : []);
    if (value !== null && !nullable.includes(last)) put("null", null);
    const length = roomy.includes(last) ? 40_001 : 10_001;
    put("too long", "x".repeat(length));
    if (typeof value === "string") put("with a null character", "a\0b");
  }
  return spoilt;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listPlaces(value: unknown, path: Path): readonly Place[] {
  const inside = Array.isArray(value)
    ? value.slice(0, 1).flatMap((item: unknown) => listPlaces(item, [...path, 0]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, inner]) => listPlaces(inner, [...path, key]))
      : [];
  return [{ path, value }, ...inside];
}

/** The value with something else at a place; `undefined` is left out when it is sent. */
function replaceAt(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next;
  if (Array.isArray(value)) {
    return value.map((item: unknown, place) => (place === step ? replaceAt(item, rest, next) : item));
  }
  if (!isObject(value)) return next;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? replaceAt(inner, rest, next) : inner]),
  );
}
