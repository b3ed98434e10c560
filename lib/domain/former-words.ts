/**
 * The document under test was called the seed once, and the links of the network its legs. Documents that are out and
 * histories keep the words of their day, as their hashes do; whoever reads one reads today's words.
 */
const FORMER_FIELDS: Readonly<Record<string, string>> = {
  seedValue: "testedValue",
  seedProblem: "testedProblem",
  fromSeed: "fromTestedDocument",
  legs: "links",
};
const FORMER_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  origin: { seed: "tested_document" },
  basis: { seed_only: "tested_document_only" },
};

/** A stored value with today's names of its fields and codes; the same value where nothing of it is of another day. */
export function inTodaysWords<T>(stored: T): T;
export function inTodaysWords(stored: unknown): unknown {
  if (Array.isArray(stored)) {
    const lifted = stored.map((one): unknown => inTodaysWords(one));
    return lifted.some((one, place) => one !== stored[place]) ? lifted : stored;
  }
  if (typeof stored !== "object" || stored === null) return stored;
  let isOfToday = true;
  const lifted = Object.entries(stored).map(([field, value]: [string, unknown]) => {
    const name = FORMER_FIELDS[field] ?? field;
    const code = typeof value === "string" ? FORMER_CODES[field]?.[value] : undefined;
    const said = code ?? inTodaysWords(value);
    if (name !== field || said !== value) isOfToday = false;
    return [name, said] as const;
  });
  return isOfToday ? stored : Object.fromEntries(lifted);
}
