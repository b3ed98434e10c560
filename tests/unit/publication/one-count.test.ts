import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import { isUnknown, toInterval } from "@/lib/domain/amounts/money-interval";
import { ladderLoops } from "@/lib/domain/analysis/loops/loop-ladders";
import { compareDecimals } from "@/lib/domain/model/ordered-ends";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { measureDocument } from "@/lib/interchange/analysis/measure-document";
import { bakeTables } from "@/lib/publication/bake-tables";
import { loopCountOf } from "@/lib/view/loops/loop-counts";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { countForAnswer } from "@/lib/view/snapshots/answer";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { countDocument } from "@/lib/view/snapshots/record-counts";
import { renderPages } from "../../builders/rendered-pages";
import { splitCsv } from "../../builders/seed-sheets";
import { freezeShippedCase } from "../../builders/shipped-case";
import counted from "../../fixtures/page-ai-circular.json" with { type: "json" };
import { dig } from "../interchange/analysis/run-analyze";

// Contract: what the page says first is what a script of its own counts from the sheets, and one thing has one count, one
// bound and one lens on page, report, table, document and `analyze`.
// Must reject: a number of loops without its bound, a range whose low end lies above its high end, two counts of links.

const document = freezeShippedCase();
const index = indexDocument(document);
const KINDS = ["cash", "mixed"] as const;
const LOCALES = ["en", "zh"] as const;
const LINE = "tr, li, p, dd, h3, h4, h5, text, title, desc, caption, summary, output, td, th, figcaption";

interface Page {
  readonly dom: Window["document"];
  readonly lines: readonly string[];
}

const pages = new Map<string, Page>();
/** The pages of one language, with their names. */
const pagesIn = (locale: Locale) => [...pages].filter(([name]) => name.startsWith(`${locale}/`));

