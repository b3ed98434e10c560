/**
 * Text written from right to left inside text written from left to right (Unicode's bidirectional algorithm, UAX 9).
 * Records keep every text as it was typed; what is shown goes through `isolate`, so that no name can turn the signs,
 * sums and names that stand beside it.
 */

/** Characters that turn the direction of what follows them, and those that end such a turn. */
export const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Turns other than the isolates that `isolate` writes. */
const FOREIGN_TURNS = /[\u202A-\u202E\u2066\u2067]/u;
/**
 * Letters and digits of the classes R, AL and AN: the blocks that Unicode sets aside for scripts from right to left,
 * with their digits, and the marks that count as such letters.
 */
const FROM_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const OPEN = "\u2068";
const CLOSE = "\u2069";
/** Invisible letters that give a line its direction. */
const LEFT_TO_RIGHT_MARK = "\u200E";
const RIGHT_TO_LEFT_MARK = "\u200F";

/** Whether a text has anything that could turn what stands beside it. */
export function canTurn(text: string): boolean {
  return FROM_RIGHT.test(text) || text.search(TURNS) >= 0;
}

/** The text as it was typed, without the marks of `isolate` and without any other turn: for comparing and measuring. */
export function withoutBidiControls(text: string): string {
  return text.replace(TURNS, "").replace(/[\u200E\u200F]/g, "");
}

/**
 * The text with all its letters from right to left between U+2068 and U+2069, line by line: what stands before and
 * after it keeps its place, whatever it says. Other turning characters are left out, and so are isolates that do not
 * pair up or lie too deep in one another. A text that is isolated already, and one that turns nothing, stay what they are.
 */
export function isolate(text: string): string {
  if (!canTurn(text)) return text;
  return text.split("\n").map(isolateLine).join("\n");
}

function isolateLine(line: string): string {
  const kept = FOREIGN_TURNS.test(line) || looseLetters(line) === null ? line.replace(TURNS, "") : line;
  return FROM_RIGHT.test(looseLetters(kept) ?? kept) ? `${OPEN}${kept}${CLOSE}` : kept;
}

/** A sentence of names that holds sentences of names: nothing of ours goes deeper. */
const DEEPEST = 8;

/** What stands outside all isolates; null where they do not pair up, or lie deeper in one another than anybody writes. */
function looseLetters(line: string): string | null {
  let depth = 0;
  let loose = "";
  for (const letter of line) {
    if (letter === OPEN) depth += 1;
    else if (letter === CLOSE) depth -= 1;
    else if (depth === 0) loose += letter;
    if (depth < 0 || depth > DEEPEST) return null;
  }
  return depth === 0 ? loose : null;
}

/**
 * Lines of one text that was broken anywhere: an isolate that runs over a break is closed there and opened again, in
 * the direction that its first letter gave it.
 */
export function isolateEachLine(lines: readonly string[]): readonly string[] {
  const text = lines.join("");
  const open: string[] = [];
  let read = 0;
  return lines.map((line) => {
    const before = open.join("");
    for (const letter of line) {
      read += letter.length;
      if (letter === OPEN) open.push(startsFromRight(text.slice(read)) ? `${OPEN}${RIGHT_TO_LEFT_MARK}` : OPEN);
      else if (letter === CLOSE) open.pop();
    }
    return `${before}${line}${CLOSE.repeat(open.length)}`;
  });
}

/** Whether the first letter of what an isolate holds is one from right to left. */
function startsFromRight(text: string): boolean {
  const first = /\p{L}|\u200F|\u2069/u.exec(text)?.[0] ?? "";
  return FROM_RIGHT.test(first);
}

/**
 * A line of ours that may begin with an isolated text. It runs from left to right as a whole, also where a page lets a
 * text choose its own direction: `dir="auto"` and `bdi` look into isolates.
 */
export function fromLeft(line: string): string {
  return line.startsWith(OPEN) ? `${LEFT_TO_RIGHT_MARK}${line}` : line;
}

/** Texts of people in a row, each in its own direction, the row from left to right. */
export function joinTexts(texts: readonly string[], sign: string): string {
  return fromLeft(texts.map(isolate).join(sign));
}

/** Names in the order in which value moves: "Ash → Beech → Ash". */
export function joinWay(names: readonly string[]): string {
  return joinTexts(names, " → ");
}
