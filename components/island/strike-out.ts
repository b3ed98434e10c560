import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { headlineFigures, type StrikeOut, strikeOut } from "@/lib/domain/analysis/strike-out/strike-out";
import { STRIKE_TYPES, type Strike } from "@/lib/domain/analysis/strike-out/strike-records";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import { formatMoneyInterval } from "@/lib/view/format";
import { allLoopsWords } from "@/lib/view/loops/loop-counts";
import { type StrikeMessages, strikeMessages } from "@/lib/view/loops/strike-messages";
import { figureChanges, loopWay, strikeName } from "@/lib/view/loops/strike-rows";
import { marksOf } from "@/lib/view/marks";
import { type DocumentIndex, indexDocument } from "@/lib/view/snapshots/document-index";
import { fetchDocument } from "./fetch-document";
import { pageLocale } from "./page-locale";

interface Loaded {
  readonly index: DocumentIndex;
  readonly whole: readonly Figure[];
}

let loaded: Promise<Loaded> | null = null;

/** Takes away what was chosen and says what would fall, in the words and by the functions of the baked tables. */
export async function showStrikes(
  tool: HTMLElement,
  chosen: readonly string[],
  choose: (left: readonly string[]) => void,
): Promise<void> {
  const locale = pageLocale();
  const words = strikeMessages(locale);
  const result = tool.querySelector<HTMLElement>("[data-strike-result]");
  const list = tool.querySelector<HTMLElement>("[data-strike-chosen]");
  if (result === null || list === null) return;
  result.replaceChildren(element("p", words.working));
  try {
    loaded ??= load();
    const { index, whole } = await loaded;
    const strikes = chosen.flatMap((value) => readStrike(value) ?? []);
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...chosen.map((value) => chosenItem(index, value, chosen, choose, locale)));
    // The button that was pressed is gone: the keyboard goes on from the next one, or from the choice.
    if (hadFocus) (list.querySelector("button") ?? tool.querySelector("select"))?.focus();
    if (strikes.length === 0) return result.replaceChildren();
    const outcome = strikeOut(groundOf(index.document), strikes, whole);
    const names = strikes.map((strike) => strikeName(index, strike, locale)).join(marksOf(locale).both);
    result.replaceChildren(...describe(index, outcome, names, words, locale));
  } catch (problem) {
    loaded = null;
    result.replaceChildren(element("p", words.failed));
    reportError(problem);
  }
}

async function load(): Promise<Loaded> {
  const frozen = await fetchDocument(document.body.dataset["document"] ?? "");
  return { index: indexDocument(frozen), whole: headlineFigures(groundOf(frozen)) };
}

function readStrike(value: string): Strike | null {
  const at = value.indexOf(":");
  const type = STRIKE_TYPES.find((one) => one === value.slice(0, at));
  return type === undefined ? null : { type, slug: value.slice(at + 1) };
}

function chosenItem(
  index: DocumentIndex,
  value: string,
  chosen: readonly string[],
  choose: (left: readonly string[]) => void,
  locale: Locale,
): HTMLElement {
  const strike = readStrike(value);
  const name = strike === null ? value : strikeName(index, strike, locale);
  const button = element("button", strikeMessages(locale).putBack);
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", `${strikeMessages(locale).putBack}: ${name}`);
  button.addEventListener("click", () => choose(chosen.filter((one) => one !== value)));
  const item = element("li", "");
  item.append(element("s", name), " ", button);
  return item;
}

function describe(
  index: DocumentIndex,
  outcome: StrikeOut,
  names: string,
  words: StrikeMessages,
  locale: Locale,
): readonly HTMLElement[] {
  const colon = marksOf(locale).colon;
  const way = ({ id, parties }: StrikeOut["fallen"][number], note: string) => {
    const item = element("li", "");
    const link = element("a", loopWay(index, parties, locale));
    link.setAttribute("href", anchorHref("loop", id));
    item.append(link, note === "" ? "" : ` ${note}`);
    return item;
  };
  const loops = [
    ...outcome.fallen.map((loop) => way(loop, "")),
    ...outcome.softened.map(({ loop, lens }) => way(loop, words.softer(words.lenses[lens]))),
    ...outcome.resized.map(({ loop, bottleneck }) =>
      way(loop, `${words.resized}${marksOf(locale).space}${formatMoneyInterval(bottleneck, locale)}`),
    ),
    ...outcome.opened.map(({ parties }) => element("li", `${loopWay(index, parties, locale)} ${words.openedOnly}`)),
  ];
  const figures = figureChanges(index, outcome, locale).map(({ label, before, after }) =>
    element("li", `${label}${colon}${before} → ${after}`),
  );
  const lead = element(
    "p",
    words.sentence(names, outcome.fallen.length, allLoopsWords(index.document.loopSets, locale)),
  );
  lead.append(" ", words.gone(outcome.claims.length, outcome.links.length));
  return [
    lead,
    ...(outcome.truncated ? [element("p", words.truncated)] : []),
    ...(loops.length > 0 ? [element("h4", words.fallen), listOf(loops)] : []),
    element("h4", words.figures),
    figures.length > 0 ? listOf(figures) : element("p", words.nothing),
  ];
}

function listOf(items: readonly HTMLElement[]): HTMLElement {
  const list = element("ul", "");
  list.className = "plain";
  list.append(...items);
  return list;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
