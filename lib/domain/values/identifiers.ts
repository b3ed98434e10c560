import { fits, LONGEST } from "./texts";

/**
 * Legal entity identifier (ISO 17442): 18 capital letters or digits and two check digits. With each letter as its number
 * from A, 10, to Z, 35, the whole leaves 1 when it is divided by 97 (ISO 7064).
 */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(text)) return false;
  const digits = text.replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}

/** Number of a filer at the United States regulator: at most ten digits. */
export function isCik(text: string): boolean {
  return /^[0-9]{1,10}$/.test(text);
}

/** Item of Wikidata: Q and a number. */
export function isWikidataId(text: string): boolean {
  return /^Q[1-9][0-9]{0,11}$/.test(text);
}

/** ISO 639-1 by its shape: two small letters. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2}$/.test(text);
}

/** Gaps and marks that nobody sees end an address wherever one stands in a text: none is part of one. */
const GAP =
  "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff\\ufffd";
const WEB_ADDRESS = new RegExp(`^https?://[^${GAP}/?#:@<>"\\\\^\`{|}\\[\\]%]+(?::[0-9]{1,5})?(?:[/?#][^${GAP}<>"]*)?$`);

/**
 * Address of a page: http or https, a host without a password before it, and nothing that would end it in a text. Whether
 * anything answers there is another question.
 */
export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text) && fits(text, LONGEST.source.url);
}
