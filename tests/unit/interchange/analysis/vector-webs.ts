import type { WebFile } from "@/lib/interchange/analysis/web-file";

export type Pay = readonly [payer: string | number, payee: string | number, amount?: number];

/** Payments of a worked example as a plain web file; those of the outside become receipts and outlays. */
export function webOf(
  pays: readonly Pay[],
  outside: { readonly in?: readonly string[]; readonly out?: readonly string[] } = {},
): WebFile {
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
