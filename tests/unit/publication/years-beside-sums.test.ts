import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import { hasTerm } from "@/lib/domain/deals/link-term";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { termWords, termYears } from "@/lib/view/deals/term-words";
import { formatClaimValue, formatMoneyInterval } from "@/lib/view/format";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { listReportLines } from "@/tests/fixtures/report-lines";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: wherever a page prints the sum of a purchase or lease, its years stand in the same line, or that none is stated.
// Must reject: a sum over ten years that reads as a sum of today, in a sentence, a row, a total, a picture or its text.

const document = freezeShippedCase();
const index = indexDocument(document);
/** A line of a page, with the lines inside it, and the row that it stands in. */
interface Line {
  readonly text: string;
  readonly inner: readonly string[];
  readonly row: string;
}

const pages = new Map<string, readonly Line[]>();
const LOCALES = ["en", "zh"] as const;

/**
 * Texts that people wrote about a sum, and the words of sources: nothing is put between those. Marks of a scale and what
 * holders would lose if an asset fell are no sums of links, though they may be the same number.
 */
const WRITTEN = "q, .remark, .summary, #statements, #discrepancies, #glossary, .tick, [data-fall], [data-spv]";
const LINE = "tr, li, p, dd, h3, h4, text, title, desc, summary, output, a[aria-label], svg[aria-label]";

const running = document.network.links.filter((link) => link.amount !== null && index.terms.has(link.link));

/** Texts that stand for the sum of one running link and for nothing else in the document. */
function ownText(networkLink: NetworkLink, locale: Locale): string | null {
  const text = formatMoneyInterval(networkLink.amount, locale).replace(
    /^(up to|at least|about|最多|至少|约)\s?(about )?/,
    "",
  );
  const others = document.network.links.filter(({ link, amount }) => link !== networkLink.link && amount !== null);
  // A sum paid so far runs to its own day, which stands beside it.
  const claims = document.claims.filter(
    ({ subject, property }) => subject !== networkLink.link || property === "amount_paid",
  );
  const taken = [
    ...others.map(({ amount }) => formatMoneyInterval(amount, locale)),
    ...claims.map(({ value }) => formatClaimValue(value, locale, [])),
  ];
  return taken.some((other) => other.includes(text)) ? null : text;
}

function isSaid(line: string, link: NetworkLink, locale: Locale): boolean {
  const term = index.terms.get(link.link);
  if (!term) return false;
  const general =
    locale === "zh" ? /合同年限|\d{4}年至\d{4}年|未写明期限/ : /contract years|\d{4} to \d{4}|no term stated/;
  return line.includes(termWords(term, locale)) || line.includes(termYears(term, locale)) || general.test(line);
}

beforeAll(() => {
  for (const locale of LOCALES) {
    for (const [name, html] of renderPages(document, locale)) {
      if (name === "home" || name === "method") continue;
      const dom = new Window().document;
      dom.body.innerHTML = html;
      for (const written of dom.body.querySelectorAll(WRITTEN)) written.remove();
      pages.set(`${locale}/${name}`, readLines(dom));
    }
  }
}, 120_000);

describe("the years of a sum", () => {
  it("are stated for some of the running links of the shipped case and not for others", () => {
    const terms = running.map(({ link }) => index.terms.get(link)).filter((term) => term !== undefined);
    expect(terms.filter(hasTerm).length).toBeGreaterThan(3);
    expect(terms.filter((term) => !hasTerm(term)).length).toBeGreaterThan(3);
  });

  it.each(LOCALES)("stand in every line that prints the sum, on every page (%s)", (locale) => {
    const bare: string[] = [];
    let seen = 0;
    for (const link of running) {
      const sum = ownText(link, locale);
      if (sum === null) continue;
      const exactly = new RegExp(`(?<![\\d.])${sum.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\d.])`);
      for (const [path, lines] of pages) {
        if (!path.startsWith(locale)) continue;
        for (const { text, inner, row } of lines) {
          if (!exactly.test(text) || inner.some((one) => exactly.test(one))) continue;
          seen += 1;
          if (!isSaid(`${text} ${row}`, link, locale)) bare.push(`${path}: ${text.slice(0, 160)}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
    expect(bare).toEqual([]);
  });

  it.each(LOCALES)("stand in the loops and claims of the report (%s)", (locale) => {
    const blocks = buildReportBlocks(document, locale);
    const lines = [
      // What the document under test said stands as people wrote it.
      ...blocks.chapters.flatMap(({ id, parts }) => (id === "said" ? [] : parts.flatMap(listReportLines))),
      ...blocks.register.flatMap(({ claims }) => claims.map(({ text }) => text)),
    ];
    for (const link of running) {
      const sum = ownText(link, locale);
      const own = sum === null ? [] : lines.filter((line) => line.includes(sum));
      expect(own.filter((line) => !isSaid(line, link, locale))).toEqual([]);
    }
  });
});

function readLines(dom: Window["document"]): readonly Line[] {
  return [...dom.body.querySelectorAll(LINE)].flatMap((line) => {
    const text = textOf(line);
    if (!/\d/.test(text)) return [];
    // On an arrow the years stand where a contract says from when to when; what none means is in the key of the picture.
    const key = line.closest(".pill") === null ? null : line.closest(".front, .chapter")?.querySelector(".ink-legend");
    const row = key ?? line.closest("tr, li, g[data-party]");
    return [{ text, inner: [...line.querySelectorAll(LINE)].map(textOf), row: row === null ? "" : textOf(row) }];
  });
}

function textOf(element: { readonly textContent: string; getAttribute(name: string): string | null }): string {
  return `${element.getAttribute("aria-label") ?? ""} ${element.textContent}`.replace(/\s+/g, " ").trim();
}
