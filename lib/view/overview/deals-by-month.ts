import { groupBy } from "@/lib/domain/group-by";
import type { DatedDeal } from "@/lib/domain/live/dashboard";
import { firstDayOf } from "@/lib/domain/model/calendar";

/** The deals that were made in one month. */
export interface DealMonth {
  /** 2025-10. */
  readonly month: string;
  /** The largest first. */
  readonly deals: readonly DatedDeal[];
}

/** Every month from the first deal to the last, those without one among them. */
export function dealsByMonth(deals: readonly DatedDeal[]): readonly DealMonth[] {
  const byMonth = groupBy(deals, ({ day }) => firstDayOf(day).slice(0, 7));
  const months = [...byMonth.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at) => {
    const place = number(first) + at;
    const month = `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
    return { month, deals: [...(byMonth.get(month) ?? [])].sort((one, other) => sizeOf(other) - sizeOf(one)) };
  });
}

function sizeOf({ amount }: DatedDeal): number {
  return amount === null ? -1 : Number(amount.high ?? amount.low);
}
