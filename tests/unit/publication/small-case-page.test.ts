import { beforeAll, describe, expect, it } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { makeCase } from "../../bench/case-generator";
import { aLink } from "../../builders/case-builders";
import { renderPages } from "../../builders/rendered-pages";
import { freezeRecords } from "../../builders/shipped-case";

// Contract: the page of a case is one for any case, also for three parties without a loop. Must reject: a block for loops
// that there are none of, a picture that needs ten parties.

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
