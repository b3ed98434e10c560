/**
 * Every currency of ISO 4217 in which somebody can pay, by the digits behind the point of its smallest unit. Codes that
 * are no money one can pay with are left out: metals, units of account and funds, codes for tests and for none (XAU, XDR,
 * XTS, XXX). BGN stands although it gave way to the euro in 2026: sources of before are in it.
 */
const CODES_BY_DIGITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"],
  [
    2,
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC " +
      "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR " +
      "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
      "NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN " +
      "SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
];

const DIGITS: ReadonlyMap<string, number> = new Map(
  CODES_BY_DIGITS.flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, digits] as const)),
);

/** Every currency that an amount may be in, sorted by its code. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

/** True for a currency of the list: "USD", not "ZZZ", "XXX" or "usd". */
export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/** Digits behind the point of the smallest unit of a currency; null for a code that is none. */
export function digitsOfCurrency(code: string): number | null {
  return DIGITS.get(code) ?? null;
}
