import type { Lens } from "@/lib/domain/model/vocabulary";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { currencyName } from "@/lib/view/number-formatters";
import { type Arc, lengthOfArc } from "@/lib/view/pictures/arc";
import { drawStream } from "@/lib/view/pictures/draw-stream";
import type { Flow } from "@/lib/view/pictures/streams";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { InkPaths } from "./ink-paths";

/** A way of 40 px that is all but straight. */
const WAY: Arc = {
  centre: { x: 22, y: 9009 },
  radius: 9000,
  start: -Math.PI / 2 - 20 / 9000,
  end: -Math.PI / 2 + 20 / 9000,
};
const SCALE = 8 / lengthOfArc(WAY);

/** What colour and ink mean, drawn by what draws the arrows; only what the picture uses. */
export function InkLegend({
  flows,
  lenses,
  currency,
  context,
}: {
  flows: readonly Flow[];
  lenses: readonly Lens[];
  /** What amounts without a unit are in. */
  currency: string | null;
  context: PageContext;
}) {
  const words = caseFrontMessages(context.locale);
  const unit = currency === null ? "" : words.unit(currencyName(currency, context.locale));
  const inkFlow = flows.includes("purchase") ? "purchase" : (flows[0] ?? "investment");
  const names: Readonly<Record<Lens, string>> = {
    PAID: words.inks.paid,
    COMMITTED: words.inks.signed,
    ANNOUNCED: words.inks.announced,
    REPORTED: words.reportedOnly,
  };
  return (
    <ul className="ink-legend">
      {flows.map((flow) => (
        <li key={flow}>
          <KeyArrow flow={flow} lens="COMMITTED" isBare={flow === "other"} />
          {words.flows[flow]}
        </li>
      ))}
      {lenses.map((lens) => (
        <li key={lens}>
          <KeyArrow flow={inkFlow} lens={lens} />
          {names[lens]}
        </li>
      ))}
      <li>
        <KeyArrow flow={inkFlow} lens="COMMITTED" isBare />
        {words.noAmount}
      </li>
      <li>
        {words.widthKey}
        {unit === "" ? null : `，${unit}`}
      </li>
    </ul>
  );
}

/** A short arrow in the ink of a lens. */
export function KeyArrow({ flow, lens, isBare = false }: { flow: Flow; lens: Lens; isBare?: boolean }) {
  const reach = isBare ? 0 : lengthOfArc(WAY);
  const upTo = (...lenses: Lens[]) => (lenses.includes(lens) ? reach : 0);
  const paths = drawStream(
    WAY,
    {
      flow,
      lens,
      reach: {
        PAID: upTo("PAID"),
        COMMITTED: upTo("PAID", "COMMITTED"),
        ANNOUNCED: upTo("PAID", "COMMITTED", "ANNOUNCED"),
        REPORTED: reach,
      },
      sure: upTo("PAID"),
    },
    SCALE,
  );
  return (
    <svg className={`picture key-arrow stream ${flow}`} viewBox="0 0 44 18" width="44" height="18" aria-hidden="true">
      <InkPaths paths={paths} />
    </svg>
  );
}
