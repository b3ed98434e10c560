import type { Instrument } from "@/lib/domain/analysis/stacking/stack-ratios";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** One bar of a stack: as wide as its sum, the asset being one. */
interface StackBar {
  readonly id: string;
  readonly label: string;
  readonly kind: Instrument["kind"] | "asset";
  readonly y: number;
  readonly width: number;
}

export interface StackPicture {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly StackBar[];
}

const WIDTH = 360;
const BAR = 22;
const STEP = 40;

/**
 * Bars of a stack from the asset at the bottom up. `scale` is the largest sum of any picture beside it over its own
 * asset, so that two stacks show the same dollar at the same width.
 */
export function drawStack(
  asset: { readonly label: string; readonly valueMinor: bigint },
  instruments: readonly (Pick<Instrument, "id" | "kind" | "notionalMinor"> & { readonly label: string })[],
  scale: number,
): StackPicture {
  const unit = WIDTH / Math.max(1, scale);
  const ratio = (minor: bigint) => (asset.valueMinor === 0n ? 0 : Number(minor) / Number(asset.valueMinor));
  const upwards = [
    ...[...instruments].reverse().map(({ id, label, kind, notionalMinor }) => ({
      id,
      label,
      kind,
      width: ratio(notionalMinor) * unit,
    })),
    { id: "asset", label: asset.label, kind: "asset" as const, width: unit },
  ];
  return {
    width: WIDTH,
    height: upwards.length * STEP,
    bars: upwards.map((bar, at) => ({ ...bar, width: Math.round(bar.width * 10) / 10, y: at * STEP + STEP - BAR })),
  };
}

/** A ratio with at most two decimals; two ends that differ from nothing to a ceiling are "up to". */
export function ratioText(low: number | null, high: number | null, locale: Locale): string {
  if (low === null || high === null) return "–";
  const print = (value: number) => String(Math.round(value * 100) / 100);
  if (print(low) === print(high)) return print(high);
  if (low === 0) return locale === "zh" ? `最多${print(high)}` : `up to ${print(high)}`;
  return `${print(low)}–${print(high)}`;
}
