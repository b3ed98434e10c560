import type { Decimal } from "@/lib/domain/model/case-records";
import { currenciesByUse } from "@/lib/domain/model/currencies";
import type { Network, NetworkLink } from "@/lib/domain/model/snapshot-document";

/** How firm an arrow is: solid is paid or signed, dashed announced or conditional, dotted known from the press alone. */
export const LINE_STYLES = ["solid", "dashed", "dotted"] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** The line style of a link. Links outside every lens (licences, control) are judged by their stage alone. */
export function lineStyleOf(link: NetworkLink): LineStyle {
  if (link.lens === "PAID" || link.lens === "COMMITTED") return "solid";
  if (link.lens === "ANNOUNCED") return "dashed";
  if (link.lens === "REPORTED" || link.stage === "reported" || link.disputed) return "dotted";
  return link.stage === "announced" || link.stage === "conditional" ? "dashed" : "solid";
}

/**
 * The currency in which widths and disc sizes are measured: the one that most amounts of the network use. Whatever is
 * drawn in it says so, because amounts in others have no width. Null where no amount is stated: nothing has a width.
 */
export function pictureCurrency(network: Network): string | null {
  return currenciesOf(network.links)[0] ?? null;
}

/** The currencies that some links are stated in, those of most amounts first. */
export function currenciesOf(links: readonly Pick<NetworkLink, "amount">[]): readonly string[] {
  return currenciesByUse(links.flatMap(({ amount }) => (amount === null ? [] : [amount.currency])));
}

/** Width classes of arrows; class 0 is an arrow without an amount in the currency of the picture. */
export const ARROW_WIDTHS = [1.8, 2.4, 3.6, 5.6, 9, 14] as const;
export type WidthClass = 0 | 1 | 2 | 3 | 4 | 5;

/** Lower ends of the width classes 2 to 5 in base units. */
export type WidthSteps = readonly [number, number, number, number];

/**
 * Four round steps that fit the largest amount of a network: with 300 billion at most they lie at 1, 10, 50 and 150
 * billion.
 */
export function widthStepsOf(network: Network): WidthSteps {
  const currency = pictureCurrency(network);
  let largest = 1;
  for (const { amount, drawn } of network.links) {
    if (drawn && amount && amount.currency === currency) largest = Math.max(largest, Number(amount.high ?? amount.low));
  }
  const unit = 10 ** (String(Math.floor(largest)).length - 1);
  return [unit / 100, unit / 10, unit / 2, unit * 1.5];
}

/** The width class of a bundle of links: by the most that was stated for them together. */
export function widthClassOf(links: readonly NetworkLink[], currency: string | null, steps: WidthSteps): WidthClass {
  let total = 0;
  for (const { amount } of links) {
    if (amount && amount.currency === currency) total += Number(amount.high ?? positive(amount.low) ?? 0);
  }
  if (total === 0) return 0;
  const [second, third, fourth, fifth] = steps;
  if (total < second) return 1;
  if (total < third) return 2;
  if (total < fourth) return 3;
  return total < fifth ? 4 : 5;
}

function positive(value: Decimal): Decimal | null {
  return /[1-9]/.test(value) ? value : null;
}
