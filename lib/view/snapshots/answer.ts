import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { statedUnder } from "@/lib/domain/lens/link-under-lens";
import type { Figure, MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import { counted, formOf, listed } from "../counted";
import { yearsOfLinks } from "../deals/term-words";
import { formatMoneyInterval, formatPartialDate } from "../format";
import { boundWords, loopCountOf } from "../loops/loop-counts";
import { currenciesOf } from "../network/arrow-looks";
import type { DocumentIndex } from "./document-index";
import { countDocument } from "./record-counts";

/** The counts behind the first paragraph, each read off the document. */
export interface AnswerCounts {
  readonly cashLoops: Readonly<Record<Lens, number>>;
  readonly mixedLoops: Readonly<Record<Lens, number>>;
  readonly truncated: boolean;
  /** Most steps of a loop that was looked for. */
  readonly maxLength: number;
  readonly recordLinks: number;
  readonly drawnLinks: number;
  readonly linksWithAmount: number;
  /** Cash links that are paid or owed under a contract, and those of them without a figure of what was paid. */
  readonly owedLinks: number;
  readonly linksWithoutPaid: number;
  readonly toldLinks: number;
  readonly disputedLinks: number;
  readonly disputedClaims: number;
}

/** Counts what the first paragraph says. A truncated search is kept in mind: its count is a floor. */
export function countForAnswer(index: DocumentIndex): AnswerCounts {
  const { document } = index;
  const records = countDocument(document);
  const drawn = document.network.links.filter((link) => link.drawn);
  const figureOf = (id: string) => Number(findFigure(index, id)?.point ?? 0);
  const linksWithoutPaid = figureOf("legs-without-amount/PAID");
  return {
    cashLoops: countLoops(index, "cash"),
    mixedLoops: countLoops(index, "mixed"),
    truncated: document.loopSets.some((set) => set.truncated),
    maxLength: Math.max(0, ...document.loopSets.map((set) => set.maxLength)),
    recordLinks: records.linksOnRecord,
    drawnLinks: records.linksDrawn,
    linksWithAmount: drawn.filter((link) => link.amount !== null).length,
    owedLinks: figureOf("legs-with-amount/PAID") + linksWithoutPaid,
    linksWithoutPaid,
    toldLinks: records.linksTold,
    disputedLinks: document.network.links.filter((link) => link.disputed).length,
    disputedClaims: document.claims.filter((claim) => claim.status === "disputed").length,
  };
}

function countLoops(index: DocumentIndex, kind: "cash" | "mixed"): Record<Lens, number> {
  const countOf = (lens: Lens) => loopCountOf(index.document.loopSets, lens, kind).count;
  return {
    PAID: countOf("PAID"),
    COMMITTED: countOf("COMMITTED"),
    ANNOUNCED: countOf("ANNOUNCED"),
    REPORTED: countOf("REPORTED"),
  };
}

/**
 * Stated cash under one lens, a sum for each currency: no dated rate is sourced, so nothing is converted and nothing
 * added across currencies. The currency that most links are stated in comes first; empty where no link counts.
 */
export function cashSums(index: DocumentIndex, lens: Lens): readonly CashSum[] {
  const { links } = index.document.network;
  const counted = links.filter((link) => link.flowClass === "cash" && statedUnder(link, lens) !== null);
  return currenciesOf(counted).flatMap((currency): readonly CashSum[] => {
    const figure = findFigure(index, `gross-cash-stated/${lens}/${currency}`);
    if (figure === undefined || figure.low === null) return [];
    return [{ figure, sum: moneyInterval(currency, figure.low, figure.high, figure.approx) }];
  });
}

export interface CashSum {
  readonly sum: MoneyInterval;
  readonly figure: Figure;
}

/**
 * Currencies that a sum is also stated in and that count nowhere: a link has one sum, so a second statement of it in
 * another currency stands beside it.
 */
function currenciesAside(index: DocumentIndex): readonly string[] {
  const aside = index.document.network.links.flatMap((link) => {
    if (link.amount === null || link.flowClass !== "cash") return [];
    const { currency } = link.amount;
    return index.claimsOf("link", link.link).flatMap(({ property, status, rank, value }) => {
      const isStated = property === "amount" && status === "accepted" && rank !== "deprecated";
      return isStated && value.type === "money" && value.currency !== currency ? [value.currency] : [];
    });
  });
  return [...new Set(aside)].sort(compareText);
}

/** A figure by its stable name. */
export function findFigure(index: DocumentIndex, id: string): Figure | undefined {
  return index.document.figures.find((figure) => figure.id === id);
}

export interface AnswerPart {
  readonly question: string;
  readonly answer: string;
}

/**
 * The paragraph that answers first: is it circular, how much has been paid, what has no support. Composed from figures
 * of the document with lens and day; no adjective that no figure carries. What is promised and what is paid are told
 * apart, each with its time, and what no source says is called unknown.
 */
export function composeAnswer(index: DocumentIndex, locale: Locale): readonly AnswerPart[] {
  return locale === "zh" ? answerInChinese(readGround(index, "zh")) : answerInEnglish(readGround(index, "en"));
}

/** What both languages say, already counted. */
interface AnswerGround {
  readonly counts: AnswerCounts;
  readonly day: string;
  /** Sums in words under one lens, one for each currency. */
  readonly sums: Readonly<Record<Lens, readonly string[]>>;
  readonly aside: readonly string[];
  /** The years of the contracts behind the promised sums, or behind the reported ones where nothing else is stated. */
  readonly years: string | null;
}

function readGround(index: DocumentIndex, locale: Locale): AnswerGround {
  const sumsOf = (lens: Lens) => cashSums(index, lens).map(({ sum }) => formatMoneyInterval(sum, locale));
  const announced = cashSums(index, "ANNOUNCED");
  const told = announced.length > 0 ? announced : cashSums(index, "REPORTED");
  const promised = told.flatMap(({ figure }) => figure.inputs.flatMap(({ link }) => link ?? []));
  return {
    counts: countForAnswer(index),
    day: formatPartialDate(index.document.header.asOf, locale),
    sums: {
      PAID: sumsOf("PAID"),
      COMMITTED: sumsOf("COMMITTED"),
      ANNOUNCED: sumsOf("ANNOUNCED"),
      REPORTED: sumsOf("REPORTED"),
    },
    aside: currenciesAside(index),
    years: yearsOfLinks(index, promised, locale),
  };
}

function answerInEnglish(ground: AnswerGround): readonly AnswerPart[] {
  const { counts } = ground;
  return [
    { question: "Is it circular?", answer: circularInEnglish(counts) },
    { question: "How much has been paid?", answer: moneyInEnglish(ground) },
    {
      question: "What has no support?",
      answer: `${unsupportedInEnglish(counts)} All figures as of ${ground.day}.`,
    },
  ];
}

function unsupportedInEnglish({ toldLinks, disputedClaims }: AnswerCounts): string {
  const parts = [
    toldLinks === 0
      ? null
      : `${counted(toldLinks, "link")} ${formOf(toldLinks, "exists", "exist")} only as somebody’s statement`,
    disputedClaims === 0 ? null : `${counted(disputedClaims, "claim")} ${formOf(disputedClaims, "is", "are")} disputed`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return "No link stands on somebody’s statement alone, and no claim is disputed.";
  return `${parts.join(" and ")}; ${toldLinks + disputedClaims === 1 ? "it is not" : "none of them is"} drawn or counted.`;
}

function circularInEnglish({ cashLoops: cash, mixedLoops: mixed, truncated, maxLength }: AnswerCounts): string {
  const atLeast = truncated ? "at least " : "";
  const bound = boundWords(maxLength, "en");
  const loops = (count: number) => `${atLeast}${counted(count, "loop")} of cash ${bound}`;
  const close = (count: number) => formOf(count, "closes", "close");
  const more =
    mixed.REPORTED > 0
      ? ` Another ${mixed.REPORTED} ${bound} ${close(mixed.REPORTED)} only through shares, warrants or guarantees, with press reports.`
      : "";
  const wider = `${cash.ANNOUNCED} with everything announced, ${cash.REPORTED} with press reports`;
  const unproven = "None can be shown to be closed by payments in the sources we have.";
  if (cash.REPORTED === 0) return `No loop of cash ${bound} closes, whatever is counted.${more}`;
  if (cash.PAID > 0) {
    return `Yes. By the sources we have, ${loops(cash.PAID)} ${close(cash.PAID)} on payments, ${cash.COMMITTED} with signed contracts, ${wider}.${more}`;
  }
  if (cash.COMMITTED > 0) {
    return `On paper, yes: ${loops(cash.COMMITTED)} ${close(cash.COMMITTED)} on signed contracts (${wider}). ${unproven}${more}`;
  }
  return `Not on signed contracts: ${loops(cash.ANNOUNCED)} ${close(cash.ANNOUNCED)} on what is announced, ${cash.REPORTED} with press reports. ${unproven}${more}`;
}

function moneyInEnglish({ counts, sums, aside, years, day }: AnswerGround): string {
  const isAnnounced = sums.ANNOUNCED.length > 0;
  const currencies = (isAnnounced ? sums.ANNOUNCED : sums.REPORTED).length;
  const known = `We have a figure for ${counts.linksWithAmount} of ${counted(counts.drawnLinks, "link")}; where only a maximum is known we say “up to”.`;
  if (currencies === 0) return `No total can be given: no source states a sum. ${known}`;
  const [announced, signed, paid] = [sums.ANNOUNCED, sums.COMMITTED, sums.PAID].map(listed);
  const parts = [
    isAnnounced
      ? `Deals for ${announced} are announced; signed contracts make up ${signed || "no stated sum"} of that, and sources show ${paid || "no sum"} as paid by ${day}.`
      : `No sum is stated of what is announced, signed or paid by ${day}; press reports alone put deals at ${listed(sums.REPORTED)}.`,
    years === null
      ? null
      : `${isAnnounced ? "Promised" : "Reported"} sums count with all the years of their contracts (${years}).`,
    counts.linksWithoutPaid === 0
      ? null
      : `For ${counts.linksWithoutPaid} of ${counted(counts.owedLinks, "cash link")} that ${formOf(counts.owedLinks, "is", "are")} signed or paid no source says what was paid: that is unknown, not unpaid.`,
    currencies > 1 ? "Currencies are not converted and never added together." : null,
    aside.length > 0 ? `Second statements of the same sums in ${listed(aside)} are left out.` : null,
    known,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function answerInChinese(ground: AnswerGround): readonly AnswerPart[] {
  const { counts } = ground;
  return [
    { question: "资金在循环吗？", answer: circularInChinese(counts) },
    { question: "已经付了多少？", answer: moneyInChinese(ground) },
    {
      question: "哪些没有佐证？",
      answer: `${unsupportedInChinese(counts)}以上数据截至${ground.day}。`,
    },
  ];
}

function circularInChinese({ cashLoops: cash, mixedLoops: mixed, truncated, maxLength }: AnswerCounts): string {
  const atLeast = truncated ? "至少" : "";
  const bound = boundWords(maxLength, "zh");
  const more =
    mixed.REPORTED > 0 ? `算上媒体报道的，另有${mixed.REPORTED}个${bound}的环要借助持股、认股权证或担保才闭合。` : "";
  const wider = `算上已宣布的有${cash.ANNOUNCED}个，再加上媒体报道的共${cash.REPORTED}个`;
  const unproven = "现有资料尚不能证明钱已转回。";
  if (cash.REPORTED === 0) return `无论怎么算，都没有一个${bound}的现金环闭合。${more}`;
  if (cash.PAID > 0) {
    return `是。按现有资料，只看已付的钱，就有${atLeast}${cash.PAID}个${bound}的现金环闭合；算上已签约的有${cash.COMMITTED}个，${wider}。${more}`;
  }
  if (cash.COMMITTED > 0) {
    return `合同上看是：按已签约的，有${atLeast}${cash.COMMITTED}个${bound}的现金环闭合；${wider}。${unproven}${more}`;
  }
  return `已签约的部分没有${bound}的现金环闭合；${wider}。${unproven}${more}`;
}

function unsupportedInChinese({ toldLinks, disputedClaims }: AnswerCounts): string {
  const parts = [
    toldLinks === 0 ? null : `有${toldLinks}笔关系仅有单方说法`,
    disputedClaims === 0 ? null : `${disputedClaims}条说法存在争议`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return "没有哪笔关系仅凭单方说法，也没有说法存在争议。";
  return `${parts.join("，")}，均未入图，也不计入任何数字。`;
}

function moneyInChinese({ counts, sums, aside, years, day }: AnswerGround): string {
  const isAnnounced = sums.ANNOUNCED.length > 0;
  const currencies = (isAnnounced ? sums.ANNOUNCED : sums.REPORTED).length;
  const known = `入图的${counts.drawnLinks}个环节里，有${counts.linksWithAmount}个知道金额；只知道上限的，写“至多”。`;
  if (currencies === 0) return `没有资料写明金额，无法给出总额。${known}`;
  const [announced, signed, paid] = [sums.ANNOUNCED, sums.COMMITTED, sums.PAID].map((list) => list.join("、"));
  const parts = [
    isAnnounced
      ? `已宣布的交易为${announced}，其中已签约的${signed === "" ? "没有写明金额" : `为${signed}`}；截至${day}，资料显示已付的${paid === "" ? "没有写明金额" : `为${paid}`}。`
      : `截至${day}，已宣布、已签约和已付的都没有写明金额；仅见于媒体报道的为${sums.REPORTED.join("、")}。`,
    years === null ? null : `${isAnnounced ? "承诺" : "报道"}的金额按合同全部年限计（${years}）。`,
    counts.linksWithoutPaid === 0
      ? null
      : `已签约或已付的${counts.owedLinks}个现金环节中，有${counts.linksWithoutPaid}个没有资料说明已付多少：这是未知，不是未付。`,
    currencies > 1 ? "不同币种不折算，也不相加。" : null,
    aside.length > 0 ? `同一金额另以${aside.join("、")}表述的，不再计入。` : null,
    known,
  ];
  return parts.filter((part) => part !== null).join("");
}
