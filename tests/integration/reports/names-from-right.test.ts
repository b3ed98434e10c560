// Contract: a loop of names from right to left reads in its direction in the report, set in fonts of ours; a name in
// letters that none of them has costs no report.
// Must reject: an arrow between two such names that points the wrong way, a font of the machine, a report that fails.

import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { wholeReport } from "@/lib/domain/reports/report-choice";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { type RenderedReport, renderReport } from "@/lib/publication/report/render-report";
import { aCase, aClaim, aDeal, aLink, aParty } from "../../builders/case-builders";

const FIRST = "שלום";
const SECOND = "شركة";
/** Begins with Latin letters, so it reads from left to right as a whole. */
const THIRD = "Ash נחל";

/** A ring of three links and their contracts, between parties of these names. */
function setRing(names: readonly string[]): RenderedReport {
  const slugs = ["alder", "birch", "cedar"];
  const ends = slugs.map((slug, place) => [slug, slugs[(place + 1) % slugs.length] ?? ""] as const);
  const nameOf = (place: number): Localized => ({ en: names[place] ?? "", zh: null });
  const frozen = freeze({
    records: aCase({
      parties: slugs.map((slug, place) => aParty({ slug, name: nameOf(place) })),
      deals: [aDeal({ slug: "ring" })],
      links: ends.map(([payer, payee]) => aLink({ slug: `l-${payer}`, deal: "ring", payer, payee })),
      claims: slugs.map((slug) => aClaim({ slug: `c-${slug}`, subject: `l-${slug}` })),
    }),
    number: 1,
    layout: {
      width: 900,
      height: 300,
      nodes: slugs.map((party, place) => ({ party, x: 150 + place * 300, y: 150, radius: 20 })),
    },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return renderReport({ document: frozen.value, sha256: "0f".repeat(32), choice: wholeReport("en") });
}

interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The words of the file with the places where they stand. */
async function listWords({ pdf }: RenderedReport): Promise<readonly Word[]> {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const words: Word[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    for (const item of (await (await file.getPage(page)).getTextContent()).items) {
      if (!("str" in item)) continue;
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      words.push({ text: item.str, page, x, y });
    }
  }
  return words;
}

/** What stands on one line, from left to right. */
function lineOf(words: readonly Word[], { page, y }: Word): string {
  return words
    .filter((word) => word.page === page && Math.abs(word.y - y) < 1 && word.text.trim() !== "")
    .sort((one, other) => one.x - other.x)
    .map(({ text }) => text.replace(/[\u200E\u200F\u2066-\u2069]/gu, ""))
    .join(" ")
    .replace(/\s+/g, " ");
}

let report: RenderedReport;
let words: readonly Word[];

beforeAll(async () => {
  report = setRing([FIRST, SECOND, THIRD]);
  words = await listWords(report);
}, 60_000);

describe("names from right to left in a report", () => {
  it("stand left and right of each arrow as the value moves", () => {
    const ways = words.filter(({ text }) => text.includes("→")).map((arrow) => lineOf(words, arrow));
    expect(ways.filter((way) => way.includes(`${FIRST} → ${SECOND} → ${THIRD} → ${FIRST}`))).not.toEqual([]);
    for (const [giver, receiver] of [
      [FIRST, SECOND],
      [SECOND, THIRD],
      [THIRD, FIRST],
    ]) {
      expect(ways.filter((way) => way.includes(`${giver} → ${receiver}`)).length).toBeGreaterThan(1);
      expect(ways.filter((way) => way.includes(`${receiver} → ${giver}`))).toEqual([]);
    }
  });

  it("are set in fonts that come with the product, in words and in the picture", () => {
    const fonts = [
      ...Buffer.from(report.pdf)
        .toString("latin1")
        .matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([A-Za-z0-9]+)/g),
    ];
    const families = new Set(fonts.map(([, name = ""]) => name));
    expect([...families].filter((name) => !/^(SourceSerif4|SourceSans3|NotoSans|Vazirmatn)/.test(name))).toEqual([]);
    expect([...families]).toEqual(expect.arrayContaining(["NotoSansHebrew", "Vazirmatn"]));
  });

  it("leave the file checked against its standard", () => {
    expect(report.standard).toBe("ua-1");
  });

  it("cost no report where no font here has their letters", () => {
    const far = setRing(["ไทย", "한국", "\u{1FAE8} Ash"]);
    expect(far.standard).toBeNull();
    expect(far.citations).toHaveLength(report.citations.length);
  }, 30_000);
});
