// Contract: whoever follows "how this is computed" from a figure comes to the section that explains its method.
// Must reject: a link to a place that the method page does not have.
import { expect, test } from "vitest";
import { bakeSite } from "@/lib/publication/bake";
import { bakeShippedCase } from "../../builders/baked-shipped-case";

test.each(["en", "zh"])(
  "every link from a page of a case to a place of the method page leads there (%s)",
  async (locale) => {
    const { files } = await bakeShippedCase();
    const site = await bakeSite({ cases: [], island: null });
    const method = site.find(({ path }) => path === `${locale}/method.html`);
    const ids = new Set([...textOf(method).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const pages = [...files.values()].filter(({ path }) => path.startsWith(`${locale}/`) && path.endsWith(".html"));
    const places = pages.flatMap((page) => [...textOf(page).matchAll(/method#([^"]*)"/g)].map(([, place]) => place));
    expect(new Set(places).size).toBeGreaterThan(5);
    expect([...new Set(places)].filter((place) => !ids.has(place ?? ""))).toEqual([]);
  },
);

function textOf(file: { readonly bytes: Uint8Array } | undefined): string {
  return Buffer.from(file?.bytes ?? []).toString("utf8");
}
