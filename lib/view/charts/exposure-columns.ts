import type { Slug } from "@/lib/domain/model/case-records";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { formatMoneyInterval } from "../format";
import type { ExposureSeries } from "./exposure-series";

/** One party of the series under one lens, as an interactive chart wants it: lengths as numbers, amounts as words. */
export interface ExposureColumn {
  readonly party: Slug;
  readonly name: string;
  /** Upper ends, else lower ends: lengths of bars only, never printed. */
  readonly incoming: number;
  readonly outgoing: number;
  /** The whole intervals in words. */
  readonly incomingText: string;
  readonly outgoingText: string;
}

/** The series under one lens, longest first as in the printed bars; parties without money under the lens are left out. */
export function exposureColumns(
  series: ExposureSeries,
  lens: Lens,
  locale: Locale,
  nameOf: (party: Slug) => string,
): readonly ExposureColumn[] {
  return series.rows
    .map((row) => ({
      party: row.party,
      name: nameOf(row.party),
      incoming: lengthOf(row.incoming.totals[lens]),
      outgoing: lengthOf(row.outgoing.totals[lens]),
      incomingText: formatMoneyInterval(row.incoming.totals[lens], locale),
      outgoingText: formatMoneyInterval(row.outgoing.totals[lens], locale),
    }))
    .filter(({ incoming, outgoing }) => incoming > 0 || outgoing > 0);
}

function lengthOf(total: MoneyInterval | null): number {
  return total === null ? 0 : Number(total.high ?? total.low);
}
