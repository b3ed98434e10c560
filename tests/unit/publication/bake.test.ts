import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { convert } from "fontverter";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeSite } from "@/lib/publication/bake";
import { quoteCell } from "@/lib/publication/bake-tables";
import type { BakedFile } from "@/lib/publication/baked-file";
import { placeOfPage } from "@/lib/publication/fonts/plan-cuts";
import { readTexts } from "@/lib/publication/fonts/read-texts";
import { readCodePoints, readNames } from "@/lib/publication/fonts/sfnt";
import { bakeAnew, bakeShippedCase } from "../../builders/baked-shipped-case";
import {
  charactersOf,
  chooseFaces,
  type Face,
  familiesOf,
  pageRules,
  preloadsOf,
  readFaces,
} from "../../builders/font-faces";
import { freezeRecords, readShippedRecords } from "../../builders/shipped-case";

// Contract: a baked page holds everything a reader may ask for, without script, and the same version bakes the same bytes.
// Must reject: a page that leaves out a link, a loop or a told statement, that points nowhere, or that runs inline code; a
// character that falls back to another font, and a font that a page loads for nothing.

let document: SnapshotDocument;
let files: ReadonlyMap<string, BakedFile>;
let english: string;
let chinese: string;

function textOf(path: string): string {
  return new TextDecoder().decode(files.get(path)?.bytes);
}

beforeAll(async () => {
  ({ document, files } = await bakeShippedCase());
  english = textOf("en/record.html");
  chinese = textOf("zh/record.html");
}, 180_000);

