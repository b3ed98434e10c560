import { readReceiverShares } from "@/lib/domain/analysis/exposure/read-dependence";
import { buildCaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { readCaseRules } from "@/lib/domain/analysis/routes/read-case-rules";
import { contradictedTiers, ruleBindingOn } from "@/lib/domain/analysis/routes/rule-version";
import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { readCustomerBooks } from "@/lib/domain/analysis/stress/read-commitments";
import { wholeDownTo } from "@/lib/domain/analysis/vehicles/asset-fall";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { carryStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted } from "../counted";
import { dependenceMessages } from "../dependence/dependence-messages";
import { ownFigureSentence } from "../dependence/own-figures";
import { shareRangeText } from "../dependence/share-bars";
import { describeFigure } from "../figures/figure-sentence";
import { formatCount } from "../format";
import { allLoopsWords } from "../loops/loop-counts";
import { loopMessages } from "../loops/loop-messages";
import { tellLoops, wayRound } from "../loops/loop-stories";
import { ratioText } from "../stacks/stack-bars";
import { customerGround, customerSentence } from "../stress/customer-rows";
import { toldVehicle } from "../vehicles/five-steps";
import { formatPerMille } from "../vehicles/waterfall-rows";
import { atStart, speakCase } from "../words/case-speech";
import { type DocumentIndex, shortPartyName } from "./document-index";
import { keepByDocument } from "./keep-by-document";
import type { ViewName } from "./reader-views";

type FigureOfView = (index: DocumentIndex, locale: Locale) => string | null;

/** One sentence with a figure for each question that the views answer; null where claims carry none. */
const FIGURES = {
  measures: (index, locale) => {
    const figure = index.document.figures.find(({ id }) => id === "circulating-stated/REPORTED");
    return figure ? describeFigure(figure, index, locale).sentence : null;
  },
  loops: (index, locale) => {
    const [first] = tellLoops(index, locale);
    return first
      ? sentenceCase(loopMessages(locale).firstOf(allLoopsWords(index.document.loopSets, locale), wayRound(first)))
      : null;
  },
  vehicles: (index, locale) => {
    const records = readVehicles(index.document);
    const told = toldVehicle(index, records);
    const first = records.find(({ vehicle }) => told === null || vehicle === told);
    const carried = first ? carryStructure(first) : null;
    const whole = carried?.ok ? wholeDownTo(carried.carried) : null;
    if (!first || whole === null) return null;
    const name = shortPartyName(index, first.vehicle, locale);
    return locale === "zh"
      ? `${name}：如果资产跌幅不超过${formatPerMille(whole)}，出借方可以足额收回。`
      : `${name}: lenders would be repaid in full unless its assets fell by more than ${formatPerMille(whole)}.`;
  },
  stacks: (index, locale) => {
    const { header, analogies } = index.document;
    const told = readToldStack(header.words, analogies);
    const records = readVehicles(index.document);
    const record = records.find(({ vehicle }) => vehicle === toldVehicle(index, records));
    const stack = record ? assetStack(record) : null;
    if (!record || told === null || stack === null) return null;
    const ratios = stackRatios(told.asset, told.instruments, told.valueMinor);
    const toldText = ratioText(ratios.independent, ratios.independent, locale);
    const recordText = ratioText(stack.low.independent, stack.high.independent, locale);
    const name = shortPartyName(index, record.vehicle, locale);
    // A ratio has no currency: so much for each one of the same.
    return locale === "zh"
      ? `举例中，资产每值1，对应${toldText}的债权；按现有资料，${name}的资产每值1，对应${recordText}的债权。`
      : `In the worked example, bets and debt of ${toldText} for each 1 of the asset; at ${name}, debt of ${recordText} for each 1 of its assets.`;
  },
  stress: (index, locale) => {
    const [book] = readCustomerBooks(index.document, 2);
    return book ? customerSentence(customerGround(index, book, locale), 500, locale) : null;
  },
  dependence: (index, locale) => {
    const [top] = readReceiverShares(buildCaseWeb(groundOf(index.document), "COMMITTED"), 8).filter(
      ({ payers }) => payers.length > 1,
    );
    const [payer] = top?.payers ?? [];
    if (!top || !payer) return null;
    const [name = "", other = ""] = [top.receiver, payer.payer].map((slug) => shortPartyName(index, slug, locale));
    const share = shareRangeText(payer.shareLow, payer.shareHigh, locale);
    const computed = dependenceMessages(locale).ofCommitments(share, name, other, top.unstated.length);
    const own = ownFigureSentence(index, top.receiver, locale);
    return own === null ? computed : locale === "zh" ? `${own}${computed}` : `${own} ${computed}`;
  },
  rules: (index, locale) => {
    const rules = readCaseRules(index.document);
    const told = rules.find(({ sort }) => sort === "told");
    const rule = rules.find(({ sort }) => sort === "tiers");
    const [version] = rule?.versions ?? [];
    if (!told?.known || !rule || !version) return null;
    const { length } = contradictedTiers(told.tiers, version);
    const isBinding = ruleBindingOn(rule.versions, told.known, told.known).isBinding;
    const count = formatCount(length, locale);
    const { document } = speakCase(index.document.header.words, locale);
    return locale === "zh"
      ? `${document}对${count}个国家或地区归类有误；${document}发布时，该规则${isBinding ? "具有约束力" : "并无约束力"}。`
      : `${atStart(document)} misplaces ${counted(length, "country or territory", "countries and territories")}; when it appeared the rule ${isBinding ? "was binding" : "was not binding"}.`;
  },
} as const satisfies Readonly<Record<string, FigureOfView>>;

/** Views that hold several questions say the sentence of the first that has one. */
const FIGURES_OF_VIEW: Readonly<Partial<Record<ViewName, readonly FigureOfView[]>>> = {
  measures: [FIGURES.measures],
  loops: [FIGURES.loops],
  vehicles: [FIGURES.vehicles, FIGURES.stacks],
  "what-could-go-wrong": [FIGURES.stress, FIGURES.dependence],
  rules: [FIGURES.rules],
};

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The sentence with a figure for one view; null where there is none. Said once for the page of the case and its own. */
export function readerViewFigure(name: ViewName, index: DocumentIndex, locale: Locale): string | null {
  return keepFigure(index, locale, name, () => ({ sentence: sayFigure(name, index, locale) })).sentence;
}

const keepFigure = keepByDocument<ViewName, { readonly sentence: string | null }>();

function sayFigure(name: ViewName, index: DocumentIndex, locale: Locale): string | null {
  for (const figureOf of FIGURES_OF_VIEW[name] ?? []) {
    const sentence = figureOf(index, locale);
    if (sentence !== null) return sentence;
  }
  return null;
}
