import type { Containment } from "../analysis/umbrella/containment";
import { sumLinks } from "../analysis/umbrella/sum-links";
import { countsUnder, statedUnder, withoutUnknown } from "../lens/link-under-lens";
import type { Slug } from "../model/case-records";
import type { MoneyInterval, NetworkLink } from "../model/snapshot-document";
import { LENSES, type Lens } from "../model/vocabulary";

/** What is stated of the cash of some links under one lens, and of which of them nobody says how much. */
export interface MoneySum {
  /** One total per currency, sorted. */
  readonly totals: readonly MoneyInterval[];
  /** Links whose money is in the totals. */
  readonly stated: readonly Slug[];
  /** Links that count and add nothing, for their amount is unknown. */
  readonly unknown: readonly Slug[];
}

/** Adds up the cash of some links under a lens as it is stated, no money twice; what is unknown is named beside it. */
export function sumMoney(links: readonly NetworkLink[], containment: Containment, lens: Lens): MoneySum {
  const cash = links.filter(({ flowClass }) => flowClass === "cash");
  const counted = cash.filter((link) => countsUnder(link, lens));
  const isStated = (link: NetworkLink) => statedUnder(link, lens) !== null;
  // A whole of which nothing at all is stated is no part of the sum: its parts are stated by themselves.
  const known = withoutUnknown(cash, lens).filter((link) => statedUnder(link, "REPORTED") !== null);
  return {
    totals: sumLinks(known, containment, lens).totals,
    stated: counted.filter(isStated).map(({ link }) => link),
    unknown: counted.filter((link) => !isStated(link)).map(({ link }) => link),
  };
}

/** The same under each lens. */
export function sumMoneyByLens(
  links: readonly NetworkLink[],
  containment: Containment,
): Readonly<Record<Lens, MoneySum>> {
  const [PAID, COMMITTED, ANNOUNCED, REPORTED] = LENSES.map((lens) => sumMoney(links, containment, lens)) as [
    MoneySum,
    MoneySum,
    MoneySum,
    MoneySum,
  ];
  return { PAID, COMMITTED, ANNOUNCED, REPORTED };
}
