import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderPage } from "@/lib/publication/render-page";
import { setTextElements } from "@/lib/publication/set-text-elements";
import { completePage, keepPage } from "@/lib/publication/waiting-page";

// Contract: a page that is rendered in parts, and waits compressed, has the bytes of the page rendered whole.
// Must reject: a part that is lost, doubled or in another place; a text of a case that stands in for a part.

const ROWS = Array.from({ length: 400 }, (_, row) => `row ${row} & \u2068名 ${row}\u2069 <b> ${"words ".repeat(40)}`);
const MIMIC = '<set-aside data-part="1"></set-aside>';

/** A page of nested parts; `setAside` may leave them where they are. */
function aPage(setAside: Parameters<Parameters<typeof renderPage>[0]>[0]) {
  const rows = ROWS.map((text) => createElement("li", { key: text, title: MIMIC }, text));
  return (
    <html lang="en">
      <head>
        <title>{MIMIC}</title>
      </head>
      <body>
        {setAside(<p>{MIMIC}</p>)}
        {setAside(null)}
        {setAside(
          <section>
            before {setAside(<ul>{rows.slice(0, 200)}</ul>)} between {setAside(rows.slice(200))} after
          </section>,
        )}
        <footer>end</footer>
      </body>
    </html>
  );
}

const whole = `<!DOCTYPE html>${setTextElements(renderToStaticMarkup(aPage((part) => part)))}`;

describe("a page in parts", () => {
  it("is the page rendered whole", () => {
    expect([...renderPage(aPage)].join("")).toBe(whole);
  });

  it("never holds more than a part", () => {
    const longest = Math.max(...[...renderPage(aPage)].map((piece) => piece.length));
    expect(longest).toBeLessThan(whole.length * 0.6);
  });

  it("has a part once, whatever its texts say", () => {
    const html = [...renderPage(aPage)].join("");
    for (const row of [0, 199, 200, 399]) expect(html.split(`row ${row} &amp;`)).toHaveLength(2);
    expect(html).not.toContain("<set-aside");
  });

  it.each([Number.POSITIVE_INFINITY, 0])(
    "has its bytes when it has waited, %d bytes plain, with the head that it is given",
    (left) => {
      const { keep, page } = keepPage("en/index.html", { left });
      expect([...keep(renderPage(aPage))].join("")).toBe(whole);
      const { bytes, path } = completePage(structuredClone(page()), (head) => `${head}<meta name="named">`);
      expect(path).toBe("en/index.html");
      expect(new TextDecoder().decode(bytes)).toBe(whole.replace("</head>", '<meta name="named"></head>'));
    },
  );
});
