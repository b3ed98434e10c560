/** One place in which two states of a record differ. A side that does not have the place has null there. */
export interface Difference {
  /** Names of the fields on the way, the outermost first; the place in a list counts from 1. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The differences of two stored states, place by place, in the order of the later one. Lists of plain values are
 * compared as wholes, lists of records one by one; null, absent and empty are the same: nothing is there.
 */
export function listDifferences(before: unknown, after: unknown): Difference[] {
  return compare([], before ?? null, after ?? null);
}

function compare(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (isNothing(before) && isNothing(after)) return [];
  if (mayOpen(before) && mayOpen(after) && (isRecord(before) || isRecord(after))) {
    const [former, latter] = [fieldsOf(before), fieldsOf(after)];
    const names = [...new Set([...latter.keys(), ...former.keys()])];
    return names.flatMap((name) => compare([...path, name], former.get(name) ?? null, latter.get(name) ?? null));
  }
  if (mayOpen(before) && mayOpen(after) && (isListOfRecords(before) || isListOfRecords(after))) {
    const [former, latter] = [listOf(before), listOf(after)];
    return Array.from({ length: Math.max(former.length, latter.length) }, (_, place) =>
      compare([...path, String(place + 1)], former[place] ?? null, latter[place] ?? null),
    ).flat();
  }
  return printInOrder(before) === printInOrder(after) ? [] : [{ path, before, after }];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Whether a value can be opened beside a record or a list of them: another one, or nothing at all. */
function mayOpen(value: unknown): boolean {
  return isNothing(value) || isRecord(value) || isListOfRecords(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isRecord(value) ? Object.entries(value) : []);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A JSON value as text with its keys in order: the database does not keep the order of keys. */
function printInOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInOrder).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${printInOrder(inner)}`).join(",")}}`;
}
