import type { Decimal } from "@/lib/domain/model/case-records";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { formatMoney } from "../format";
import type { Stream } from "./streams";

/**
 * An amount as a picture has room for it, three digits: "$1.04tn", "$22.4bn"; 1.04万亿, 224亿 without the unit where the
 * picture names it once. What is a floor is rounded down.
 */
export function shortMoney(
  value: Decimal,
  currency: string,
  locale: Locale,
  { isFloor = false, unit = true } = {},
): string {
  const whole = value.replace(/\..*$/, "");
  const kept = locale === "zh" ? 4 : 3;
  const places = whole.length - kept;
  const step = places <= 0 ? 1n : 10n ** BigInt(places);
  const amount = BigInt(whole);
  const rounded = places <= 0 ? value : String(((isFloor ? amount : amount + step / 2n) / step) * step);
  const said = formatMoney(rounded, currency, locale);
  return locale === "zh" && !unit ? said.replace(/[^\d.万亿]+$/, "") : said;
}

/** What stands on an arrow: "~$300bn", "$100bn+", "up to $40bn"; null where no amount is stated. */
export function shortAmount(
  sum: MoneyInterval | null,
  locale: Locale,
  { isOpen = false, unit = true }: { readonly isOpen?: boolean; readonly unit?: boolean } = {},
): string | null {
  if (sum === null) return null;
  const { low, high, currency, approx } = sum;
  const hasFloor = /[1-9]/.test(low);
  const top = high ?? low;
  if (!/[1-9]/.test(top)) return null;
  const isFloor = high === null;
  const money = shortMoney(top, currency, locale, { isFloor, unit });
  const zh = locale === "zh";
  if (high !== null && low !== high) {
    const range = zh ? `至多${money}` : `up to ${money}`;
    return isOpen ? `${range}${zh ? "及其他" : " + more"}` : range;
  }
  if (isOpen || isFloor) return hasFloor ? (zh ? `至少${money}` : `${money}+`) : null;
  return approx ? (zh ? `约${money}` : `~${money}`) : money;
}

/** A span of what is paid: "$131–173bn", 1312亿至1730亿美元. */
export function shortRange({ low, high, currency }: MoneyInterval, locale: Locale, unit = true): string {
  const floor = shortMoney(low, currency, locale, { isFloor: true, unit });
  if (high === null || high === low) return floor;
  const ceiling = shortMoney(high, currency, locale, { unit });
  if (!/[1-9]/.test(low)) return locale === "zh" ? `至多${ceiling}` : `up to ${ceiling}`;
  if (locale === "zh" && unit) {
    return `${shortMoney(low, currency, locale, { isFloor: true, unit: false })}至${ceiling}`;
  }
  // What both ends share is said once.
  const sign = /^\D*/.exec(ceiling)?.[0] ?? "";
  const ending = /\D*$/.exec(ceiling)?.[0] ?? "";
  return floor.endsWith(ending) && floor.startsWith(sign)
    ? `${floor.slice(0, floor.length - ending.length)}–${ceiling.slice(sign.length)}`
    : `${floor}–${ceiling}`;
}

/** The amount of a stream under a lens as it stands on its arrow; null where none is stated there. */
export function streamAmount(stream: Stream, lens: Lens, locale: Locale, unit = true): string | null {
  return shortAmount(stream.sums[lens], locale, { isOpen: stream.isOpen[lens], unit });
}
