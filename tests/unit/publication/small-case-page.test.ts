import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { CasePage } from "@/components/snapshots/case-page";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { makeCase } from "../../bench/case-generator";
import { aLink } from "../../builders/case-builders";
import { renderPages } from "../../builders/rendered-pages";
import { freezeRecords } from "../../builders/shipped-case";

// Contract: the page of a case is one for any case, also for three parties without a loop and for hundreds of parties. Must
// reject: a block for loops that there are none of, a picture that needs ten parties, a page that grows with its case.

function pageOf(records: CaseRecords): string {
  return renderPages(freezeRecords(records), "en").get("case") ?? "";
}

describe("a case of three parties without a loop", () => {
  let html = "";
  beforeAll(() => {
    const made = makeCase({ parties: 3, links: 3 }, 7);
    const [one, two, three] = made.parties.map(({ slug }) => slug);
    const ways = [
      [one, two],
      [one, three],
      [two, three],
    ] as const;
    // All of it runs one way.
    const links = made.links.map((link, at) => {
      const [payer = "", payee = ""] = ways[at % ways.length] ?? [];
      return aLink({ ...link, payer, payee });
    });
    html = pageOf({ ...made, links });
  }, 120_000);

  it("has its hubs, and on phones their sums", () => {
    expect(html).toContain('<svg class="picture hubs"');
    expect(html).toContain('class="hub-cards"');
    expect((html.match(/class="hub"/g) ?? []).length).toBe(3);
  });

  it("has no block of loops, no chooser, no ring and no chapter of them", () => {
    for (const part of ["loop-dots", "loop-choice", "rings-figure", 'id="loops"', 'href="#loops"']) {
      expect([part, html.includes(part)]).toEqual([part, false]);
    }
  });
});

describe("a case of many parties", () => {
  const document = freezeRecords(makeCase({ parties: 120, links: 700 }, 7));
  const html = renderToStaticMarkup(
    CasePage({
      context: createPageContext(document, "en"),
      sha256: "0".repeat(64),
      assets: { stylesheet: "", fonts: [], script: null, address: null },
    }),
  );

  it("draws those with most money, as many as leave the arrows few enough to follow, and says how many are left", () => {
    const whole = /class="picture whole"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
    const arrows = whole.match(/class="stream /g)?.length ?? 0;
    expect(arrows).toBeGreaterThan(60);
    expect(arrows).toBeLessThanOrEqual(140);
    expect(html).toMatch(/more parties with less money are in the table/);
  });

  it("finds every party of its network by a text, not by an element for each", () => {
    const [, text = ""] = /data-parties="([^"]*)"/.exec(html) ?? [];
    const dealing = new Set(
      document.network.links.flatMap(({ drawn, giver, receiver }) => (drawn ? [giver, receiver] : [])),
    );
    expect(text.split("\n")).toHaveLength(dealing.size);
    expect(text.split("\n").every((line) => /^[^\t]+\t(#p-|\/)[a-z0-9-]+/.test(line))).toBe(true);
  });

  it("has at most 6,000 elements", () => {
    expect(html.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(6000);
  });
}, 240_000);
