/** A plain web as somebody types it; amounts as numbers or texts. */
export interface TypedWeb {
  readonly parties: readonly string[];
  readonly flows: readonly { readonly id: string; readonly payer: string; readonly payee: string }[];
  readonly receipts?: Readonly<Record<string, number>>;
  readonly outlays?: Readonly<Record<string, number>>;
  readonly [field: string]: unknown;
}

export type Pay = readonly [payer: string | number, payee: string | number, amount?: number];

/** Payments of a worked example as a plain web file; those of the outside become receipts and outlays. */
export function webOf(
  pays: readonly Pay[],
  outside: { readonly in?: readonly string[]; readonly out?: readonly string[] } = {},
): TypedWeb {
  const isIn = (party: string) => outside.in?.includes(party) ?? false;
  const isOut = (party: string) => outside.out?.includes(party) ?? false;
  const named = pays.map(([payer, payee, amount = 1]) => ({ payer: String(payer), payee: String(payee), amount }));
  const sums = (of: (pay: (typeof named)[number]) => string | null) => {
    const amounts: Record<string, number> = {};
    for (const pay of named) {
      const party = of(pay);
      if (party !== null) amounts[party] = (amounts[party] ?? 0) + pay.amount;
    }
    return amounts;
  };
  const flows = named
    .filter(({ payer, payee }) => !isIn(payer) && !isOut(payee))
    .map((pay, at) => ({ id: `f${at + 1}`, ...pay }));
  return {
    parties: [...new Set(flows.flatMap(({ payer, payee }) => [payer, payee]))],
    flows,
    receipts: sums(({ payer, payee }) => (isIn(payer) ? payee : null)),
    outlays: sums(({ payer, payee }) => (isOut(payee) ? payer : null)),
  };
}
