const RULES = new Intl.PluralRules("en-GB");
const COUNT = new Intl.NumberFormat("en-GB");

/**
 * A count with its noun, for English: "1 loop", "2 loops", "0 loops". `other` is the form of every other number, where
 * it is not the noun with an s. The one mechanism for counts with nouns; Chinese nouns have one form.
 */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${COUNT.format(count)} ${formOf(count, one, other)}`;
}

/** The form of a word that goes with a count: "closes" with one, "close" with all others. */
export function formOf(count: number, one: string, other: string): string {
  return RULES.select(count) === "one" ? one : other;
}

/** Things in a row: "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? things.join("") : `${things.slice(0, -1).join(", ")} and ${things[things.length - 1]}`;
}
