import { beforeAll, describe, expect, it } from "vitest";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { bakePictures } from "@/lib/publication/bake-pictures";
import { bakeTables } from "@/lib/publication/bake-tables";
import { cashSums } from "@/lib/view/snapshots/answer";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: the pictures that are taken along, and that reports print, are those of the page, and say whose they are; the
// table behind them adds up to what the page prints. Must reject: another picture of the same network, one without its
// day, source or address, a colour that a typesetter does not know, a sum that its own table does not make.

const document = freezeShippedCase();
const index = indexDocument(document);
const ADDRESS = "https://news.example";
let files: ReadonlyMap<string, string>;

beforeAll(() => {
  const baked = [...bakePictures(document, ADDRESS), ...bakeTables(document)];
  files = new Map(baked.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}, 120_000);

const shapesOf = (svg: string) => [...svg.matchAll(/<path class="(?:area|line|tail)[^>]*>/g)].map(([path]) => path);
const placesOf = (svg: string) =>
  [...svg.matchAll(/<a class="(?:hub|rim)[^>]*>.*?<\/a>/g)].map(([disc]) =>
    disc.replace(/href="[^"]*"/, "").replace(/( in-\d)+"/, '"'),
  );

describe.each(["en", "zh"] as const)("the pictures of the page as files (%s)", (locale) => {
  const fileOf = (name: string) => files.get(`${name}.${locale}.svg`) ?? "";

  it.each(["network", "hubs"])("are drawn from the same shapes at the same places: %s", (name) => {
    const html = renderPages(document, locale).get("case") ?? "";
    const start = html.indexOf(`<svg class="picture ${name === "network" ? "whole" : "hubs"}"`);
    const onPage = html.slice(start, html.indexOf("</svg>", start));
    const shown = shapesOf(onPage);
    expect(shown.length).toBeGreaterThan(20);
    expect(shapesOf(fileOf(name)).slice(0, shown.length)).toEqual(shown);
    expect(placesOf(fileOf(name))).toEqual(placesOf(onPage));
  });

  it.each(["network", "hubs"])(
    "say title, day, source and address, and lead to the page of the version: %s",
    (name) => {
      const svg = fileOf(name);
      const [, title = ""] = /class="sheet-title"[^>]*>([^<]*)</.exec(svg) ?? [];
      expect(title.length).toBeGreaterThan(8);
      expect(svg).toMatch(locale === "zh" ? /2026年7月1日/ : /As of 1 July 2026/);
      const page = `${ADDRESS}${locale === "zh" ? "/zh" : ""}/ai-circular/v/1`;
      expect(svg).toContain(`Roundtrip`);
      expect(svg).toContain(`${page}<`);
      const links = [...svg.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((href) => !href.startsWith(page))).toEqual([]);
      const [, styles = ""] = /<style>([^<]*)</.exec(svg) ?? [];
      expect(styles.split("\n").filter((rule) => /var\(|currentColor/.test(rule))).toEqual([]);
    },
  );
});

describe("the table behind the pictures", () => {
  const rows = () => {
    const [header = "", ...lines] = (files.get("pictures.csv") ?? "").replace("\uFEFF", "").trimEnd().split("\r\n");
    const names = header.split(",");
    return lines.map((line) => new Map(line.split(",").map((cell, at) => [names[at], cell])));
  };

  it.each(LENSES)("adds up to the sum that the page prints (%s)", (lens) => {
    const word = { PAID: "paid", COMMITTED: "signed", ANNOUNCED: "announced", REPORTED: "reported" }[lens];
    const [sum] = cashSums(index, lens);
    const total = rows().reduce(
      (all, row) => all + BigInt((row.get(`${word}_in_sum_low`) || "0").split(".")[0] ?? 0),
      0n,
    );
    expect(String(total)).toBe(sum?.sum.low.split(".")[0]);
  });

  it("has a row for each deal that is drawn, with its claims, sources, whole and group", () => {
    const drawn = document.network.links.filter((link) => link.drawn);
    expect(rows().map((row) => row.get("link"))).toEqual(drawn.map(({ link }) => link));
    const part = rows().find((row) => row.get("link") === "l-sb-oai-2026-1");
    expect(part?.get("inside_link")).toBe("l-sb-oai-2026");
    expect(rows().some((row) => row.get("receiver") === "aws" && row.get("receiver_drawn_as") === "amazon")).toBe(true);
    expect(rows().filter((row) => row.get("claims") === "" || row.get("sources") === "")).toEqual([]);
  });
});
