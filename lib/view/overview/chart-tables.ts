import type { Dashboard } from "@/lib/domain/live/dashboard";
import type { Slug } from "@/lib/domain/model/case-records";
import { FLOW_FAMILIES, LENSES, type Lens, type Locale, RELIABILITIES } from "@/lib/domain/model/vocabulary";
import { seePath } from "../desk/see-addresses";
import { behindPath } from "../dossiers/desk-number";
import { formatCount, formatMoneyInterval, formatPartialDate } from "../format";
import { label } from "../labels";
import { dashboardMessages } from "../messages/dashboard";
import type { ChartCell, ChartTable } from "./chart-table";
import { dealsByMonth } from "./deals-by-month";

interface Place {
  readonly locale: Locale;
  readonly caseSlug: Slug;
}

/** How many deals were made in each month, by the kind of their largest link. */
export function dealsTable({ deals }: Dashboard, { locale, caseSlug }: Place): ChartTable {
  const families = FLOW_FAMILIES.filter((family) => deals.some((deal) => deal.family === family));
  return {
    head: dashboardMessages(locale).month,
    columns: families.map((family) => ({ key: family, title: label.family(family, locale), look: family })),
    rows: dealsByMonth(deals).map(({ month, deals: some }) => ({
      key: month,
      name: formatPartialDate(month, locale),
      cells: Object.fromEntries(
        families.map((family) => {
          const count = some.filter((deal) => deal.family === family).length;
          const path = count === 0 ? null : `${seePath(locale, caseSlug, "timeline")}#m-${month}`;
          return [family, { value: count, text: formatCount(count, locale), path }];
        }),
      ),
    })),
  };
}

/**
 * What was stated by the end of each quarter under each lens. The last quarter opens what is behind it. A bar is the
 * largest amount that is named; where a later link has no upper end the bar stays as high as it was, for nothing went away.
 */
export function growthTable({ growth, day }: Dashboard, { locale, caseSlug }: Place): ChartTable {
  const reach = new Map<Lens, number>();
  const cellOf = (lens: Lens, { until, totals }: Dashboard["growth"][number]): ChartCell => {
    const total = totals[lens];
    const value = Math.max(reach.get(lens) ?? 0, Number(total?.high ?? total?.low ?? 0));
    reach.set(lens, value);
    return {
      value,
      text: total === null ? "–" : formatMoneyInterval(total, locale),
      path: until >= day ? behindPath(locale, caseSlug, { of: "case", lens }) : null,
    };
  };
  return {
    head: dashboardMessages(locale).quarter,
    columns: LENSES.map((lens) => ({ key: lens, title: label.lens(lens, locale), look: lens })),
    rows: growth.map((quarter) => ({
      key: quarter.until,
      name: formatPartialDate(quarter.until, locale),
      cells: Object.fromEntries(LENSES.map((lens) => [lens, cellOf(lens, quarter)])),
    })),
  };
}

/** How many links count under each lens, by their weakest source. */
export function evidenceTable({ evidence }: Dashboard, { locale, caseSlug }: Place): ChartTable {
  const letters = RELIABILITIES.filter((letter) =>
    evidence.some((one) => one.letter === letter && one.links.length > 0),
  );
  return {
    head: dashboardMessages(locale).lens,
    columns: letters.map((letter) => ({ key: letter, title: letter, look: letter })),
    rows: LENSES.map((lens) => ({
      key: lens,
      name: label.lens(lens, locale),
      cells: Object.fromEntries(
        letters.map((letter) => {
          const links = evidence.find((one) => one.lens === lens && one.letter === letter)?.links ?? [];
          const path = links.length === 0 ? null : behindPath(locale, caseSlug, { of: "grade", letter, lens });
          return [letter, { value: links.length, text: formatCount(links.length, locale), path }];
        }),
      ),
    })),
  };
}
