import type { PartialDate } from "../model/case-records";
import { isCountryCode } from "../model/country-codes";
import { isKeptDate } from "./dates";
import { isLanguageCode, isWebAddress } from "./identifiers";

// Rows and states of other days may hold what nobody would let in today. It is read as unknown, so that one of them never
// takes a page or a publication with it; the desk and the gate name it where it stands.

/** A stored date, or null where it is none. */
export function keptDate(date: string | null): PartialDate | null {
  return date !== null && isKeptDate(date) ? date : null;
}

/** A stored address, or null where it is none. */
export function keptAddress(address: string | null): string | null {
  return address !== null && isWebAddress(address) ? address : null;
}

/** A stored code of a country, or null where it is none. */
export function keptCountry(code: string | null): string | null {
  return code !== null && isCountryCode(code) ? code : null;
}

/** A stored code of a language; a text in no known language is in an undetermined one. */
export function keptLanguage(code: string): string {
  return isLanguageCode(code) ? code : "und";
}
