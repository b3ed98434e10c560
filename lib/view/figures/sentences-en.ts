import { joinWay } from "@/lib/domain/bidi";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { counted, formOf } from "../counted";
import { atStart } from "../words/case-speech";
import { boundOfFigure, type FigureWords } from "./figure-values";

const LENS: Readonly<Record<Lens, string>> = {
  PAID: "counting what sources show to be paid",
  COMMITTED: "counting payments made and signed contracts",
  ANNOUNCED: "counting everything announced, signed or paid",
  REPORTED: "including deals known only from press reports",
};

const ORDER: Readonly<Record<string, string>> = {
  certain: "The days on record are in order for at least one of them",
  possible: "The days on record leave open whether money came round in that order",
  impossible: "By the days on record no money can have come all the way round",
};

type Sentence = (words: FigureWords) => string;

/** One template per measure. A figure without a value says what cannot be said; a scenario says "if". */
export const SENTENCES_EN: Readonly<Record<string, Sentence>> = {
  "gross-cash": (w) => `${start(w, "Cash on all links, no money counted twice:")} ${w.range}.`,
  "gross-cash-stated": (w) =>
    `${start(w, "Cash on the links that have a stated sum, no money counted twice:")} ${w.range}.`,
  "legs-with-amount": (w) =>
    w.lens === "PAID"
      ? `${countedRange(w, "cash link that is signed or paid has", "cash links that are signed or paid have")} a figure of what was paid.`
      : `${countedRange(w, "cash link has", "cash links have")} a stated sum, ${lens(w)}.`,
  "legs-without-amount": (w) =>
    w.lens === "PAID"
      ? `${countedRange(w, "cash link that is signed or paid has", "cash links that are signed or paid have")} no paid figure: what was paid there is unknown.`
      : `${countedRange(w, "cash link has", "cash links have")} no stated sum, ${lens(w)}.`,
  loops: (w) => loops(w),
  "links-told": (w) =>
    `${countedRange(w, "link exists", "links exist")} only as somebody’s statement and ${w.range === "1" ? "counts" : "count"} nowhere.`,
  "round-trip": (w) =>
    w.figure.assumptions.includes("on-no-loop")
      ? `${first(w)} pays and receives but lies on no loop: nothing of that comes back to it, ${lens(w)}.`
      : w.high === null
        ? `How much of ${outlay(w)} can have come back to it is open, ${lens(w)}: sums that would set a limit are not published.`
        : `Of ${outlay(w)}, between nothing and ${w.high} can have come back to it, ${lens(w)}.`,
  "round-trip-stated": (w) =>
    w.figure.high === "0"
      ? `Over links with a stated sum, nothing of ${outlay(w)} comes back to it, ${lens(w)}.`
      : `Of ${outlay(w)}, between nothing and ${w.high} can have come back to it, ${lens(w)} and only links with a stated sum.`,
  "round-trip-share": (w) =>
    w.figure.high === null
      ? `How much of what ${first(w)} received was its own money cannot be said, ${lens(w)}: no payment to it has a stated sum.`
      : w.figure.high === "0"
        ? `Of what ${first(w)} receives in stated sums, nothing is money it had itself paid out, ${lens(w)}.`
        : `Of each 100 that ${first(w)} receives in stated sums, between 0 and ${w.figure.high} can be money it had itself paid out, ${lens(w)}.`,
  "round-trip-if": (w) =>
    `If these links were all the money the companies had, ${w.point ?? w.range} of ${outlay(w)} would come back to it (${w.low} to ${w.high}), ${lens(w)}.`,
  moved: (w) => `All money of the web together, all years: ${w.range}, ${lens(w)}.`,
  "moved-stated": (w) => `All money with a stated sum together, all years: ${w.range}, ${lens(w)}.`,
  "two-way": (w) => twoWay(w),
  "two-way-stated": (w) => twoWay(w),
  circulating: (w) => circulating(w),
  "circulating-stated": (w) => circulating(w),
  "circulating-even": (w) =>
    `Spread evenly over all links, ${w.point ?? "an amount that could not be computed"} goes round, with every range at its middle, ${lens(w)}.`,
  netting: (w) => netting(w),
  "netting-stated": (w) => netting(w),
  throughput: (w) =>
    w.point === null
      ? `Which share of money ends where it began could not be computed, ${lens(w)}.`
      : `${w.point} of the completed journeys of money end where they began (${w.low} to ${w.high} over the ranges), ${lens(w)}.`,
  dependence: (w) =>
    `If these links were all the money there is, ${w.point} of what ${first(w)} receives would have passed through ${w.parties[1]}, ${lens(w)}.`,
  "receipts-share": (w) =>
    `${w.range ?? "An unknown share"} of the sums stated as coming to ${first(w)} is from ${w.parties[1]}, ${lens(w)}${unstated(w)}.`,
  loop: (w) => {
    const way = joinWay([...w.parties, first(w)]);
    const size = isMixed(w)
      ? "its steps are in several currencies and are not compared"
      : w.range === null
        ? "no step has a sum in cash"
        : `its narrowest step in cash: ${w.range}`;
    const order = w.figure.assumptions.find((code) => code.startsWith("order:"))?.slice("order:".length) ?? "possible";
    return `${way}: ${size}, ${lens(w)}. ${ORDER[order] ?? ORDER.possible}.`;
  },
  "stake-back": (w) =>
    w.high === null
      ? `How much could come back to ${first(w)} through its stake in ${w.parties[1]} cannot be said.`
      : `If all that ${first(w)} promised to take over from ${w.parties[1]} fell due, at most ${w.high} of it could come back through its stake.`,
  "vehicle-debt": (w) =>
    w.range === null ? `What ${w.subject} borrowed is not on record.` : `${w.subject} borrowed ${w.range} itself.`,
  "debt-reported": (w) => debt(w, `${first(w)} by itself`, "as it reports it"),
  "debt-look-through": (w) => debt(w, `${first(w)} together with ${w.parties[1]}`, "seen through the vehicle"),
  "vendor-money": (w) =>
    w.range === null
      ? `How much of the money of ${w.parties[1]} came from its supplier ${first(w)} cannot be said.`
      : `${w.range} of ${costOf(w)} came from its supplier ${first(w)}.`,
  "stack-gross": (w) => stack(w, "all claims, those that pass others on counted again"),
  "stack-independent": (w) => stack(w, "independent claims, bets included"),
  "stack-net": (w) => stack(w, "claims after bets sold and bought cancel out"),
  leverage: (w) =>
    w.point === null
      ? `How much in assets stands on each 1 of equity in ${w.subject} cannot be said.`
      : `Assets of ${w.point} stand on each 1 of equity in ${w.subject}.`,
  breakeven: (w) =>
    w.point === null
      ? `If the assets of ${w.subject} lost value: from where on lenders would lose cannot be said.`
      : `If the assets of ${w.subject} lost up to ${w.point} of their value, its lenders would still be repaid in full.`,
  indicator: (w) => (w.range === null ? `${w.subject}: no sourced value.` : `${w.subject}: ${w.range}.`),
  levy: (w) =>
    w.range === null
      ? `What parties owe the state has ${hasRate(w) ? "a rate and no sum" : "no sum"} on record.`
      : `What parties owe the state: ${w.range}.`,
  "tiers-told-otherwise": (w) =>
    `${atStart(w.document)} sorts ${counted(Number(w.point), "place")} otherwise than the published rule.`,
};