function read(html: string): Page {
  const dom = new Window().document;
  dom.body.innerHTML = html;
  const lines = [...dom.querySelectorAll(LINE)].map((element) =>
    (element.textContent ?? "")
      .replace(/[\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return { dom, lines: [...new Set(lines)].filter((line) => line !== "") };
}

beforeAll(() => {
  for (const locale of LOCALES) {
    for (const [name, html] of renderPages(document, locale)) {
      if (name !== "method") pages.set(`${locale}/${name === "case" ? "index" : name}`, read(html));
    }
  }
}, 240_000);

const figure = (id: string) => {
  const found = document.figures.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
};
const minor = (decimal: string | null) => (decimal === null ? null : Number(decimal));

describe("the first answer and its counts", () => {
  it.each(LENSES)("are those of the script: loops and what was struck under %s", (lens) => {
    const found = KINDS.map((kind) => document.loopSets.find((set) => set.lens === lens && set.kind === kind));
    expect(found.map((set) => set?.loops.length)).toEqual([counted.loops[lens].cash, counted.loops[lens].mixed]);
    expect(found.map((set) => set?.struck.length)).toEqual([0, counted.loops[lens].struck]);
    expect(found.map((set) => set?.maxLength)).toEqual([counted.longest, counted.longest]);
  });

  it.each(LENSES)("are those of the script: links with and without a known amount under %s", (lens) => {
    const points = ["legs-with-amount", "legs-without-amount"].map((name) => Number(figure(`${name}/${lens}`).point));
    expect(points).toEqual([counted.links[lens].withAmount, counted.links[lens].withoutAmount]);
  });

  it("are those of the script: cash under each lens, currency by currency", () => {
    for (const [currency, sums] of Object.entries(counted.cash)) {
      for (const [lens, ends] of Object.entries(sums)) {
        const { low, high } = figure(`gross-cash-stated/${lens}/${currency}`);
        expect([lens, currency, minor(low), minor(high)]).toEqual([lens, currency, ...ends]);
      }
    }
    expect(document.figures.filter(({ id }) => id.startsWith("gross-cash-stated/")).length).toBe(
      Object.values(counted.cash).reduce((sum, one) => sum + Object.keys(one).length, 0),
    );
  });

  it("are those of the script: what is drawn, told and disputed", () => {
    const { drawnLinks, linksWithAmount, toldLinks, disputedClaims } = countForAnswer(index);
    expect([drawnLinks, linksWithAmount, toldLinks, disputedClaims]).toEqual([
      counted.drawn,
      counted.drawnWithAmount,
      counted.told,
      counted.disputedClaims,
    ]);
  });

  it("are those of the script: the ladder of every loop of cash", () => {
    const ladders = ladderLoops(document.loopSets).filter(({ kind }) => kind === "cash");
    const ours = Object.fromEntries(
      ladders.map(({ parties, rungs }) => [
        parties.join(" > "),
        Object.fromEntries(
          LENSES.flatMap((lens) => {
            const rung = rungs[lens];
            if (rung?.kind !== "cash") return [];
            const { bottleneck } = rung.loop;
            return [[lens, [minor(bottleneck?.low ?? null), minor(bottleneck?.high ?? null)]]];
          }),
        ),
      ]),
    );
    expect(ours).toEqual(counted.ladder);
  });

  it("stand in the sentences that readers read", () => {
    const answer = pages.get("en/record")?.lines.join("\n") ?? "";
    const { COMMITTED, ANNOUNCED, REPORTED } = counted.loops;
    expect(answer).toContain(
      `${COMMITTED.cash} loops of cash of up to six steps close on signed contracts (${ANNOUNCED.cash} with everything announced, ${REPORTED.cash} with press reports). None can be shown to be closed by payments in the sources we have.`,
    );
    expect(answer).toContain(`Another ${REPORTED.mixed} of up to six steps close only through shares`);
    const { withAmount, withoutAmount } = counted.links.PAID;
    expect(answer).toContain(`For ${withoutAmount} of ${withAmount + withoutAmount} cash links`);
    expect(pages.get("zh/record")?.lines.join("\n")).toContain(
      `有${COMMITTED.cash}个六步以内的现金环闭合；算上已宣布的有${ANNOUNCED.cash}个，再加上媒体报道的共${REPORTED.cash}个`,
    );
  });
});

describe("a number of loops", () => {
  it.each(LOCALES)("stands with its bound wherever a page prints it (%s)", (locale) => {
    const [number, bound] =
      locale === "en"
        ? [/\b(\d+|no|No|Another \d+) (more )?(mixed |cash )?loops?\b/, /of up to six steps/]
        : [/(\d+|没有一)个[^，。；（）]{0,8}(回路|现金环|资金环|的环)(?!节)/, /六步以内/];
    const bare = pagesIn(locale).flatMap(([name, { lines }]) =>
      lines.flatMap((line) =>
        line
          .split(/(?<=[.。；;])\s*/)
          .filter((sentence) => number.test(sentence) && !bound.test(sentence))
          .map((sentence) => `${name}: ${sentence.slice(0, 120)}`),
      ),
    );
    // Sentences that name no number found: a heading, and what was struck or hangs on nothing.
    expect(
      bare.filter(
        (line) =>
          !/counted as no loop|close no loop between|No loop hangs on|no loop by itself|lies on no loop|No loop can be shown/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });

  it("is the same in both tables, the figures, the report, the table to download and `analyze`", () => {
    const options = readOptions({});
    const analysis = options.ok ? measureDocument(document, options.value, () => 0) : null;
    if (!analysis?.ok) throw new Error("the shipped case is not measured");
    const printed: unknown = JSON.parse(JSON.stringify(analysis.value));
    const sets = dig(printed, "measures", "loops", "sets");
    if (!Array.isArray(sets)) throw new Error("no sets are printed");
    const csv = bakeTables(document).find(({ path }) => path === "loops.csv");
    const rows = new TextDecoder().decode(csv?.bytes).trim().split("\r\n").slice(1);
    for (const lens of LENSES) {
      for (const kind of KINDS) {
        const { count } = loopCountOf(document.loopSets, lens, kind);
        expect(figure(`loops/${lens}/${kind}`)).toMatchObject({
          point: String(count),
          lens,
          assumptions: [`max-length:${counted.longest}`],
        });
        const set = sets.find((one) => dig(one, "lens") === lens && dig(one, "kind") === kind);
        expect([dig(set, "maxLength"), (dig(set, "loops") as readonly unknown[]).length]).toEqual([6, count]);
        expect(rows.filter((row) => row.includes(`,${lens},${kind},`))).toHaveLength(count);
        for (const locale of LOCALES) {
          for (const name of ["record", "loops"]) {
            const cells = pages.get(`${locale}/${name}`)?.dom.querySelectorAll(`[data-loop-count="${lens} ${kind}"]`);
            expect([...(cells ?? [])].map(({ textContent }) => textContent)).toEqual([String(count)]);
          }
          if (kind === "cash") {
            const cell = countsOfReport(locale)[LENSES.indexOf(lens)]?.at(-1) ?? "";
            expect(cell).toMatch(count === 0 ? /\bno\b|没有/ : new RegExp(`^\\D*${count}\\b|${count}`));
          }
        }
      }
    }
    expect(rows).toHaveLength(document.loopSets.reduce((sum, { loops }) => sum + loops.length, 0));
  });

  it("is that of the loops listed, each told once with a rung per lens", () => {
    const dom = pages.get("en/record")?.dom;
    const rungs = [...(dom?.querySelectorAll("[data-rungs]") ?? [])].map((one) => one.getAttribute("data-rungs") ?? "");
    for (const lens of LENSES) {
      for (const kind of KINDS) {
        const closing = rungs.filter((one) => one.split(" ").includes(`${lens}:${kind}`));
        expect([lens, kind, closing.length]).toEqual([lens, kind, counted.loops[lens][kind]]);
      }
    }
    const stories = pages.get("en/loops")?.dom.querySelectorAll("[data-loop-row]").length;
    expect(stories).toBe(counted.loops.REPORTED.cash + counted.loops.REPORTED.mixed);
  });
});

describe("a number of links or parties", () => {
  const records = countDocument(document);

  it("is that of the record wherever the whole is counted", () => {
    const text = (name: string) => pages.get(name)?.lines.join("\n") ?? "";
    expect(text("en/record")).toContain(`${records.partiesDrawn} parties and ${records.linksDrawn} links are drawn`);
    expect(text("en/record")).toContain(
      `${records.linksOnRecord} links on record, ${records.linksDrawn} of them drawn`,
    );
    expect(text("en/record")).toContain(`${counted.drawnWithAmount} of ${records.linksDrawn} links`);
    expect(text("en/home")).toContain(
      `${records.parties} parties, ${records.linksOnRecord} links on record and ${records.linksTold} only told`,
    );
    const report = JSON.stringify(buildReportBlocks(document, "en").chapters).replace(/[\u2068\u2069\u200e]/gu, "");
    expect(report).toContain(`${records.partiesDrawn} parties and ${records.linksDrawn} links are drawn`);
    expect(records.linksDrawn).toBe(counted.drawn);
    const sections = pages.get("en/record")?.dom;
    expect(sections?.querySelectorAll('section[id^="link-"]').length).toBe(records.linksOnRecord + records.linksTold);
    expect(sections?.querySelectorAll('section[id^="party-"]').length).toBe(records.parties);
  });

  it("without a paid figure is the same in answer, headline, figure and ladder", () => {
    const { linksWithoutPaid, owedLinks } = countForAnswer(index);
    const text = pages.get("en/record")?.lines.join("\n") ?? "";
    expect(text).toContain(`${linksWithoutPaid} of ${owedLinks} cash links signed or paid have no paid figure`);
    const report = buildReportBlocks(document, "en").front.answers.flatMap(({ answer }) => answer);
    expect(report.some(({ text: said }) => said.includes(`${linksWithoutPaid} of ${owedLinks} cash links`))).toBe(true);
    const open = figure("gross-cash/PAID/USD");
    expect([open.high, open.missing.length]).toEqual([null, linksWithoutPaid]);
  });
});

/** The table of the report that counts by lens, narrow before wide, cell by cell. */
function countsOfReport(locale: Locale): readonly (readonly string[])[] {
  const network = buildReportBlocks(document, locale).chapters.find(({ id }) => id === "network");
  const table = network?.parts.find((part) => part.is === "table");
  const rows = table?.is === "table" ? table.rows : [];
  return rows.map((row) => row.map((cell) => cell.map(({ text: said }) => said).join(" "))).reverse();
}

describe("a range", () => {
  const SCALE: Readonly<Record<string, number>> = { "": 1, m: 1e6, bn: 1e9, tn: 1e12, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
  const read = (number: string | undefined, unit: string | undefined) =>
    Number((number ?? "").replaceAll(",", "")) * (SCALE[unit ?? ""] ?? Number.NaN);

  it.each(LOCALES)("never has its low end above its high end on a page (%s)", (locale) => {
    const money =
      locale === "en"
        ? /[$€£]([\d.,]*\d)(tn|bn|m)? (?:–|to) (?:about )?[$€£]([\d.,]*\d)(tn|bn|m)?/g
        : /约?([\d.,]*\d)(万亿|亿|万)?(?:[–至到])约?([\d.,]*\d)(万亿|亿|万)?(?:美元|欧元)/g;
    const plain = /([\d.,]*\d)% (?:–|to|至|到) ([\d.,]*\d)%/g;
    let seen = 0;
    const reversed = pagesIn(locale).flatMap(([name, { lines }]) =>
      lines.flatMap((line) => [
        ...[...line.matchAll(money)].flatMap(([text, low, lowUnit, high, highUnit]) => {
          seen++;
          const isReversed = read(low, lowUnit ?? (locale === "zh" ? highUnit : "")) > read(high, highUnit);
          return isReversed ? [`${name}: ${text}`] : [];
        }),
        ...[...line.matchAll(plain)].flatMap(([text, low, high]) =>
          read(low, "") > read(high, "") ? [`${name}: ${text}`] : [],
        ),
      ]),
    );
    expect(seen).toBeGreaterThan(30);
    expect(reversed).toEqual([]);
  });

  it("is ordered in every figure, line, hop and link of the document", () => {
    const ends = [
      ...document.figures.flatMap((one) => [one, ...one.inputs]),
      ...document.network.links.flatMap(({ amount, paid, amounts }) => [
        amount,
        paid,
        ...LENSES.map((lens) => amounts[lens]),
      ]),
      ...document.loopSets.flatMap(({ loops }) =>
        loops.flatMap(({ bottleneck, hops }) => [bottleneck, ...hops.map(({ total }) => total)]),
      ),
    ].flatMap((one) => one ?? []);
    expect(ends.length).toBeGreaterThan(1000);
    for (const { low, high } of ends) {
      if (low !== null && high !== null) expect(compareDecimals(low, high)).toBeLessThanOrEqual(0);
    }
  });
});

describe("the narrowest step of a loop", () => {
  it("is in the table what it is in the document: its ends, whether they are about right, and nothing where unknown", () => {
    const csv = bakeTables(document).find(({ path }) => path === "loops.csv");
    const told = splitCsv(new TextDecoder("utf-8").decode(csv?.bytes)).map((row) =>
      [row.lens, row.loop, row.narrowest_low, row.narrowest_high, row.narrowest_about].join(" "),
    );
    const own = document.loopSets.flatMap(({ lens, loops }) =>
      loops.map(({ id, bottleneck }) => {
        const isKnown = bottleneck !== null && !isUnknown(toInterval(bottleneck));
        const ends = isKnown ? [bottleneck.low, bottleneck.high ?? "", String(bottleneck.approx)] : ["", "", ""];
        return [lens, id, ...ends].join(" ");
      }),
    );
    expect(told).toEqual(own);
    expect(told.filter((row) => row.endsWith(" true")).length).toBeGreaterThan(5);
  });
});

describe("what was struck", () => {
  it("is named on the page of loops, and nothing else: shares for cash, and warrants for a grant or a guarantee", () => {
    const struck = [...(pages.get("en/loops")?.dom.querySelectorAll("[data-struck]") ?? [])];
    expect(struck.map((one) => one.getAttribute("data-struck"))).toEqual([
      "l-cipher-google-warrant l-google-cipher",
      "l-intel-us-warrant l-us-intel",
      "l-nv-crwv-2026 l-nv-crwv-stake",
    ]);
  });

  it("leaves AMD's warrant beside the orders it comes with, and CoreWeave's shares beside its services", () => {
    const mixed = (lens: Lens) =>
      document.loopSets.find((set) => set.lens === lens && set.kind === "mixed")?.loops.map(({ id }) => id) ?? [];
    expect(mixed("ANNOUNCED")).toContain("mixed.amd.openai");
    expect(mixed("ANNOUNCED")).toContain("mixed.coreweave.openai");
    expect(mixed("PAID")).toEqual([]);
  });
});
