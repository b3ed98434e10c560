const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tn|trillion|万亿|兆)$/i, 12],
  [/^(?:bn|b|billion|十亿)$/i, 9],
  [/^(?:亿)$/, 8],
  [/^(?:m|mn|million|百万)$/i, 6],
  [/^(?:万)$/, 4],
  [/^(?:k|thousand|千)$/i, 3],
];

/**
 * A number as people write it, in plain digits: grouping commas go, a word of scale moves the point. What is not
 * understood is given back as it was, for the form to complain about.
 *
 * @example expandNumber("6.6bn") // "6600000000"
 * @example expandNumber("66亿") // "6600000000"
 */
export function expandNumber(text: string): string {
  const parts = /^(-?)(\d[\d,]*)(?:\.(\d+))?\s*([^\d\s.,-][^\d.,]*)?$/u.exec(text.trim());
  if (parts === null) return text.trim();
  const [, sign = "", grouped = "", decimals = "", word] = parts;
  const whole = grouped.replaceAll(",", "");
  const places = word === undefined ? 0 : SCALES.find(([pattern]) => pattern.test(word.trim()))?.[1];
  if (places === undefined) return text.trim();
  const moved = `${whole}${decimals.slice(0, places).padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  const rest = decimals.slice(places).replace(/0+$/, "");
  return `${sign}${moved}${rest === "" ? "" : `.${rest}`}`;
}
