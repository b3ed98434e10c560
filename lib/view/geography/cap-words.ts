import type { Decimal, RulePlace } from "@/lib/domain/case-records";
import type { Locale, Localized } from "@/lib/domain/vocabulary";
import { formatCount, formatPercent } from "../format";
import { localize } from "../labels";

/** Years of a cap at the end of its unit: they stand in a column of their own. */
const YEARS = /(?:, |[（(])?\d{4}(?: to |至)\d{4}年?[）)]?$/;

/** What a cap counts, as its rule writes it. */
function unitText(capUnits: Localized, locale: Locale): string {
  return localize(capUnits, locale).replaceAll("_", " ");
}

/** A cap with what it counts, without its years: "49,901 units". */
export function capText({ capValue, capUnits }: RulePlace, locale: Locale): string {
  const count = formatCount(capValue ?? "0", locale);
  return capUnits === null ? count : `${count} ${unitText(capUnits, locale).replace(YEARS, "")}`;
}

/** A cap that is a share of a total, the total as its rule names it: "50% of all that is sold abroad". */
export function shareCapText(capUnits: Localized, share: Decimal, locale: Locale): string {
  const percent = formatPercent(share, locale);
  return unitText(capUnits, locale)
    .replace(/^percent /, `${percent} `)
    .replace(/百分比$/, percent);
}
