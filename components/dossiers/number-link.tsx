import { useDesk } from "#desk";
import type { MoneySum } from "@/lib/domain/live/money-sums";
import { behindPath, type MoneyNumber } from "@/lib/view/dossiers/desk-number";
import { formatMoneyInterval } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { dossierMessages } from "@/lib/view/messages/dossiers";

/** A sum of money as the way to the claims behind it; what nobody says how much it is stands beside it, never as zero. */
export function NumberLink({ number, sum }: { number: MoneyNumber; sum: MoneySum }) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  if (sum.stated.length + sum.unknown.length === 0) return <span className="desk-faint">{words.nothing}</span>;
  const text = sumText(sum, locale);
  return (
    <>
      {text === null ? null : (
        <a href={behindPath(locale, caseSlug, number)} aria-label={words.openClaims(text)}>
          {text}
        </a>
      )}
      {sum.unknown.length === 0 ? null : (
        <>
          {" "}
          <a className="desk-faint" href={behindPath(locale, caseSlug, number)}>
            {words.unknownLinks(sum.unknown.length)}
          </a>
        </>
      )}
    </>
  );
}

/** The totals of a sum in words; null where nothing is stated. */
export function sumText({ totals, stated }: MoneySum, locale: "en" | "zh"): string | null {
  if (stated.length === 0) return null;
  return totals.map((total) => formatMoneyInterval(total, locale)).join(marksOf(locale).list);
}
