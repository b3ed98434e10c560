/** First words of addresses that the product needs itself: of the public side, of the desk and of its routes. */
const RESERVED = [
  "desk",
  "api",
  "zh",
  "embed",
  "method",
  "files",
  "account",
  "sign-in",
  "invite",
  "reset",
  "cases",
  "new-case",
  "l10n",
];

/**
 * Whether a case may live at this address for good: 2 to 60 lower-case Latin letters, digits and single hyphens, none
 * of the product's own words.
 *
 * @example isCaseAddress("ai-circular") // true
 */
export function isCaseAddress(text: string): boolean {
  return text.length >= 2 && text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !RESERVED.includes(text);
}
