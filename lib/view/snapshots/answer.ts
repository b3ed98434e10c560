import { moneyInterval } from "@/lib/domain/analysis/amounts/money-interval";
import type { Figure, MoneyInterval } from "@/lib/domain/snapshots/snapshot-document";
import { LENSES, type Lens, type Locale } from "@/lib/domain/vocabulary";
import { formatMoneyInterval, formatPartialDate } from "../format";
import { pictureCurrency } from "../network/arrow-looks";
import type { DocumentIndex } from "./document-index";

/** The counts behind the first paragraph, each read off the document. */
export interface AnswerCounts {
  readonly cashLoops: Readonly<Record<Lens, number>>;
  readonly mixedLoops: Readonly<Record<Lens, number>>;
  readonly truncated: boolean;
  readonly recordLinks: number;
  readonly drawnLinks: number;
  readonly linksWithAmount: number;
  readonly toldLinks: number;
  readonly disputedLinks: number;
  readonly disputedClaims: number;
}

/** Counts what the first paragraph says. A truncated search is kept in mind: its count is a floor. */
export function countForAnswer(index: DocumentIndex): AnswerCounts {
  const { document } = index;
  const record = document.links.filter((link) => link.layer === "record");
  const drawn = document.network.legs.filter((leg) => leg.drawn);
  return {
    cashLoops: countLoops(index, "cash"),
    mixedLoops: countLoops(index, "mixed"),
    truncated: document.loopSets.some((set) => set.truncated),
    recordLinks: record.length,
    drawnLinks: drawn.length,
    linksWithAmount: drawn.filter((leg) => leg.amount !== null).length,
    toldLinks: document.links.length - record.length,
    disputedLinks: document.network.legs.filter((leg) => leg.disputed).length,
    disputedClaims: document.claims.filter((claim) => claim.status === "disputed").length,
  };
}

function countLoops(index: DocumentIndex, kind: "cash" | "mixed"): Record<Lens, number> {
  const counts: Record<Lens, number> = { PAID: 0, COMMITTED: 0, ANNOUNCED: 0, REPORTED: 0 };
  for (const set of index.document.loopSets) if (set.kind === kind) counts[set.lens] += set.loops.length;
  return counts;
}

/** Cash of the legs with a stated sum under one lens, in the main currency of the network, as an interval; null where the document has none. */
export function grossCash(index: DocumentIndex, lens: Lens): MoneyInterval | null {
  const figure = grossCashFigure(index, lens);
  if (figure === undefined || figure.low === null) return null;
  return moneyInterval(figure.unit, figure.low, figure.high, figure.approx);
}

/** The figure that `grossCash` reads: legs without a stated sum are left out of it and counted beside it. */
export function grossCashFigure(index: DocumentIndex, lens: Lens): Figure | undefined {
  return findFigure(index, `gross-cash-stated/${lens}/${pictureCurrency(index.document.network)}`);
}

/** A figure by its stable name. */
export function findFigure(index: DocumentIndex, id: string): Figure | undefined {
  return index.document.figures.find((figure) => figure.id === id);
}

/**
 * The paragraph that answers first: is it circular, how much of it is paid, what is only told. Three sentences or
 * groups of sentences, composed from figures of the document with lens and day; no adjective that no figure carries.
 */
export function composeAnswer(index: DocumentIndex, locale: Locale): readonly AnswerPart[] {
  const counts = countForAnswer(index);
  const day = formatPartialDate(index.document.header.asOf, locale);
  return locale === "zh" ? answerInChinese(index, counts, day) : answerInEnglish(index, counts, day);
}

export interface AnswerPart {
  readonly question: string;
  readonly answer: string;
}

