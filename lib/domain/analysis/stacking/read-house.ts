import type { AnalogyStep } from "../../case-records";
import { toMinorUnits } from "../../money";
import type { Instrument } from "./stack-ratios";

/** The house of 2008 as the video tells it: an illustration, never a fact of the case. */
export interface ToldHouse {
  readonly asset: string;
  readonly currency: string;
  readonly valueMinor: bigint;
  readonly instruments: readonly Instrument[];
  /** Steps of the telling that went in. */
  readonly steps: readonly AnalogyStep[];
}

const TELLING = "house_2008";

/**
 * Reads the illustration: price (step 1), mortgage (step 2), the bundle and the bundle of bundles that pass it through
 * (steps 4 and 7), and as many bets of one size as are told (steps 12 and 13). Null where a step is not there: nothing
 * is filled in.
 */
export function readToldHouse(analogies: readonly AnalogyStep[]): ToldHouse | null {
  const steps = analogies.filter(({ analogy }) => analogy === TELLING);
  const at = (step: number) => steps.find((one) => one.step === step);
  const [house, loan, bundle, superBundle, bets, bet] = [at(1), at(2), at(4), at(7), at(12), at(13)];
  if (!house?.amount || !house.unit || !loan?.amount || !bundle || !superBundle || !bets?.amount || !bet?.amount) {
    return null;
  }
  const currency = house.unit;
  const loanMinor = toMinorUnits(loan.amount, currency);
  const betMinor = toMinorUnits(bet.amount, currency);
  const through = (step: AnalogyStep, restsOn: string): Instrument => ({
    id: step.slug,
    restsOn,
    notionalMinor: loanMinor,
    kind: "pass_through",
  });
  return {
    asset: house.slug,
    currency,
    valueMinor: toMinorUnits(house.amount, currency),
    instruments: [
      { id: loan.slug, restsOn: house.slug, notionalMinor: loanMinor, kind: "root" },
      through(bundle, loan.slug),
      through(superBundle, bundle.slug),
      ...Array.from({ length: Number(bets.amount) }, (_, place) => ({
        id: `${bets.slug}-${place + 1}`,
        restsOn: superBundle.slug,
        notionalMinor: betMinor,
        kind: "synthetic" as const,
      })),
    ],
    steps: [house, loan, bundle, superBundle, bets, bet],
  };
}
