import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { cashSums } from "../snapshots/answer";
import type { DocumentIndex } from "../snapshots/document-index";
import { type InkLevel, nestInk } from "./ink";

/** Money of a whole case in one bar: each lens lies inside the wider one. */
export interface NestedBar {
  readonly currency: string;
  readonly levels: readonly InkLevel[];
  /** What is stated under each lens. */
  readonly sums: Readonly<Record<Lens, MoneyInterval | null>>;
  /** Deals that count under each lens and of which the sum under it is not stated. */
  readonly unknown: Readonly<Record<Lens, number>>;
}

/** The bar of a document in the currency that most is stated in; null where no sum is stated at all. */
export function readNestedBar(index: DocumentIndex): NestedBar | null {
  const currency = [...LENSES].reverse().flatMap((lens) => cashSums(index, lens)[0]?.sum.currency ?? [])[0];
  if (currency === undefined) return null;
  const perLens = <Value>(valueOf: (lens: Lens) => Value): Record<Lens, Value> => ({
    PAID: valueOf("PAID"),
    COMMITTED: valueOf("COMMITTED"),
    ANNOUNCED: valueOf("ANNOUNCED"),
    REPORTED: valueOf("REPORTED"),
  });
  const sums = perLens((lens) => cashSums(index, lens).find(({ sum }) => sum.currency === currency)?.sum ?? null);
  const reach = perLens((lens) => Number(sums[lens]?.high ?? sums[lens]?.low ?? 0));
  const figures = new Map(index.document.figures.map((figure) => [figure.id, figure]));
  return {
    currency,
    levels: nestInk({ reach, sure: Number(sums.PAID?.low ?? 0) }),
    sums,
    unknown: perLens((lens) => Number(figures.get(`legs-without-amount/${lens}`)?.point ?? 0)),
  };
}
