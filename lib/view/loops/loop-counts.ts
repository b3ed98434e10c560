import type { LoopSet } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";

/** How many loops one search found, with all that the number needs to be understood. */
export interface LoopSetCount {
  readonly lens: Lens;
  readonly kind: LoopSet["kind"];
  readonly count: number;
  /** Longest loop that was looked for, in steps. */
  readonly maxLength: number;
  /** True where the search was cut off: the count is a floor. */
  readonly isFloor: boolean;
}

/** The count of each set. Whatever prints a number of loops takes it, its lens and its bound from here. */
export function countLoopSets(sets: readonly LoopSet[]): readonly LoopSetCount[] {
  return sets.map(({ lens, kind, loops, maxLength, truncated }) => {
    return { lens, kind, count: loops.length, maxLength, isFloor: truncated };
  });
}

/** The count of one set; a document without that set has looked for none. */
export function loopCountOf(sets: readonly LoopSet[], lens: Lens, kind: LoopSet["kind"]): LoopSetCount {
  const found = countLoopSets(sets).find((one) => one.lens === lens && one.kind === kind);
  return found ?? { lens, kind, count: 0, maxLength: 0, isFloor: false };
}

const NUMBERS: Readonly<Record<Locale, readonly string[]>> = {
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  zh: ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"],
};

/** The bound of a search: "of up to six steps", 六步以内. */
export function boundWords(maxLength: number, locale: Locale): string {
  const number = NUMBERS[locale][maxLength] ?? String(maxLength);
  if (locale === "zh") return `${number}步以内`;
  return `of up to ${number} ${maxLength === 1 ? "step" : "steps"}`;
}

/** The bound of the widest search of some sets, in words. */
export function boundOf(sets: readonly LoopSet[], locale: Locale): string {
  return boundWords(Math.max(0, ...sets.map(({ maxLength }) => maxLength)), locale);
}

const THINGS = {
  en: { cash: ["loop of cash", "loops of cash"], mixed: ["mixed loop", "mixed loops"] },
  zh: { cash: "现金回路", mixed: "混合回路" },
} as const;

/** A count with its thing and its bound: "14 loops of cash of up to six steps", "at least 1 mixed loop …". */
export function countWords({ count, kind, maxLength, isFloor }: LoopSetCount, locale: Locale): string {
  const bound = boundWords(maxLength, locale);
  if (locale === "zh") {
    if (count === 0) return `没有${bound}的${THINGS.zh[kind]}`;
    return `${isFloor ? "至少" : ""}${count}个${bound}的${THINGS.zh[kind]}`;
  }
  const [one, many] = THINGS.en[kind];
  if (count === 0) return `no ${one} ${bound}`;
  return `${isFloor ? "at least " : ""}${count} ${count === 1 ? one : many} ${bound}`;
}

/** Loops of both kinds when everything on record counts, with the bound: "47 loops of up to six steps". */
export function allLoopsWords(sets: readonly LoopSet[], locale: Locale): string {
  const found = (["cash", "mixed"] as const).map((kind) => loopCountOf(sets, "REPORTED", kind));
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const bound = boundWords(Math.max(...found.map(({ maxLength }) => maxLength)), locale);
  const isFloor = found.some((one) => one.isFloor);
  if (locale === "zh") return `${isFloor ? "至少" : ""}${count}个${bound}的回路`;
  return `${isFloor ? "at least " : ""}${count} ${count === 1 ? "loop" : "loops"} ${bound}`;
}
