import { describe, expect, it } from "vitest";
import { setTextElements } from "@/lib/publication/set-text-elements";

// Contract: elements take the place of invisible marks where HTML has elements, and nowhere else.
// Must reject: a mark that is copied with a name, an element inside a picture or a title, a word that widens the page.

describe("the texts of a page", () => {
  it("stand in bdi where they were isolated, one in another too", () => {
    expect(setTextElements("<p>\u200E\u2068אב\u2069 → \u2068\u2068גד\u2069 x\u2069</p>")).toBe(
      "<p><bdi>אב</bdi> → <bdi><bdi>גד</bdi> x</bdi></p>",
    );
  });

  it("keep their marks where no element can stand", () => {
    for (const html of [
      "<title>\u2068אב\u2069</title>",
      '<svg aria-label="\u2068אב\u2069"><text><tspan>\u2068אב\u2069</tspan></text></svg>',
      "<select><option>\u2068אב\u2069</option></select>",
      '<p title="\u2068אב\u2069"></p>',
    ]) {
      expect(setTextElements(html)).toBe(html);
    }
    expect(setTextElements("<svg><title>a</title></svg>\u2068אב\u2069")).toBe(
      "<svg><title>a</title></svg><bdi>אב</bdi>",
    );
  });

  it("may break inside a word that is longer than a line, never between a letter and its signs", () => {
    const word = "abcdefghijkl".repeat(3);
    expect(setTextElements(`<p>${word} ${word.slice(0, 30)}</p>`)).toBe(
      `<p>abcdefghijkl<wbr>abcdefghijkl<wbr>abcdefghijkl ${word.slice(0, 30)}</p>`,
    );
    const marked = "e\u0301".repeat(16);
    expect(setTextElements(marked)).toBe(`${"e\u0301".repeat(12)}<wbr>${"e\u0301".repeat(4)}`);
  });

  it("are found among any number of others, and between tags that mean nothing here", () => {
    const rows = '<tr class="row"><td>ab</td><td>国</td></tr>'.repeat(100);
    expect(setTextElements(`${rows}<titles>\u2068אב\u2069</titles>${rows}`)).toBe(
      `${rows}<titles><bdi>אב</bdi></titles>${rows}`,
    );
    expect(setTextElements(`<option>${rows}</option>${"й".repeat(31)}`)).toBe(
      `<option>${rows}</option>${"й".repeat(12)}<wbr>${"й".repeat(12)}<wbr>${"й".repeat(7)}`,
    );
  });

  it("are left alone where they need nothing: entities, addresses, hashes", () => {
    const html = `<p>&amp;<a href="/${"x".repeat(40)}">${"0f".repeat(32)}</a>${"国".repeat(40)}</p>`;
    expect(setTextElements(html)).toBe(html);
  });
});
