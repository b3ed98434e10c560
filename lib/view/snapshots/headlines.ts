import type { Slug } from "@/lib/domain/model/case-records";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { viewPath } from "../addresses";
import { counted, formOf } from "../counted";
import { yearsOfLinks } from "../deals/term-words";
import { formatCount, formatMoneyInterval } from "../format";
import { boundWords } from "../loops/loop-counts";
import { type AnswerCounts, cashSums, countForAnswer, findFigure } from "./answer";
import type { DocumentIndex } from "./document-index";
import { viewAddress } from "./reader-views";

/** One large number with its sentence, what it rests on and where to look. */
export interface Headline {
  readonly id: string;
  readonly lens: Lens | null;
  readonly value: string;
  /** The same in the other currencies of the case: nothing is converted. */
  readonly others: readonly string[];
  readonly sentence: string;
  /** Over which years the contracts in it run; null where none does. */
  readonly years: string | null;
  /** The links that were added, with the claims behind each. */
  readonly inputs: readonly { readonly link: Slug | null; readonly claims: readonly Slug[] }[];
  /** Where the reader finds the parts: an anchor of the page. */
  readonly href: string;
  /** The figures behind it: one for each currency. */
  readonly figures: readonly Figure[];
}

/** The figures that stand at the top: cash under three lenses, loops, and how much is known at all. */
export function buildHeadlines(index: DocumentIndex, locale: Locale): readonly Headline[] {
  const counts = countForAnswer(index);
  const words = locale === "zh" ? ZH : EN;
  const figuresOf = (id: string) => [findFigure(index, id)].flatMap((figure) => figure ?? []);
  const cash = (["ANNOUNCED", "COMMITTED", "PAID"] as const).map((lens): Headline => {
    const [first, ...others] = cashSums(index, lens);
    const figures = [first, ...others].flatMap((one) => (one ? [one.figure] : []));
    const inputs = figures.flatMap((figure) => figure.inputs);
    return {
      id: `gross-cash/${lens}`,
      lens,
      value: first || countsUnder(index, lens) ? formatMoneyInterval(first?.sum ?? null, locale) : words.nothing,
      others: others.map(({ sum }) => formatMoneyInterval(sum, locale)),
      sentence: lens === "PAID" ? words.paid(counts) : words.cash[lens],
      years: yearsOfLinks(
        index,
        inputs.flatMap(({ link }) => link ?? []),
        locale,
      ),
      inputs: inputs.filter((input) => input.claims.length > 0),
      href: first ? "#exposure" : "#network",
      figures,
    };
  });
  return [
    ...cash,
    {
      id: "loops",
      lens: "REPORTED",
      value: `${formatCount(counts.cashLoops.REPORTED, locale)}${counts.truncated ? "+" : ""}`,
      others: [],
      sentence: words.loops(counts),
      years: null,
      inputs: [],
      href: "#loops",
      figures: figuresOf("loops/REPORTED/cash"),
    },
    {
      id: "told",
      lens: null,
      value: formatCount(counts.toldLinks, locale),
      others: [],
      sentence: words.told(counts),
      years: null,
      inputs: [],
      href: `${viewPath(index.document.header.slug, index.document.number, viewAddress("statements", index.document.header.words), locale)}#told`,
      figures: figuresOf("links-told"),
    },
  ];
}

/** Whether any cash counts under a lens, be its sum stated or not. */
function countsUnder(index: DocumentIndex, lens: Lens): boolean {
  return index.document.network.links.some((link) => link.flowClass === "cash" && link.amounts[lens] !== null);
}

const EN = {
  nothing: "nothing",
  cash: {
    COMMITTED: "in cash is paid or owed under signed contracts",
    ANNOUNCED: "in cash is announced, signed or paid between the parties",
  },
  paid: ({ linksWithoutPaid, owedLinks }: AnswerCounts) =>
    linksWithoutPaid === 0
      ? "in cash is shown to be paid"
      : `in cash is shown to be paid; ${linksWithoutPaid} of ${counted(owedLinks, "cash link")} signed or paid ${formOf(linksWithoutPaid, "has", "have")} no paid figure`,
  loops: ({ cashLoops: { REPORTED, COMMITTED, PAID }, maxLength }: AnswerCounts) =>
    `${formOf(REPORTED, "loop", "loops")} of cash ${boundWords(maxLength, "en")} ${formOf(REPORTED, "closes", "close")} when everything on record counts, ${COMMITTED} on signed contracts; ${PAID === 0 ? "none is" : `${PAID} ${formOf(PAID, "is", "are")}`} shown to be closed by payments`,
  told: ({ toldLinks }: AnswerCounts) =>
    `${formOf(toldLinks, "link exists", "links exist")} only as somebody’s statement, and ${formOf(toldLinks, "counts", "count")} nowhere`,
} as const;

const ZH = {
  nothing: "没有",
  cash: {
    COMMITTED: "现金，已付或签约应付",
    ANNOUNCED: "现金，各方之间已宣布、已签约或已付",
  },
  paid: ({ linksWithoutPaid, owedLinks }: AnswerCounts) =>
    linksWithoutPaid === 0
      ? "现金，有据可查已付"
      : `现金，有据可查已付；已签约或已付的${owedLinks}个现金环节中，${linksWithoutPaid}个没有已付金额的数字`,
  loops: ({ cashLoops: { COMMITTED, PAID }, maxLength }: AnswerCounts) => {
    const paid = PAID === 0 ? "没有一个可证明已由付款闭合" : `有${PAID}个可证明已由付款闭合`;
    return `个${boundWords(maxLength, "zh")}的现金回路，算上全部有据可查的环节；只算已签约的有${COMMITTED}个；${paid}`;
  },
  told: () => "个环节仅见于某人的说法，不计入任何数字",
} as const;
