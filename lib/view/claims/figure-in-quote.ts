import type { Citation, Claim } from "@/lib/domain/model/case-records";
import { readAmount } from "@/lib/domain/read-amount";

/** A number with the words of scale behind it, in English or Chinese. */
const AMOUNTS =
  /\d[\d.,]*(?:\s?(?:trillion|billion|million|thousand|tn|bn|mn|m|k|万亿|千亿|百亿|十亿|千万|百万|亿|万))?|[〇零一二三四五六七八九十百千两]+(?:万亿|亿|万)/giu;
/** Printed figures are rounded: "$14.2bn" stands for 14,200 to the last printed digit. */
const NEAR = 0.005;

/** Whether a quote states one of some amounts, in whatever figures and words it writes it. */
export function statesAmount(quote: string, amounts: readonly (string | null)[], currency: string): boolean {
  const wanted = amounts.flatMap((amount) => (amount === null || Number(amount) === 0 ? [] : [Number(amount)]));
  if (wanted.length === 0) return false;
  return [...quote.matchAll(AMOUNTS)].some(([found]) =>
    readings(found.replace(/[.,]$/, ""), currency).some((value) =>
      wanted.some((amount) => Math.abs(value - amount) <= amount * NEAR),
    ),
  );
}

/**
 * The citations of a claim as a reader meets them: of a sum of money those first that state it.
 *
 * @returns with them whether the first one does; null where no sum is claimed or no words of a source are held
 */
export function figureFirst({ value, citations }: Pick<Claim, "value" | "citations">): {
  readonly citations: readonly Citation[];
  readonly isStated: boolean | null;
} {
  if (value.type !== "money") return { citations, isStated: null };
  const states = ({ fragment, stance }: Citation) =>
    stance === "supports" && statesAmount(fragment ?? "", [value.value, value.min, value.max], value.currency);
  const sorted = [...citations].sort((one, other) => Number(states(other)) - Number(states(one)));
  const [first] = sorted;
  const hasWords = citations.some(({ fragment, stance }) => fragment !== null && stance === "supports");
  return { citations: sorted, isStated: first === undefined || !hasWords ? null : states(first) };
}

function readings(text: string, currency: string): readonly number[] {
  const read = readAmount(text, { currency });
  if (read.kind === "value") return [Number(read.amount)];
  return read.kind === "question" ? read.readings.map(({ amount }) => Number(amount)) : [];
}