function hasRate({ figure }: FigureWords): boolean {
  return figure.inputs.some(({ label }) => label.startsWith("rate-percent:"));
}

/** True for a loop whose steps are stated in several currencies. */
function isMixed({ figure }: FigureWords): boolean {
  return figure.assumptions.some((code) => code.startsWith("several-currencies:"));
}

/** A figure that was cut before its end: it has no value, and nothing of the search is told. */
export const CUT_SENTENCE_EN: Sentence = (w) =>
  w.parties.length === 0
    ? `The web is too large for this figure to be computed within its limit, ${lens(w)}.`
    : `The web is too large for this figure of ${first(w)} to be computed within its limit, ${lens(w)}.`;

/** What the money of a vehicle is set against: what it raised, or what its assets are said to be worth. */
function costOf({ figure, parties }: FigureWords): string {
  const isRaised = figure.inputs.some(({ label }) => label === "cost:money_raised");
  return isRaised ? `the money that ${parties[1]} raised` : `the stated value of the assets of ${parties[1]}`;
}

/** What stands beside a share of stated sums: links of which nobody says the sum. */
function unstated({ figure }: FigureWords): string {
  const count = figure.missing.filter((code) => code.startsWith("amount:")).length;
  return count === 0
    ? ""
    : `; what ${counted(count, "more link")} to it ${formOf(count, "brings", "bring")} is not stated`;
}

