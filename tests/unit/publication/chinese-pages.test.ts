import { type Element, Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import { bakePictures } from "@/lib/publication/bake-pictures";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { indexDocument, partyName, shortPartyName } from "@/lib/view/snapshots/document-index";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: whoever reads Chinese reads no English but names, titles, quotes and codes.
// Must reject: a note, a reason, a verdict, a title of a rule or a unit that stands in English on a Chinese page.

const document = freezeShippedCase();
const index = indexDocument(document);
const texts: { readonly path: string; readonly text: string; readonly rest: string }[] = [];

/** Names that stay as they are written: of publishers and authors, and of parties in Latin letters. */
const NAMES = [
  ...document.sources.flatMap(({ publisher, author, title, wordsOf }) => [publisher, author, title, wordsOf]),
  ...document.parties.flatMap(({ slug, name, ticker, aliases }) => [
    partyName(index, slug, "zh"),
    shortPartyName(index, slug, "zh"),
    ticker,
    ...(name.zh === null ? [name.en, ...aliases] : []),
  ]),
].flatMap((name) => name ?? []);
const WORD = /[A-Za-z][A-Za-z0-9&’'-]*/g;
/** Their words one by one: pictures break names into lines, and names in Chinese hold those of companies behind them. */
const NAME_WORDS = new Set(NAMES.flatMap((name) => name.match(WORD) ?? []));
const LONG_NAMES = NAMES.filter((name) => /\W/.test(name)).sort((one, other) => other.length - one.length);

/** Companies, people and products that a text names beside the parties, and makers of maps and methods. */
const OTHER_NAMES =
  /SpaceX|Colossus|Beignet|Hyperion|Vantage|Valor|Meta\b|Alphabet|Altera|TeraWulf|BorderPlex Digital Assets|STACK Infrastructure|Flexispot|Ed Zitron|INF Tech|DGX Cloud|GitHub|Anthropic|CoreWeave|Nebius|Mistral|GenAI|Natural Earth|DebtRank|Eisenberg–Noe|Rogers–Veraart|\bArm\b/g;
/** Products, terms that go by their letters, codes of currencies and standards, and what the product itself is called. */
const STAYS =
  /Roundtrip|ChatGPT|GitHub Copilot|Copilot|GPT|Azure|Vera Rubin|Blackwell|English|\banalyze\b|sha-256|S-1|10-Q|8-K|6-K|F-62|https?:\/\/\S+|\/[\w/.-]+|\b[A-Z]{2,5}\b|\b[A-Z]{0,2}\d+[A-Za-z.\d]*\b/g;
/** What the captions of the video wrote, told beside what was meant. */
const MISHEARD =
  /superficial|artificial|expert controls|export controls|synthetic|Coreeave|Nebus|Nibbius|Nebas|Nebia|Mistrol|Chad GBT|Genaii/g;

beforeAll(() => {
  const pictures = bakePictures(document).filter(({ path }) => path.includes(".zh."));
  const pages = [
    ...renderPages(document, "zh"),
    ...pictures.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const),
  ];
  for (const [path, html] of pages) {
    const dom = new Window().document;
    dom.write(html);
    walk(dom.documentElement, path);
  }
  walkReport(buildReportBlocks(document, "zh"), "");
}, 180_000);

/** Attributes that are read aloud or shown when something is pointed at. */
const SPOKEN = ["aria-label", "title", "alt", "placeholder"];
/** Parts of the report that are quotes, titles and addresses, or that nobody reads. */
const NOT_READ = [
  "fragment",
  "url",
  "slug",
  "key",
  "locale",
  "is",
  "look",
  "flow",
  "ink",
  "lens",
  "id",
  "sources title",
  "notes sources",
];

function walkReport(value: unknown, key: string): void {
  if (typeof value === "string") look(value, `report ${key}`);
  else if (Array.isArray(value)) for (const one of value) walkReport(one, key);
  else if (typeof value === "object" && value !== null) {
    // Quotes stay as they were printed, and pictures have a name for the typesetter.
    const isQuote = "look" in value && value.look === "quote";
    for (const [name, inner] of isQuote ? [] : Object.entries(value)) {
      if ((name === "name" && "alt" in value) || (name === "words" && typeof inner === "object" && key === ""))
        continue;
      if (!NOT_READ.includes(name) && !NOT_READ.includes(`${key} ${name}`)) walkReport(inner, name);
    }
  }
}

function walk(element: Element, path: string): void {
  for (const name of SPOKEN) look(element.getAttribute(name) ?? "", `${path} ${name}`);
  for (const child of element.childNodes) {
    if (child.nodeType === 1) {
      const inner = child as Element;
      if (!["SCRIPT", "STYLE", "Q", "CODE"].includes(inner.tagName.toUpperCase())) walk(inner, path);
    } else if (child.nodeType === 3) {
      look(child.textContent ?? "", path);
    }
  }
}

function look(said: string, path: string): void {
  const text = said.trim();
  if (text === "") return;
  let rest = text;
  for (const name of LONG_NAMES) if (rest.includes(name)) rest = rest.replaceAll(name, "");
  rest = rest.replace(OTHER_NAMES, "").replace(MISHEARD, "").replace(STAYS, "");
  texts.push({ path, text, rest: rest.replace(WORD, (word) => (isPartOfName(rest, word) ? "" : word)) });
}

/** Words of names are let through one by one only where a text has few of them: a sentence is no name. */
function isPartOfName(text: string, word: string): boolean {
  return NAME_WORDS.has(word) && (text.match(WORD)?.length ?? 0) <= 8;
}

/** A single letter may name somebody in an example; more of a text than this may not be in Latin letters. */
const MOST_LATIN = 0.1;
const letters = (text: string, script: RegExp) => text.match(script)?.length ?? 0;

describe("a Chinese page of the shipped case", () => {
  it("is baked for the case, for every reader view and for the site", () => {
    expect(new Set(texts.map(({ path }) => path)).size).toBeGreaterThanOrEqual(10);
    expect(texts.filter(({ text }) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(10_000);
  });

  it("has no text that is English beyond names, titles, quotes and codes", () => {
    const english = texts.filter(({ rest }) => {
      const latin = letters(rest, /[A-Za-z]/g);
      return latin > 1 && latin / (latin + letters(rest, /\p{Script=Han}/gu)) > MOST_LATIN;
    });
    expect([...new Set(english.map(({ path, text }) => `${path}: ${text}`))]).toEqual([]);
  });

  it("marks nothing as English, since everything was written in Chinese too", () => {
    expect(texts.filter(({ text }) => text.includes("（英文）") || text.includes("为英文"))).toEqual([]);
  });
});
