import type { ConcentrationRange } from "@/lib/domain/analysis/exposure/concentration";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatCount, formatPercent } from "../format";

/** A share as a bar in a box of `SHARE_WIDTH`: the part that is certain, and up to where it may reach. */
export interface ShareBar {
  readonly certain: number;
  readonly possible: number;
}

export const SHARE_WIDTH = 200;

/** The bar of a share between two ends, 0 to 1. */
export function shareBar(low: number, high: number): ShareBar {
  return { certain: Math.round(low * SHARE_WIDTH), possible: Math.round(high * SHARE_WIDTH) };
}

/** "58%", "8.2% – 100%": a share between two ends in percent with at most one decimal. */
export function shareRangeText(low: number, high: number, locale: Locale): string {
  const [least, most] = [shareText(low, locale), shareText(high, locale)];
  return least === most ? least : locale === "zh" ? `${least}至${most}` : `${least} – ${most}`;
}

/** One share in percent with at most one decimal. */
export function shareText(share: number, locale: Locale): string {
  return formatPercent(plain(share * 100), locale);
}

/** The index of concentration and the number of equals, each as one number or as an interval. */
export function concentrationText(
  { lowest, highest }: ConcentrationRange,
  locale: Locale,
): { readonly index: string; readonly equals: string } {
  const join = (one: string, other: string) =>
    one === other ? one : locale === "zh" ? `${one}至${other}` : `${one} – ${other}`;
  const whole = (value: number) => formatCount(Math.round(value), locale);
  const tenth = (value: number) => formatCount(plain(value), locale);
  return {
    index: join(whole(lowest.index), whole(highest.index)),
    equals: join(tenth(highest.effectiveNumber), tenth(lowest.effectiveNumber)),
  };
}

function plain(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