/** What a company pays, in words that claim no more than the lens: only under PAID has the money moved. */
function outlay(words: FigureWords): string {
  return words.lens === "PAID" ? `what ${first(words)} paid` : `what ${first(words)} paid, owes or promised`;
}

function loops(words: FigureWords): string {
  const isMixed = words.figure.id.endsWith("/mixed");
  const bound = boundOfFigure(words.figure, "en");
  const isNone = words.figure.high === "0";
  if (isNone && words.lens === "PAID" && !isMixed) {
    return `No loop of cash ${bound} can be shown to be closed by payments in the sources we have.`;
  }
  const isOne = words.figure.high === "1";
  const thing = isMixed ? (isOne ? "more loop" : "more loops") : isOne ? "loop of cash" : "loops of cash";
  const closes = isOne ? "closes" : "close";
  const how = isMixed ? `${closes} only through shares, warrants or guarantees` : closes;
  return `${isNone ? "No" : words.range} ${thing} ${bound} ${how}, ${lens(words)}.`;
}

/** A count of a figure with its noun; a count that is a range keeps its words. */
function countedRange({ figure, range }: FigureWords, one: string, other: string): string {
  return figure.point === null ? `${range ?? "No"} ${other}` : counted(Number(figure.point), one, other);
}

function lens(words: FigureWords): string {
  return words.lens ? LENS[words.lens] : "on record";
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function start(words: FigureWords, text: string): string {
  return words.lens ? `${sentenceCase(LENS[words.lens])}. ${text}` : text;
}

function first(words: FigureWords): string {
  return words.parties[0] ?? words.subject;
}

function twoWay(words: FigureWords): string {
  return `${words.range} runs both ways between the same two parties, both directions counted, ${lens(words)}.`;
}

function circulating(words: FigureWords): string {
  const whole = words.moved === null ? "" : ` of the ${words.moved} in stated sums`;
  if (words.figure.high === "0" && words.lens === "PAID") {
    return "No money can be shown to go round by the payments that the sources we have give a figure of.";
  }
  if (words.figure.high === "0") return `Nothing${whole} can be explained as money going round, ${lens(words)}.`;
  if (words.high === null) {
    return `At least ${words.low} can be money going round; how much more is open, ${lens(words)}.`;
  }
  return `Adding every step, up to ${words.high}${whole} could be the same money passed on${cautious(words)}, ${lens(words)}; the same money counts once for each hand.`;
}

/** The two cases are two numbers and no interval: what each way of taking ranges gives is said apart. */
function cautious({ low, high }: FigureWords): string {
  return low === high ? "" : ` (${low} with every range at its least)`;
}

function netting(words: FigureWords): string {
  return `If everybody settled net, ${words.range} would fall away; chains fall away with the loops, so this is no measure of circularity (${lens(words)}).`;
}

function debt(words: FigureWords, who: string, view: string): string {
  return words.range === null
    ? `The debt of ${who}, ${view}, is not on record.`
    : `The debt of ${who}, ${view}: ${words.range}.`;
}

function stack(words: FigureWords, what: string): string {
  const isTold = words.figure.assumptions.some((code) => code.startsWith("illustration:"));
  const of = isTold ? `${words.subject}, as ${words.document} tells it for illustration` : `what ${words.subject} owns`;
  return words.range === null
    ? `Claims on ${of}: how much for each 1 of its value cannot be said (${what}).`
    : `Claims on ${of}: ${words.range} for each 1 of its value (${what}).`;
}
