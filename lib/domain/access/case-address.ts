/**
 * First words of addresses that the product needs itself: of the public side, of the desk and of its routes. The database
 * holds the same list (`is_case_address`).
 */
export const RESERVED_ADDRESSES = [
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
] as const;

/** Why a case cannot live at an address: the product lives there itself, or it is not written as one. */
export type CaseAddressProblem = "address-reserved" | "address-invalid";

/**
 * What stands against a case at this address for good; null for nothing. An address is 2 to 60 lower-case Latin letters,
 * digits and single hyphens between them, and none of the product's own words.
 *
 * @example judgeCaseAddress("ai-circular") // null
 */
export function judgeCaseAddress(text: string): CaseAddressProblem | null {
  if (text.length < 2 || text.length > 60 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return "address-invalid";
  return RESERVED_ADDRESSES.some((word) => word === text) ? "address-reserved" : null;
}
