import type { Web, WebFlow } from "./web";

/** A payment whose amount is an interval; `highMinor` null where no upper end is known. */
export interface RangedFlow extends Omit<WebFlow, "amountMinor"> {
  readonly lowMinor: bigint;
  readonly highMinor: bigint | null;
}

/** A web with amounts as intervals. */
export interface RangedWeb extends Omit<Web, "flows"> {
  readonly flows: readonly RangedFlow[];
}

/** Three webs of one; `middle` and `high` are null while any payment has no upper end. */
export interface WebCases {
  readonly low: Web;
  readonly middle: Web | null;
  readonly high: Web | null;
}

/**
 * The web with every amount low, half way, and high (method page, C3). The upper end of a round trip, the gross sum and
 * the maximum circulation grow with every payment, so for them low and high are true bounds. Points, lower ends and
 * all shares do not: for them the three are cases, and a page may not call them bounds.
 */
export function webCases(ranged: RangedWeb): WebCases {
  const { flows, ...rest } = ranged;
  const atEnd = (amountOf: (flow: RangedFlow, highMinor: bigint) => bigint): Web => ({
    ...rest,
    flows: flows.map((flow) => {
      const { lowMinor, highMinor, ...named } = flow;
      return { ...named, amountMinor: amountOf(flow, highMinor ?? lowMinor) };
    }),
  });
  const isOpen = flows.some((flow) => flow.highMinor === null);
  return {
    low: atEnd((flow) => flow.lowMinor),
    middle: isOpen ? null : atEnd((flow, highMinor) => (flow.lowMinor + highMinor) / 2n),
    high: isOpen ? null : atEnd((_, highMinor) => highMinor),
  };
}
