import { isWrittenUnknown } from "../amounts/money-interval";
import type { MoneyInterval, NetworkLink } from "../model/snapshot-document";
import type { Lens } from "../model/vocabulary";
import { isWithinLens } from "./link-amounts";

type LinkUnderLenses = Pick<NetworkLink, "lens" | "amounts">;

/** True where the link belongs into the sums of a lens, be it with an unknown amount. */
export function countsUnder(link: LinkUnderLenses, lens: Lens): boolean {
  return link.amounts[lens] !== null;
}

/** True where sources show that the link has come as far as the lens: it may close a loop under it. */
export function isShownUnder(link: LinkUnderLenses, lens: Lens): boolean {
  return link.lens !== null && isWithinLens(link.lens, lens);
}

/** The amount of the link under a lens where anything is known of it; null where it does not count, or is [0, ?]. */
export function statedUnder(link: LinkUnderLenses, lens: Lens): MoneyInterval | null {
  const amount = link.amounts[lens];
  return amount === null || isWrittenUnknown(amount) ? null : amount;
}

/** The links with what is known alone: where an amount is [0, ?] under the lens, the link does not count under it. */
export function withoutUnknown(links: readonly NetworkLink[], lens: Lens): readonly NetworkLink[] {
  return links.map((link) =>
    statedUnder(link, lens) === null ? { ...link, amounts: { ...link.amounts, [lens]: null } } : link,
  );
}