function answerInEnglish(index: DocumentIndex, counts: AnswerCounts, day: string): readonly AnswerPart[] {
  const { cashLoops: cash, mixedLoops: mixed } = counts;
  const first = LENSES.find((lens) => cash[lens] > 0);
  const atLeast = counts.truncated ? "at least " : "";
  const circular =
    first === undefined
      ? "No loop of cash closes, whatever is counted."
      : first === "PAID"
        ? `Yes. ${atLeast}${plural(cash.PAID, "loop")} of cash ${cash.PAID === 1 ? "closes" : "close"} on payments already made, ${cash.COMMITTED} with signed contracts, ${cash.ANNOUNCED} with everything announced, ${cash.REPORTED} with press reports.`
        : `On paper, yes; in payments, not yet. No loop of cash closes on payments already made; ${atLeast}${cash.COMMITTED} close${cash.COMMITTED === 1 ? "s" : ""} on signed contracts, ${cash.ANNOUNCED} with everything announced, ${cash.REPORTED} with press reports.`;
  const more =
    mixed.REPORTED > 0 ? ` Another ${mixed.REPORTED} close only through shares, warrants or guarantees.` : "";
  const paid = grossCash(index, "PAID");
  const committed = grossCash(index, "COMMITTED");
  const announced = grossCash(index, "ANNOUNCED");
  const money =
    announced === null
      ? "No total can be given."
      : `Of ${formatMoneyInterval(announced, "en")} of cash announced, ${committed ? formatMoneyInterval(committed, "en") : "nothing"} is under contract and ${paid ? formatMoneyInterval(paid, "en") : "nothing"} is shown to be paid.`;
  return [
    { question: "Is it circular?", answer: circular + more },
    {
      question: "How much is paid?",
      answer: `${money} ${counts.linksWithAmount} of ${counts.drawnLinks} links on record have an amount; ranges run to the ceiling that was named.`,
    },
    {
      question: "What is only told?",
      answer: `${plural(counts.toldLinks, "link")} exist${counts.toldLinks === 1 ? "s" : ""} only as somebody’s statement and ${plural(counts.disputedClaims, "claim")} ${counts.disputedClaims === 1 ? "is" : "are"} disputed; none of them is drawn or counted. All figures as of ${day}.`,
    },
  ];
}

function answerInChinese(index: DocumentIndex, counts: AnswerCounts, day: string): readonly AnswerPart[] {
  const { cashLoops: cash, mixedLoops: mixed } = counts;
  const first = LENSES.find((lens) => cash[lens] > 0);
  const atLeast = counts.truncated ? "至少" : "";
  const rest = `算上已签约的有${cash.COMMITTED}个，算上已宣布的有${cash.ANNOUNCED}个，再加上媒体报道的共${cash.REPORTED}个。`;
  const circular =
    first === undefined
      ? "无论怎么算，都没有一个现金回路闭合。"
      : first === "PAID"
        ? `是。只看已付的钱，就有${atLeast}${cash.PAID}个现金回路闭合；${rest}`
        : `纸面上是，付款上还不是。只看已付的钱，没有一个现金回路闭合；${rest}`;
  const more = mixed.REPORTED > 0 ? `另有${mixed.REPORTED}个回路要借助持股、认股权证或担保才闭合。` : "";
  const paid = grossCash(index, "PAID");
  const committed = grossCash(index, "COMMITTED");
  const announced = grossCash(index, "ANNOUNCED");
  const money =
    announced === null
      ? "无法给出总额。"
      : `已宣布的现金为${formatMoneyInterval(announced, "zh")}，其中已签约的为${committed ? formatMoneyInterval(committed, "zh") : "零"}，有据可查已付的为${paid ? formatMoneyInterval(paid, "zh") : "零"}。`;
  return [
    { question: "是循环吗？", answer: circular + more },
    {
      question: "付了多少？",
      answer: `${money}入图的${counts.drawnLinks}个环节里，有${counts.linksWithAmount}个知道金额；区间上端取各方所称的上限。`,
    },
    {
      question: "哪些只是说法？",
      answer: `有${counts.toldLinks}个环节仅见于某人的说法，${counts.disputedClaims}条说法存在争议，均未入图，也不计入任何数字。以上数据截至${day}。`,
    },
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
