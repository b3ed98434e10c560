import type { Decimal } from "../model/case-records";
import { fromUnits, toUnits } from "../model/decimals";

const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."〇一二三四五六七八九"].map((sign, value) => [sign, String(value)])),
  ...Object.fromEntries([..."零壹贰叁肆伍陆柒捌玖"].map((sign, value) => [sign, String(value)])),
  ...Object.fromEntries([..."零壹貳參肆伍陸柒捌玖"].map((sign, value) => [sign, String(value)])),
  两: "2",
  兩: "2",
};
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const LARGE: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  亿: 100_000_000n,
  億: 100_000_000n,
  兆: 1_000_000_000_000n,
};
/** Digits behind the point that are reckoned with. */
const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

/**
 * A number in Chinese numerals, or in figures with Chinese units between them: "十五亿" is 1500000000, "12亿3456万" is
 * 1234560000, "三点五万亿" is 3500000000000. Null for what is no such number, or would be cut.
 */
export function readChineseNumber(text: string): Decimal | null {
  const signs = [...text.replaceAll("點", "点")].map((sign) => (sign === "点" ? "." : (DIGITS[sign] ?? sign))).join("");
  const total = sumOf(signs);
  return total === null ? null : fromUnits(total, PLACES);
}

/** The units from the largest down: "3万亿" is three times ten thousand, times a hundred million. */
function sumOf(signs: string): bigint | null {
  let rest = signs;
  let total = 0n;
  let former: bigint | null = null;
  while (rest !== "") {
    const part = /^([\d.十拾百佰千仟]*)([万萬億亿兆]*)/u.exec(rest);
    if (part === null || part[0] === "") return null;
    const [whole, section = "", units = ""] = part;
    const times = [...units].reduce((product, unit) => product * (LARGE[unit] ?? 1n), 1n);
    const value = section === "" ? null : sectionOf(section);
    if (value === null || (former !== null && times >= former)) return null;
    total += value * times;
    former = times;
    rest = rest.slice(whole.length);
  }
  return former === null ? null : total;
}

/** Hundreds and tens within a unit: "3千5百", "二百零五", or plain figures. */
function sectionOf(section: string): bigint | null {
  if (/^\d+(?:\.\d{1,12})?$/.test(section)) return toUnits(section, PLACES);
  let total = 0n;
  let former = 10_000n;
  let rest = section;
  while (rest !== "") {
    const part = /^0*(\d+(?:\.\d{1,9})?)?([十拾百佰千仟])?/u.exec(rest);
    const [whole = "", figure, unit] = part ?? [];
    if (whole === "" || (figure === undefined && unit === undefined)) return null;
    const times = unit === undefined ? 1n : (SMALL[unit] ?? 1n);
    if (times >= former) return null;
    total += (figure === undefined ? ONE : toUnits(figure, PLACES)) * times;
    former = times;
    rest = rest.slice(whole.length);
  }
  return total;
}
