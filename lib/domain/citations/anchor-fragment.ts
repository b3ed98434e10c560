/** Version of the rule below; a capture keeps the one that its text was made with. */
export const NORMALISER_VERSION = 1;

/** Where a fragment stands in a text, with a little of what stands around it. */
export interface Anchor {
  readonly start: number;
  readonly prefix: string;
  readonly suffix: string;
}

const AROUND = 32;

/**
 * A pasted text as it is kept and searched: one form for composed letters, plain blanks, no trailing blanks, lines and
 * paragraphs as they were. Normaliser 1.
 */
export function normaliseText(text: string): string {
  return text
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
export function anchorFragment(text: string, fragment: string): Anchor | null {
  const flat = text.replaceAll("\n", " ");
  const sought = normaliseText(fragment).replaceAll("\n", " ");
  const start = sought === "" ? -1 : flat.indexOf(sought);
  if (start < 0) return null;
  const end = start + sought.length;
  return { start, prefix: flat.slice(Math.max(0, start - AROUND), start), suffix: flat.slice(end, end + AROUND) };
}
