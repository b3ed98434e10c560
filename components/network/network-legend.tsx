import { FLOW_FAMILIES, type Locale } from "@/lib/domain/model/vocabulary";
import { formatMoney } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { ARROW_WIDTHS, LINE_STYLES, type LineStyle } from "@/lib/view/network/arrow-looks";
import { networkMessages } from "@/lib/view/network/network-messages";
import type { NetworkPicture } from "@/lib/view/network/network-picture";
import { currencyName } from "@/lib/view/number-formatters";
import { NodeGlyph } from "./node-glyph";

/** What colour, line, width and shape mean. Keys for classes that the picture does not use are left out. */
export function NetworkLegend({ picture, locale }: { picture: NetworkPicture; locale: Locale }) {
  const messages = networkMessages(locale);
  const lineWords: Readonly<Record<LineStyle, string>> = {
    solid: messages.lineSolid,
    dashed: messages.lineDashed,
    dotted: messages.lineDotted,
  };
  const used = new Set(picture.arrows.map((arrow) => arrow.family));
  return (
    <div className="network-legend">
      <LegendGroup title={messages.legendColour}>
        {FLOW_FAMILIES.filter((family) => used.has(family)).map((family) => (
          <li key={family} className={`key flow-${family}`}>
            <LineKey className="width-3 line-solid" />
            {label.family(family, locale)}
          </li>
        ))}
      </LegendGroup>
      <LegendGroup title={messages.legendLine}>
        {LINE_STYLES.map((line) => (
          <li key={line} className="key">
            <LineKey className={`width-2 line-${line}`} />
            {lineWords[line]}
          </li>
        ))}
      </LegendGroup>
      <LegendGroup title={messages.legendWidth}>
        {widthKeys(picture, locale).map(({ widthClass, words }) => (
          <li key={widthClass} className="key">
            <LineKey className={`width-${widthClass} line-solid`} />
            {words}
          </li>
        ))}
      </LegendGroup>
      <LegendGroup title={messages.legendShape}>
        <ShapeKey kind="company" words={messages.company} />
        <ShapeKey kind="spv" words={messages.vehicle} />
        <ShapeKey kind="consortium" words={messages.group} />
        <ShapeKey kind="public_body" words={messages.publicBody} />
        <ShapeKey kind="fund" words={messages.fund} />
      </LegendGroup>
      <p className="legend-note">
        {messages.discSize}
        {marksOf(locale).stop}
        {messages.bundle}
        {marksOf(locale).stop}
        {picture.currency === null || picture.others.length === 0
          ? null
          : messages.otherCurrencies(picture.others.join(", "), currencyName(picture.currency, locale))}
      </p>
    </div>
  );
}

function LegendGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="legend-group">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

function LineKey({ className }: { className: string }) {
  return (
    <svg className={`legend-line ${className}`} viewBox="0 0 46 16" width="46" height="16" aria-hidden="true">
      <path className="arrow-line" d="M1 8H45" />
    </svg>
  );
}

function ShapeKey({ kind, words }: { kind: "company" | "spv" | "consortium" | "public_body" | "fund"; words: string }) {
  return (
    <li className="key">
      <svg className={`legend-shape kind-${kind}`} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <NodeGlyph kind={kind} x={12} y={12} radius={9} />
      </svg>
      {words}
    </li>
  );
}

/** The width classes in words: no amount, under the first step, then from each step on. */
function widthKeys({ currency, others, widthSteps, arrows }: NetworkPicture, locale: Locale) {
  const messages = networkMessages(locale);
  const money = (value: number) => (currency === null ? "" : formatMoney(String(value), currency, locale));
  const used = new Set<number>(arrows.map((arrow) => arrow.widthClass));
  return ARROW_WIDTHS.flatMap((_, widthClass) => {
    if (!used.has(widthClass)) return [];
    if (widthClass === 0) {
      const isOnly = currency === null || others.length === 0;
      const words = isOnly ? messages.noAmount : messages.noAmountIn(currencyName(currency, locale));
      return [{ widthClass, words }];
    }
    const low = widthSteps[widthClass - 2];
    if (low === undefined) return [{ widthClass, words: messages.below(money(widthSteps[0] ?? 0)) }];
    return [{ widthClass, words: messages.atLeast(money(low)) }];
  });
}
