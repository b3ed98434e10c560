/** Most words of a quote that readers see where the case says nothing else. */
export const QUOTE_WORDS = 25;
/** The same of the shipped case, whose quotes were chosen for it. */
export const SHIPPED_QUOTE_WORDS = 10;
/** Chinese characters that take the room of one word. */
const CHARACTERS_A_WORD = 4;

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/gu;
/** What is kept or left as a whole: one Chinese character with the signs behind it, or what stands between two blanks. */
const UNIT = /[\u3400-\u4dbf\u4e00-\u9fff][^\s\p{L}\p{N}]*|[^\s\u3400-\u4dbf\u4e00-\u9fff]+/gu;
/** A figure, where nobody says which words are the value. */
const FIGURE = /[\p{Sc}]?\d[\d.,]*/u;

/** Whether a quote is as short as readers are to see it: words between blanks, and four Chinese characters a word. */
function isShort(quote: string, words: number): boolean {
  const characters = quote.match(HAN)?.length ?? 0;
  return quote.split(/\s+/).length <= words && characters <= CHARACTERS_A_WORD * words;
}

/**
 * The part of a quote that readers see: all of it where it is short, else so many words round the figure, taken from both
 * sides in turn. It is one piece of the quote, so it stands in the source as it is.
 *
 * @param printed the words of the value, where they are known; without them, and without a number, the beginning is kept
 * @example
 * cutQuote("the buyer will pay, over ten years, about $8bn of it for chips", "about $8bn", 5) // "years, about $8bn of it"
 */
export function cutQuote(quote: string, printed: string | null, words: number): string {
  if (isShort(quote, words)) return quote;
  const units = [...quote.matchAll(UNIT)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  const figure = findFigure(quote, printed);
  const holds = ({ start, end }: { start: number; end: number }) => start < figure.end && end > figure.start;
  let first = Math.max(0, units.findIndex(holds));
  let last = Math.max(first, units.findLastIndex(holds));
  const pieceOf = (from: number, to: number) => quote.slice(units[from]?.start, units[to]?.end);
  // What the value itself has too many of is left at its end.
  while (last > first && !isShort(pieceOf(first, last), words)) last -= 1;
  for (let grew = true; grew; ) {
    grew = false;
    if (last + 1 < units.length && isShort(pieceOf(first, last + 1), words)) {
      last += 1;
      grew = true;
    }
    if (first > 0 && isShort(pieceOf(first - 1, last), words)) {
      first -= 1;
      grew = true;
    }
  }
  return pieceOf(first, last);
}

function findFigure(quote: string, printed: string | null): { readonly start: number; readonly end: number } {
  const at = printed === null || printed === "" ? -1 : quote.indexOf(printed);
  if (printed !== null && at >= 0) return { start: at, end: at + printed.length };
  const number = FIGURE.exec(quote);
  return number === null ? { start: 0, end: 1 } : { start: number.index, end: number.index + number[0].length };
}
