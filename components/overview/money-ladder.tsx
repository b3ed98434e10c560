import { useLocale } from "#desk";
import { InkBar } from "@/components/dossiers/ink-bar";
import { NumberLink } from "@/components/dossiers/number-link";
import type { Dashboard } from "@/lib/domain/live/dashboard";
import type { LoopSet, MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { inkOf, upToLens } from "@/lib/view/dossiers/party-money";
import { formatCount, formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { loopCountOf } from "@/lib/view/loops/loop-counts";
import { dashboardMessages } from "@/lib/view/messages/dashboard";

/** All cash of the case under each lens, and under each bar what of it goes round. */
export function MoneyLadder({ dashboard: { money, round, currency } }: { dashboard: Dashboard }) {
  const locale = useLocale();
  const words = dashboardMessages(locale);
  const most = inkOf(money, currency)[0]?.amount ?? 0;
  const roundText = (sum: MoneyInterval | null) => {
    if (sum === null) return words.roundUnknown;
    return /[1-9]/.test(sum.high ?? sum.low) ? words.goesRound(formatMoneyInterval(sum, locale)) : words.nothingRound;
  };
  return (
    <table className="money-ladder">
      <tbody>
        {LENSES.map((lens) => {
          const { stated, unknown } = money[lens];
          const goesRound = Number(round[lens]?.high ?? round[lens]?.low ?? 0);
          return (
            <tr key={lens}>
              <th scope="row">
                {label.lens(lens, locale)}
                <small>{label.lensMeaning(lens, locale)}</small>
              </th>
              <td className="ink-cell">
                <InkBar ink={inkOf(upToLens(money, lens), currency)} most={most} />
                <svg className="round-bar" width="100%" height="6" aria-hidden="true">
                  <rect width={`${most === 0 ? 0 : (goesRound / most) * 100}%`} height="6" />
                </svg>
              </td>
              <td>
                <strong>
                  <NumberLink number={{ of: "case", lens }} sum={{ ...money[lens], unknown: [] }} />
                </strong>
                <small className="goes-round">{roundText(round[lens])}</small>
              </td>
              <td className="desk-faint">
                {words.linksWithAmount(
                  formatCount(stated.length, locale),
                  formatCount(stated.length + unknown.length, locale),
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How many loops there are under each lens: the same count as on every other page. */
export function LoopCounts({ loopSets, pathOf }: { loopSets: readonly LoopSet[]; pathOf: (lens: string) => string }) {
  const locale = useLocale();
  const words = dashboardMessages(locale);
  const kinds = ["cash", "mixed"] as const;
  return (
    <table className="desk-table loop-counts">
      <thead>
        <tr>
          <th scope="col">{words.lens}</th>
          <th scope="col" className="desk-number">
            {words.loopsCash}
          </th>
          <th scope="col" className="desk-number">
            {words.loopsMixed}
          </th>
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens) => (
          <tr key={lens}>
            <th scope="row">{label.lens(lens, locale)}</th>
            {kinds.map((kind) => {
              const { count, isFloor } = loopCountOf(loopSets, lens, kind);
              const text = formatCount(count, locale);
              return (
                <td key={kind} className="desk-number">
                  <a href={pathOf(lens)}>{isFloor ? words.atLeast(text) : text}</a>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
