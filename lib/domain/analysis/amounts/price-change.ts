/**
 * The relative change of a quoted price between two days: (later − earlier) / earlier, so a fall from 8 to 1.7 is
 * −0.7875. A change is always named with both of its days; there is no fall as such (method page, A10).
 *
 * Throws a RangeError when the earlier price is not above zero.
 */
export function priceChange(earlier: number, later: number): number {
  if (!(earlier > 0)) throw new RangeError("a price change needs an earlier price above zero");
  return (later - earlier) / earlier;
}