describe("a baked page", () => {
  it("has one section per party and per link, told links among them", () => {
    for (const html of [english, chinese]) {
      expect(valuesOf(html, /<section id="party-([^"]+)"/g)).toEqual(document.parties.map(({ slug }) => slug).sort());
      expect(valuesOf(html, /<section id="link-([^"]+)"/g)).toEqual(document.links.map(({ slug }) => slug).sort());
    }
  });

  it("has every public claim once, and its view every source once", () => {
    for (const html of [english, chinese]) {
      expect(valuesOf(html, /id="claim-([^"]+)"/g)).toEqual(document.claims.map(({ slug }) => slug).sort());
    }
    for (const locale of ["en", "zh"]) {
      const sources = textOf(`${locale}/sources.html`);
      expect(valuesOf(sources, /id="source-([^"]+)"/g)).toEqual(document.sources.map(({ slug }) => slug).sort());
    }
  });

  it("has every citation of every claim", () => {
    const citations = document.claims.reduce((sum, claim) => sum + claim.citations.length, 0);
    expect(english.match(/<li class="cite[ "]/g)).toHaveLength(citations);
  });

  it("has every loop of every lens, cash and mixed apart", () => {
    for (const set of document.loopSets) {
      const found = [...english.matchAll(/data-loop="([^"]+)" data-kind="(\w+)" data-lens="([^"]+)"/g)]
        .filter(([, , kind, lenses]) => kind === set.kind && lenses?.split(" ").includes(set.lens))
        .map(([, id]) => id);
      expect(found.sort()).toEqual(set.loops.map(({ id }) => id).sort());
    }
  });

  it("lists what is only told, and nothing else, in the register of told links", () => {
    const told = document.links.filter((link) => link.layer === "told").map(({ slug }) => slug);
    expect(valuesOf(textOf("en/the-video.html"), /data-told="([^"]+)"/g)).toEqual(told.sort());
  });

  it("names as speaker of a told link only who spoke of the link itself", () => {
    const row = /<tr data-told="l-told-oai-amd-stake">.*?<\/tr>/s.exec(textOf("en/the-video.html"))?.[0] ?? "";
    expect(row).toContain("TechButMakeItReal");
    expect(row).not.toContain("SEC filing");
  });

  it("opens a part that is itself a sum: its own parts, each with the words of a source", () => {
    const dom = new Window().document;
    dom.write(english);
    const figures = dom.querySelector(".figures");
    // 30 of SoftBank in 2025 were paid as 7.5 and 22.5, and the 30 of 2026 in three payments of 10.
    const opened = [...(figures?.querySelectorAll(".sum-parts") ?? [])].map((list) => list.textContent);
    expect(opened.some((text) => text.includes("$7.5bn in April and $22.5bn") && text.includes("$22.5 billion"))).toBe(
      true,
    );
    for (const part of ["l-sb-oai-2026-1", "l-sb-oai-2026-2"]) {
      const line = dom.querySelector(`#link-l-sb-oai-2026 [data-part="${part}"]`);
      expect(line?.querySelector("q")?.textContent).not.toBe("");
      expect(line?.querySelector("q")).not.toBeNull();
    }
  });

  it("points at places that exist and gives no id twice", () => {
    for (const html of [english, chinese]) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const targets = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
      expect([...targets].filter((target) => !ids.includes(target))).toEqual([]);
    }
  });

  it("runs no inline code and carries no inline style", () => {
    for (const html of [english, chinese]) {
      expect(html.match(/<script(?![^>]* src=)(?![^>]*type="application\/json")/g)).toBeNull();
      expect(html.match(/ style="/g)).toBeNull();
      expect(html.match(/ on[a-z]+="/g)).toBeNull();
      expect(html.match(/<script/g)).toHaveLength(1);
    }
  });

  it("asks search engines to stay away from a shipped case, and says that it was shipped", () => {
    expect(english).toContain('<meta name="robots" content="noindex"/>');
    expect(english).toContain("shipped with Roundtrip, not edited by this newsroom");
    expect(chinese).toContain("未经本编辑部编辑");
  });

  it("stays under its weight", () => {
    for (const html of [english, chinese]) {
      expect(Buffer.byteLength(html)).toBeLessThan(1_400_000);
      expect(gzipSync(html).byteLength).toBeLessThan(190_000);
    }
  });
});

describe("a baked version", () => {
  it("bakes the same bytes twice", async () => {
    const hashes = (list: Iterable<BakedFile>) =>
      [...list].map(({ path, bytes }) => `${path} ${createHash("sha256").update(bytes).digest("hex")}`);
    expect(hashes((await bakeAnew(freezeRecords(readShippedRecords()))).files.values())).toEqual(
      hashes(files.values()),
    );
  }, 180_000);

  it("names every style, font and script by its content, and loads only files it holds", () => {
    for (const { path, bytes } of files.values()) {
      const hash = /^files\/.*\.([0-9a-f]{16})\.(css|woff2)$/.exec(path)?.[1];
      if (hash) expect(createHash("sha256").update(bytes).digest("hex").slice(0, 16)).toBe(hash);
    }
    const css = [...files.keys()].find((path) => path.endsWith(".css")) ?? "";
    const loaded = [english, chinese, textOf(css)].flatMap((text) =>
      [...text.matchAll(/\/files\/([\w.-]+)/g)].map(([, name]) => `files/${name}`),
    );
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((path) => !files.has(path))).toEqual([]);
  });

  it("has a font for every Chinese character of the page", () => {
    const css = textOf([...files.keys()].find((path) => path.endsWith(".css")) ?? "");
    const ranges = [...css.matchAll(/unicode-range:([^;]+);/g)].flatMap(([, list = ""]) =>
      list.split(",").map((range) => {
        const [low = "0", high = low] = range.trim().replace("U+", "").split("-");
        return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
      }),
    );
    const characters = [...new Set(chinese.match(/\p{Script=Han}/gu))].map((one) => one.codePointAt(0) ?? 0);
    expect(characters.length).toBeGreaterThan(500);
    expect(characters.filter((point) => !ranges.some(([low, high]) => low <= point && point <= high))).toEqual([]);
  });

  it("gives out the document as it was hashed, and tables with one row per record", () => {
    expect(textOf("document.json")).toBe(new TextDecoder().decode(writeDocument(document)));
    expect(textOf("links.csv").trimEnd().split("\r\n")).toHaveLength(document.links.length + 1);
  });
});

describe("the fonts of a version", () => {
  let css: string;
  let faces: readonly Face[];
  let pages: readonly string[];

  beforeAll(() => {
    css = textOf([...files.keys()].find((path) => path.endsWith(".css")) ?? "");
    faces = readFaces(css);
    pages = [...files.keys()].filter((path) => path.endsWith(".html"));
  });

  it.each([
    ["en/", 90_000],
    ["zh/", 200_000],
  ])("of each page under %s weigh at most %d bytes before the first touch", (language, most) => {
    const own = pages.filter((path) => path.startsWith(language));
    expect(own.length).toBeGreaterThan(8);
    for (const path of own) {
      const loaded = preloadsOf(textOf(path));
      const weight = loaded.reduce((sum, file) => sum + (files.get(file)?.bytes.byteLength ?? 0), 0);
      expect(loaded.length, path).toBeGreaterThan(2);
      expect(weight, path).toBeLessThanOrEqual(most);
    }
  });

  it("are asked for by each page in its head, and no page asks for one that it shows nothing in", () => {
    // Pages of records ask for what their kind shows.
    for (const path of pages.filter((one) => placeOfPage(one) === one)) {
      const shown = charactersOf(textOf(path), "shown");
      for (const file of preloadsOf(textOf(path))) {
        expect([path, file, files.has(file)]).toEqual([path, file, true]);
        const drawn = faces.filter((face) => face.file === file).flatMap(({ points }) => [...points]);
        expect([path, file, drawn.some((point) => shown.has(String.fromCodePoint(point)))]).toEqual([path, file, true]);
      }
    }
  });

  it("draw every character of every page, in its family, slope and weight", async () => {
    const glyphs = new Map<string, ReadonlySet<number>>();
    for (const { file } of faces) {
      const bytes = files.get(file)?.bytes ?? new Uint8Array();
      if (!glyphs.has(file)) glyphs.set(file, readCodePoints(await convert(Buffer.from(bytes), "sfnt")));
    }
    const rules = pageRules();
    const missing = new Set<string>();
    const seen = new Set<string>();
    let looked = 0;
    for (const path of pages) {
      for (const { style, characters } of readTexts([textOf(path)], rules)) {
        const set = JSON.stringify(style);
        for (const character of characters) {
          const point = character.codePointAt(0) ?? 0;
          if (seen.has(`${set}${character}`)) continue;
          seen.add(`${set}${character}`);
          if (style.families.includes("system") || /[\p{Cc}\p{Cf}]/u.test(character)) continue;
          for (const family of style.families) {
            for (const weight of style.weights) {
              looked++;
              const found = familiesOf(css, family).some((name) =>
                chooseFaces(faces, name, style.italics.includes(true), weight).some(
                  (face) => face.points.has(point) && glyphs.get(face.file)?.has(point),
                ),
              );
              if (!found) missing.add(`${character} ${family} ${weight}`);
            }
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(3_000);
    expect([...missing]).toEqual([]);
  });

  it("leave no file unnamed, and bring no Chinese to an English page beyond what it shows", () => {
    const named = new Set(faces.map(({ file }) => file));
    expect([...files.keys()].filter((path) => path.endsWith(".woff2") && !named.has(path))).toEqual([]);
    const han = (path: string) => preloadsOf(textOf(path)).filter((file) => file.includes("han"));
    const weight = han("en/index.html").reduce((sum, file) => sum + (files.get(file)?.bytes.byteLength ?? 0), 0);
    expect(weight).toBeLessThan(6_000);
  });

  it("keep their makers' notices and go by none of the names that these reserved", async () => {
    for (const [path, { bytes }] of files) {
      if (!path.endsWith(".woff2")) continue;
      const names = readNames(await convert(Buffer.from(bytes), "sfnt"));
      for (const { id, text } of names) if ([1, 3, 4, 6, 16].includes(id)) expect(text).toMatch(/^Roundtrip ?\w+$/);
      expect(names.find(({ id }) => id === 0)?.text).toMatch(/Adobe|Project Authors/);
    }
    const licence = textOf(`files/${/Their licence: \/files\/(\S+)/.exec(css)?.[1]}`);
    expect(licence).toContain("with Reserved Font Name ‘Source’");
    expect(licence).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(faces.map(({ family }) => family).filter((family) => /source|noto/i.test(family))).toEqual([]);
  });
});

describe("the site", () => {
  it("lists the published cases and explains the method in both languages", async () => {
    const site = await bakeSite({ cases: [{ document, publishedAt: new Date(0) }], island: null });
    const paths = site.map(({ path }) => path).filter((path) => path.endsWith(".html"));
    expect(paths.sort()).toEqual(["en/index.html", "en/method.html", "zh/index.html", "zh/method.html"]);
    const home = new TextDecoder().decode(site.find(({ path }) => path === "zh/index.html")?.bytes);
    expect(home).toContain(`href="/zh/${document.header.slug}"`);
    expect(home).toContain(document.header.title.zh);
  });
});

describe("a table cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["@cmd", "'@cmd"],
    ["-5", "-5"],
    ["-5+cmd", "'-5+cmd"],
    ["＝1+1", "'＝1+1"],
    ["－2+3", "'－2+3"],
    ["＋1", "'＋1"],
    ["＠cmd", "'＠cmd"],
    ["\t=1+1", "'\t=1+1"],
    ["\n=1+1", '"\'\n=1+1"'],
    ['a "b", c', '"a ""b"", c"'],
    [null, ""],
  ])("never runs as a formula: %s", (cell, written) => {
    expect(quoteCell(cell)).toBe(written);
  });
});

function valuesOf(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, value = ""]) => value).sort();
}
