/** What a spreadsheet would run as a formula; a number with its sign is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d[\d.,\s]*$))/;

/**
 * Lines of texts as CSV with its line ends of RFC 4180. A text that a spreadsheet would run gets an apostrophe.
 *
 * @example writeCsvText([["a", "b, c"]]) // "a,\"b, c\"\r\n"
 */
export function writeCsvText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(quoteCell).join(",")}\r\n`).join("");
}

function quoteCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
