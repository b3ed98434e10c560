import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MeasuresPage } from "@/components/measures/measures-page";
import { shareLists } from "@/lib/view/measures/shared-lists";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { makeCase } from "../../bench/case-generator";
import { freezeRecords, freezeShippedCase } from "../../builders/shipped-case";

// Contract: what many figures rest on alike stands once on their page, and each of them leads to it.
// Must reject: a page that grows with the square of its case, a number that leads nowhere, a line that is told nowhere.

const frozen = freezeRecords(makeCase({ parties: 60, links: 300 }, 5));
const assets = { stylesheet: "page.css", fonts: [], script: null, address: null };
const render = (locale: "en" | "zh") =>
  renderToStaticMarkup(<MeasuresPage context={createPageContext(frozen, locale)} sha256="0" assets={assets} />);

describe("the long lists of a page of measures", () => {
  it("stand once, whole, and every figure that refers to one has its number", () => {
    for (const locale of ["en", "zh"] as const) {
      const html = render(locale);
      const ids = [...html.matchAll(/<details id="(list-\d+)"/g)].map(([, id]) => id);
      const named = [...html.matchAll(/href="#(list-\d+)"/g)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(named)).toEqual(new Set(ids));
      expect(named.length).toBeGreaterThan(2 * ids.length);
      const [list] = shareLists(createPageContext(frozen, locale).index.document.figures).values();
      const block = html.slice(html.indexOf('<details id="list-1"'));
      const lines = block.slice(0, block.indexOf("</details>")).match(/<li/g)?.length ?? 0;
      expect(lines).toBeGreaterThan(100);
      expect(list?.number).toBe(1);
    }
  });

  it("are left where they stand in a case whose figures share no long ones", () => {
    const { figures } = freezeShippedCase();
    expect(shareLists(figures).size).toBe(0);
  });

  it("are one list also where names run from right to left", () => {
    const [first, ...others] = frozen.parties;
    if (!first) throw new Error("no party");
    const turned = { ...frozen, parties: [{ ...first, name: { en: "אלון", zh: "אלון" } }, ...others] };
    const { document } = createPageContext(turned, "en").index;
    expect(shareLists(document.figures).size).toBe(shareLists(frozen.figures).size);
    expect(document.parties[0]?.name.en).not.toBe("אלון");
  });
});
