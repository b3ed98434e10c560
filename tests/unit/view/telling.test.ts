import { describe, expect, it } from "vitest";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { explainTerms } from "@/lib/view/glossary/explain-terms";
import { publisherName } from "@/lib/view/labels";
import { buildLoopCards } from "@/lib/view/loops/loop-cards";
import { composeAnswer, countForAnswer } from "@/lib/view/snapshots/answer";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeSmallCase } from "./small-document";

// Contract: links, loops and the first paragraph are told from the document's own numbers, in both languages.
// Must reject: ends swapped, a loop told under a lens in which it does not close, a told link counted as a record.

const index = indexDocument(freezeSmallCase());

function sentence(slug: string, locale: "en" | "zh"): string {
  const link = index.links.get(slug);
  if (link === undefined) throw new Error(`${slug} is missing`);
  return linkSentenceText(index, link, index.networkLinks.get(slug), locale);
}

describe("a link in words", () => {
  it("names the payer first, without legal forms, and the amount", () => {
    expect(sentence("l-invest", "en")).toBe("Alder invests $100 in Birch");
    expect(sentence("l-invest", "zh")).toBe("桤木向Birch投资100美元");
  });

  it("says nothing about an amount that is not stated", () => {
    expect(sentence("l-chips", "en")).toBe("Birch buys goods from Alder");
    expect(sentence("l-chips", "zh")).toBe("Birch向桤木采购货物");
  });

  it("uses the plural for groups named in the plural", () => {
    expect(sentence("l-pool", "en")).toBe("Holders of the pool invest $50 in Alder");
  });
});

describe("a loop card", () => {
  it("stands once, in the group of the narrowest lens under which it closes", () => {
    const cards = buildLoopCards(index);
    expect(cards.map(({ kind, lens, lenses, parties }) => ({ kind, lens, lenses, parties }))).toEqual([
      {
        kind: "cash",
        lens: "COMMITTED",
        lenses: ["COMMITTED", "ANNOUNCED", "REPORTED"],
        parties: ["alder", "birch"],
      },
    ]);
  });

  it("has a rung per lens and says where the loop does not close", () => {
    const ladder = buildLoopCards(index)[0]?.ladder ?? [];
    expect(ladder.map(({ lens, closes }) => [lens, closes])).toEqual([
      ["PAID", null],
      ["COMMITTED", "cash"],
      ["ANNOUNCED", "cash"],
      ["REPORTED", "cash"],
    ]);
  });

  it("tells every parallel link of a step", () => {
    const hops = buildLoopCards(index)[0]?.hops ?? [];
    expect(hops.map((hop) => hop.links.map((link) => link.link).sort())).toEqual([
      ["l-invest"],
      ["l-chips", "l-services"],
    ]);
  });
});

describe("the first paragraph", () => {
  it("counts what is only told apart from the record", () => {
    const counts = countForAnswer(index);
    expect(counts.toldLinks).toBe(1);
    expect(counts.recordLinks).toBe(6);
    expect(counts.cashLoops).toEqual({ PAID: 0, COMMITTED: 1, ANNOUNCED: 1, REPORTED: 1 });
    expect(counts.maxLength).toBe(6);
    expect([counts.owedLinks, counts.linksWithoutPaid]).toEqual([6, 3]);
  });

  it("answers that no payment is shown to close a loop, with bound and lens, and never that none was made", () => {
    const [circular] = composeAnswer(index, "en");
    expect(circular?.answer).toBe(
      "On paper, yes: 1 loop of cash of up to six steps closes on signed contracts (1 with everything announced, 1 with press reports). None can be shown to be closed by payments in the sources we have.",
    );
    expect(composeAnswer(index, "zh")[0]?.answer).toContain("现有资料尚不能证明钱已转回。");
  });

  it("says what stands on a statement alone or is disputed, and says it plainly where nothing does", () => {
    const [, , unsupported] = composeAnswer(index, "en");
    expect(unsupported?.answer).toMatch(/^1 link exists only as somebody’s statement; it is not drawn or counted\./);
    const { document } = index;
    const sound = indexDocument({ ...document, links: document.links.filter(({ layer }) => layer === "record") });
    expect(composeAnswer(sound, "en")[2]?.answer).toMatch(
      /^No link stands on somebody’s statement alone, and no claim is disputed\./,
    );
    expect(composeAnswer(sound, "zh")[2]?.answer).toContain("也没有说法存在争议");
  });
});

describe("explained terms", () => {
  const glossary = [
    {
      slug: "loop",
      term: { en: "loop", zh: "回路" },
      definition: { en: "d", zh: "d" },
      testedProblem: null,
      seeAlso: [],
    },
  ];

  it("explains the first mention only", () => {
    expect(explainTerms("A loop is a loop.", ["loop"], glossary, "en")).toEqual([
      { text: "A ", term: null },
      { text: "loop", term: "loop" },
      { text: " is a loop.", term: null },
    ]);
  });

  it("leaves a text alone when the document has no such term", () => {
    expect(explainTerms("A warrant.", ["warrant"], glossary, "en")).toEqual([{ text: "A warrant.", term: null }]);
  });
});

describe("a publisher", () => {
  it("is not invented where nobody is known", () => {
    expect(publisherName({ publisher: "Register", kind: "filing" }, "zh")).toBe("Register");
    expect(publisherName({ publisher: "unknown", kind: "translation" }, "en")).toBe("translation, publisher unknown");
    expect(publisherName({ publisher: "unknown", kind: "translation" }, "zh")).toBe("译文（出版者不详）");
  });
});
