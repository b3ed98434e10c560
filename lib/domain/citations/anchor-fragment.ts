/** Version of the rule below; a capture keeps the one that its text was made with. */
export const NORMALISER_VERSION = 1;

/** Where a fragment stands in a text, with a little of what stands around it. */
export interface FragmentAnchor {
  readonly start: number;
  readonly prefix: string;
  readonly suffix: string;
}

const AROUND = 32;

/**
 * Marks on one letter beyond any writing. Composing letters sorts the marks of each, which takes the square of their number;
 * as in the Stream-Safe Text Format (Unicode Standard Annex 15), a joiner after thirty of them begins anew.
 */
const PILE_OF_MARKS = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;

/**
 * A pasted text as it is kept and searched: one form for composed letters, plain blanks, no trailing blanks, lines and
 * paragraphs as they were. Normaliser 1.
 */
export function normaliseText(text: string): string {
  return text
    .replace(PILE_OF_MARKS, "$&\u034f")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/**
 * Where a fragment stands in a normalised text, word for word; a line break counts as a blank. Null where it does not
 * stand there. Of several places the first.
 */
export function anchorFragment(text: string, fragment: string): FragmentAnchor | null {
  const flat = text.replaceAll("\n", " ");
  const sought = normaliseText(fragment).replaceAll("\n", " ");
  const start = sought === "" ? -1 : flat.indexOf(sought);
  if (start < 0) return null;
  const end = start + sought.length;
  return { start, prefix: flat.slice(Math.max(0, start - AROUND), start), suffix: flat.slice(end, end + AROUND) };
}
