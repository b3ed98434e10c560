import type { Decimal } from "@/lib/domain/model/case-records";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { formatCount, formatPercent } from "../format";
import { localize } from "../labels";

/** Years of a cap at the end of its unit. */
const YEARS = /(?:, |[（(])?\d{4}(?: to |至)\d{4}年?[）)]?$/;
/** A unit that is a share of something, as rules write it in either language. */
const SHARE = /^percent |百分比$/;

/**
 * A cap with what it counts, as its rule writes it: "49,901 units, 2025 to 2027", "50% of all that is sold". Without
 * what it counts it is a bare number.
 */
export function capText(value: Decimal, capUnits: Localized | null, locale: Locale): string {
  const unit = capUnits === null ? "" : localize(capUnits, locale).replaceAll("_", " ");
  if (SHARE.test(unit)) {
    const percent = formatPercent(value, locale);
    return unit.replace(/^percent /, `${percent} `).replace(/百分比$/, percent);
  }
  const count = formatCount(value, locale);
  if (unit === "") return count;
  // Chinese sets its measure words to the number without a space.
  return /^\p{Script=Han}/u.test(unit) ? `${count}${unit}` : `${count} ${unit}`;
}

/** The same without the years, for tables in which these have a column of their own. */
export function capWithoutYears(value: Decimal, capUnits: Localized | null, locale: Locale): string {
  return capText(value, capUnits, locale).replace(YEARS, "");
}
