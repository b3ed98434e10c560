import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { lookClass, lookFill } from "@/lib/view/geography/place-looks";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const TIERS = [1, 2, 3] as const;

/** What colours, hatching and outline of the maps mean. */
export function MapLegend({ context }: { context: PageContext }) {
  const words = geographyMessages(context.locale);
  const samples = [
    ...[false, true].flatMap((isPaper) =>
      TIERS.map((tier) => ({
        key: `${tier} ${isPaper}`,
        look: { tier, isPaper, isControlled: false },
        text: `${words.tier(tier)}${context.locale === "zh" ? "：" : ": "}${isPaper ? words.legendPaper : words.legendFull}`,
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
