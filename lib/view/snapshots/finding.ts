import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "../counted";
import { formatMoney } from "../format";
import { shortMoney, shortRange } from "../pictures/short-amount";
import { cashSums, countForAnswer } from "./answer";
import type { DocumentIndex } from "./document-index";

/** What a case comes to in a headline of two clauses, each in phrases that a line does not break. */
export interface Finding {
  readonly first: readonly string[];
  /** What is shown of loops; null in a case without any. */
  readonly second: readonly string[] | null;
  /** The figures that it is made of. */
  readonly figures: readonly string[];
}

/** The finding composed from figures: how much is promised, how much of it shown as paid, whether a loop is. */
export function composeFinding(index: DocumentIndex, locale: Locale): Finding {
  const promised = cashSums(index, "ANNOUNCED")[0] ?? null;
  const reported = cashSums(index, "REPORTED")[0] ?? null;
  const currency = (promised ?? reported)?.sum.currency;
  const paid = cashSums(index, "PAID").find(({ sum }) => sum.currency === currency) ?? null;
  const { drawnLinks, cashLoops } = countForAnswer(index);
  const words = locale === "zh" ? ZH : EN;
  const first =
    promised !== null
      ? words.promised(atLeastWords(promised.sum, locale))
      : reported !== null
        ? words.reported(atLeastWords(reported.sum, locale))
        : words.noSum(drawnLinks);
  const shown = paid !== null && isStated(paid.sum) ? words.paid(shortRange(paid.sum, locale)) : words.nonePaid;
  return {
    first: promised === null && reported === null ? first : [...first, ...shown],
    second: cashLoops.REPORTED === 0 ? null : words.loops(cashLoops.PAID),
    figures: [
      ...[promised ?? reported, paid].flatMap((one) => (one === null ? [] : [one.figure.id])),
      ...(cashLoops.REPORTED === 0 ? [] : ["loops/PAID/cash"]),
    ],
  };
}

function isStated({ low, high }: MoneyInterval): boolean {
  return /[1-9]/.test(high ?? low);
}

/** "More than $1.1tn" of a floor, "up to", "about" or the plain sum: two digits are what a headline carries. */
function atLeastWords({ low, high, approx, currency }: MoneyInterval, locale: Locale): string {
  const zh = locale === "zh";
  if (high !== null && high === low) {
    const money = shortMoney(low, currency, locale);
    return approx ? (zh ? `约${money}` : `About ${money}`) : money;
  }
  if (!/[1-9]/.test(low)) {
    const money = shortMoney(high ?? low, currency, locale);
    return zh ? `至多${money}` : `Up to ${money}`;
  }
  const whole = low.replace(/\..*$/, "");
  const kept = `${whole.slice(0, 2)}${"0".repeat(Math.max(0, whole.length - 2))}`;
  const money = formatMoney(kept, currency, locale);
  if (kept === whole) return zh ? `至少${money}` : `At least ${money}`;
  return zh ? `逾${money}` : `More than ${money}`;
}

const EN = {
  promised: (sum: string) => [`${sum} promised.`],
  reported: (sum: string) => [`${sum} reported by the press.`],
  noSum: (deals: number) => [`${counted(deals, "deal")} on record,`, "and no source states a sum"],
  paid: (sum: string) => [`Sources show ${sum} paid.`],
  nonePaid: ["Sources show no sum paid."],
  loops: (paid: number) =>
    paid === 0
      ? ["No loop can be shown", "to be closed by payments."]
      : [`${counted(paid, "loop")} of money ${formOf(paid, "is", "are")} shown`, "to be closed by payments."],
} as const;

const ZH = {
  promised: (sum: string) => [`承诺${sum}，`],
  reported: (sum: string) => [`媒体报道${sum}，`],
  noSum: (deals: number) => [`${deals}笔交易，`, "没有一份资料写明金额"],
  paid: (sum: string) => ["有据可查的付款", sum],
  nonePaid: ["没有一笔付款", "写明金额"],
  loops: (paid: number) =>
    paid === 0 ? ["现有资料不能证明", "任何一个环已由付款闭合"] : [`${paid}个资金环`, "可证明已由付款闭合"],
} as const;
