/**
 * How much markup a text may have, so that whoever reads and draws it has bounded work: parsers of Markdown pair up stars,
 * brackets and quotes with one another, and some of that grows with the square of their number.
 */
const MARKUP_BOUNDS = {
  /** Signs that pair up: stars, underscores, tildes, brackets, backticks. */
  pairing: 800,
  /** Every sign that may be markup. */
  signs: 2_000,
  /** The same sign again and again, unless it is a line of its own. */
  run: 32,
  lines: 1_000,
  /** Beginnings of quotes and list items, in all and on one line. */
  containers: 800,
  containersOfLine: 40,
} as const;

const PAIRING = new Set("*_~[]`");
const SIGNS = new Set("*_~[]`<>|&@\\!#=()");
/** A rule across the page, or the line under a heading or the head of a table. */
const RULE = /^[ \t]*(?:([*_-])(?:[ \t]*\1)*|=+|~+|`+)[ \t]*$/;
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Whether a text is within these bounds. It looks at each character at most a few times, and no further than the first
 * bound that is broken.
 */
export function isBoundedMarkup(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, MARKUP_BOUNDS.lines + 1);
  if (lines.length > MARKUP_BOUNDS.lines) return false;
  const left = { pairing: MARKUP_BOUNDS.pairing, signs: MARKUP_BOUNDS.signs, containers: MARKUP_BOUNDS.containers };
  return lines.every((line) => {
    if (RULE.test(line)) return true;
    const containers = countContainers(line);
    left.containers -= containers;
    if (containers > MARKUP_BOUNDS.containersOfLine || left.containers < 0) return false;
    let run = 0;
    for (let at = 0; at < line.length; at += 1) {
      const sign = line.charAt(at);
      if (!SIGNS.has(sign)) continue;
      run = sign === line.charAt(at - 1) ? run + 1 : 1;
      left.signs -= 1;
      if (PAIRING.has(sign)) left.pairing -= 1;
      if (run > MARKUP_BOUNDS.run || left.signs < 0 || left.pairing < 0) return false;
    }
    return true;
  });
}

/** How many quotes and list items begin at the beginning of a line, one inside the other. */
function countContainers(line: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (count <= MARKUP_BOUNDS.containersOfLine && CONTAINER.test(line)) count += 1;
  return count;
}
