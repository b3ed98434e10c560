import type { AnalogyStep } from "../../model/case-records";
import type { CaseWords, Illustration, StackTelling } from "../../model/case-words";
import { toMinorUnits } from "../../model/money";
import { judgeNumber } from "../../values/numbers";
import type { Instrument } from "./stack-ratios";

/** Claims on one asset as the document under test tells them: an illustration, never a fact of the case. */
export interface ToldStack {
  readonly illustration: Illustration;
  readonly asset: string;
  readonly currency: string;
  readonly valueMinor: bigint;
  readonly instruments: readonly Instrument[];
  /** Steps of the telling that went in. */
  readonly steps: readonly AnalogyStep[];
}

/**
 * Reads the illustration that the words of the case call a stack of claims: its price, the loan, what passes the loan
 * on from one to the next, and as many bets of one size as are told. Null where the case tells none, where a step is
 * not there, where a sum is none in the currency of the price, or where the bets cannot be counted out: nothing is filled
 * in.
 */
export function readToldStack(words: CaseWords, analogies: readonly AnalogyStep[]): ToldStack | null {
  const illustration = words.illustrations.find(({ reads }) => reads?.as === "stack");
  return illustration?.reads?.as === "stack" ? readSteps(illustration, illustration.reads, analogies) : null;
}

/** More bets than that are no illustration. */
const MOST_BETS = 1_000;

function isFewWhole(count: string): boolean {
  return /^[1-9]\d{0,3}$/.test(count) && Number(count) <= MOST_BETS;
}

function readSteps(
  illustration: Illustration,
  telling: StackTelling,
  analogies: readonly AnalogyStep[],
): ToldStack | null {
  const steps = analogies.filter(({ analogy }) => analogy === illustration.key);
  const at = (step: number) => steps.find((one) => one.step === step);
  const [priced, loan, bets, bet] = [at(telling.price), at(telling.loan), at(telling.bets), at(telling.bet)];
  const passedOn = telling.passedOn.flatMap((step) => at(step) ?? []);
  if (!priced?.amount || !priced.unit || !loan?.amount || !bets?.amount || !bet?.amount) return null;
  if (passedOn.length < telling.passedOn.length) return null;
  const currency = priced.unit;
  const sums = [priced.amount, loan.amount, bet.amount];
  if (sums.some((sum) => judgeNumber(sum, {}, currency) !== null) || !isFewWhole(bets.amount)) return null;
  const loanMinor = toMinorUnits(loan.amount, currency);
  const betMinor = toMinorUnits(bet.amount, currency);
  const [top = loan] = passedOn.slice(-1);
  return {
    illustration,
    asset: priced.slug,
    currency,
    valueMinor: toMinorUnits(priced.amount, currency),
    instruments: [
      { id: loan.slug, restsOn: priced.slug, notionalMinor: loanMinor, kind: "root" },
      ...passedOn.map((step, place) => ({
        id: step.slug,
        restsOn: (passedOn[place - 1] ?? loan).slug,
        notionalMinor: loanMinor,
        kind: "pass_through" as const,
      })),
      ...Array.from({ length: Number(bets.amount) }, (_, place) => ({
        id: `${bets.slug}-${place + 1}`,
        restsOn: top.slug,
        notionalMinor: betMinor,
        kind: "synthetic" as const,
      })),
    ],
    steps: [priced, loan, ...passedOn, bets, bet],
  };
}
