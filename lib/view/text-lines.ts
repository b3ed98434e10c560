import { isolate, isolateEachLine } from "@/lib/domain/bidi";

/** Marks that take no room: combining signs, and those that set a text apart. */
export const NO_WIDTH = /[\p{M}\u200B-\u200F\u2060\u2066-\u2069]/u;
const WIDE = /[\p{Script=Han}，。、：；（）]/u;
/** One letter with the signs that belong to it. */
const LETTERS = /[\s\S][\p{M}\u200B-\u200F\u2060\u2066-\u2069]*/gu;

/** Width of a text in half-width characters: Chinese two, invisible marks none. */
export function halfWidths(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (NO_WIDTH.test(letter)) return sum;
    return sum + (WIDE.test(letter) ? 2 : (widthFromRight(letter) ?? 1));
  }, 0);
}

/**
 * Width of a letter from right to left in average Latin letters, null of any other. Pages take a font of the reader for
 * them, so this is one of the broad ones.
 */
export function widthFromRight(letter: string): number | null {
  if (/\p{Script=Hebrew}/u.test(letter)) return 1.2;
  return /\p{Script=Arabic}/u.test(letter) ? 1.5 : null;
}

/**
 * Breaks a text into lines of at most `most` half-width characters: between words, Chinese anywhere, a word that is
 * longer than a line where the line ends. What does not fit into `mostLines` is left out, and the last line ends in
 * "…": whoever draws such lines gives the whole text beside them. Each line keeps its direction to itself.
 */
export function breakLines(text: string, most: number, mostLines = Number.POSITIVE_INFINITY): readonly string[] {
  const pieces = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces.flatMap((one) => breakWord(one, most, halfWidths))) {
    if (line !== "" && halfWidths(line + piece) > most && piece.trim() !== "") {
      lines.push(line.trim());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return isolateEachLine(cutLines(lines, mostLines, most, halfWidths));
}

/** A text in one line of at most `most` half-width characters, with "…" where something is left out. */
export function shortenText(text: string, most: number): string {
  if (halfWidths(text) <= most) return text;
  return isolate(isolateEachLine([cutText(text, most, halfWidths)])[0] ?? "");
}

/** The first lines; where some are left out the last one ends in "…", still inside its width. */
export function cutLines(
  lines: readonly string[],
  mostLines: number,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  const last = kept.pop() ?? "";
  return [...kept, widthOf(`${last}…`) <= width ? `${last}…` : cutText(last, width, widthOf)];
}

function cutText(text: string, width: number, widthOf: (text: string) => number): string {
  let kept = "";
  for (const letter of text.match(LETTERS) ?? []) {
    if (widthOf(`${kept}${letter}…`) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** A word in pieces that are no wider than a line. */
export function breakWord(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word.match(LETTERS) ?? []) {
    if (piece !== "" && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
