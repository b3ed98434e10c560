import type { CaseRule } from "@/lib/domain/analysis/routes/read-case-rules";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { lookClass, lookFill } from "@/lib/view/geography/place-looks";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const TIERS = [1, 2, 3] as const;

/** What colours, hatching and outline of the maps mean. */
export function MapLegend({ rules, context }: { rules: readonly CaseRule[]; context: PageContext }) {
  const words = geographyMessages(context.locale, context.index.document.header.words);
  const used = TIERS.filter((tier) => rules.some(({ tiers }) => Object.values(tiers).includes(tier)));
  const samples = [
    ...[false, true].flatMap((isPaper) =>
      used.map((tier) => ({
        key: `${tier} ${isPaper}`,
        look: { tier, isPaper, isControlled: false },
        text: `${words.tier(tier)}${marksOf(context.locale).colon}${isPaper ? words.legendPaper : words.legendFull}`,
      })),
    ),
    { key: "control", look: { tier: null, isPaper: false, isControlled: true }, text: words.legendControl },
    { key: "none", look: { tier: null, isPaper: false, isControlled: false }, text: words.legendNone },
  ];
  return (
    <ul className="plain map-legend" aria-label={words.legendTitle}>
      {samples.map(({ key, look, text }) => (
        <li key={key}>
          <svg width="22" height="16" aria-hidden="true" focusable="false">
            <rect
              className={lookClass(look)}
              x="1.5"
              y="1.5"
              width="19"
              height="13"
              fill={lookFill(look) ?? undefined}
            />
          </svg>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}
