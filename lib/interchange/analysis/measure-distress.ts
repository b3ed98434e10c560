import { debtRank2012, debtRank2015, impactMatrix } from "@/lib/domain/analysis/clearing/debt-rank";
import type { Json } from "./analysis";
import type { WebFile } from "./web-file";
import { roundFigure, type Scale } from "./web-scale";

/**
 * DebtRank in both of its versions (method page, D4): what a creditor has at stake is what is due to it. A screening
 * tool and not a loss forecast; where a creditor states no equity it is not run.
 */
export function measureDistress({ parties, clearing }: WebFile, scale: Scale): Json {
  const distress = clearing?.distress;
  if (clearing === undefined || distress === undefined) return null;
  const amounts = (byParty: Readonly<Record<string, string>> | undefined) =>
    parties.map((party) => {
      const amount = byParty && Object.hasOwn(byParty, party) ? byParty[party] : undefined;
      return amount === undefined ? null : Number(scale.toMinor(amount));
    });
  const place = new Map(parties.map((party, at) => [party, at]));
  const exposures = parties.map(() => parties.map(() => 0));
  for (const { debtor, creditor, amount } of clearing.debts) {
    const row = exposures[place.get(debtor) ?? -1] ?? [];
    const column = place.get(creditor) ?? -1;
    row[column] = (row[column] ?? 0) + Number(scale.toMinor(amount));
  }
  const values = amounts(distress.values ?? distress.equities).map((value) => value ?? 0);
  const whole = values.reduce((total, value) => total + value, 0);
  const shock = parties.map((party) => Number(Object.hasOwn(distress.shock, party) ? distress.shock[party] : 0));
  const run = (version: 2012 | 2015) => {
    const impact = impactMatrix(exposures, amounts(distress.equities), version);
    if (impact === null) return { version, missing: [`distress: the equity of every party that something is due to`] };
    const valueShares = values.map((value) => (whole === 0 ? 0 : value / whole));
    const found = (version === 2012 ? debtRank2012 : debtRank2015)({ parties, impact, shock, valueShares });
    return {
      version,
      rank: roundFigure(found.rank),
      distress: Object.fromEntries(parties.map((party, at) => [party, roundFigure(found.distress[at] ?? 0)])),
    };
  };
  return { method: "D4", kind: "scenario", versions: [run(2012), run(2015)] };
}
