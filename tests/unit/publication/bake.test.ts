import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import canonicalize from "canonicalize";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { quoteCell } from "@/lib/publication/bake-tables";
import type { BakedFile } from "@/lib/publication/baked-file";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: a baked page holds everything a reader may ask for, without script, and the same version bakes the same bytes.
// Must reject: a page that leaves out a link, a loop or a told statement, that points nowhere, or that runs inline code.

const ISLAND = {
  entry: "main.0123456789abcdef.js",
  files: [{ name: "main.0123456789abcdef.js", mediaType: "text/javascript", bytes: new TextEncoder().encode("1;") }],
};

let document: SnapshotDocument;
let files: ReadonlyMap<string, BakedFile>;
let english: string;
let chinese: string;

function bake(): Promise<readonly BakedFile[]> {
  const documentBytes = new TextEncoder().encode(canonicalize(document));
  const sha256 = createHash("sha256").update(documentBytes).digest("hex");
  return bakeSnapshot({ document, documentBytes, sha256, island: ISLAND });
}

function textOf(path: string): string {
  return new TextDecoder().decode(files.get(path)?.bytes);
}

beforeAll(async () => {
  document = freezeShippedCase();
  files = new Map((await bake()).map((file) => [file.path, file]));
  english = textOf("en/index.html");
  chinese = textOf("zh/index.html");
}, 180_000);

describe("a baked page", () => {
  it("has one section per party and per link, told links among them", () => {
    for (const html of [english, chinese]) {
      expect(valuesOf(html, /<section id="party-([^"]+)"/g)).toEqual(document.parties.map(({ slug }) => slug).sort());
      expect(valuesOf(html, /<section id="link-([^"]+)"/g)).toEqual(document.links.map(({ slug }) => slug).sort());
    }
  });

  it("has every public claim once, and every source once", () => {
    for (const html of [english, chinese]) {
      expect(valuesOf(html, /id="claim-([^"]+)"/g)).toEqual(document.claims.map(({ slug }) => slug).sort());
      expect(valuesOf(html, /id="source-([^"]+)"/g)).toEqual(document.sources.map(({ slug }) => slug).sort());
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
    expect(valuesOf(english, /data-told="([^"]+)"/g)).toEqual(told.sort());
  });

  it("names as speaker of a told link only who spoke of the link itself", () => {
    const row = /<tr data-told="l-seed-oai-amd-stake">.*?<\/tr>/s.exec(english)?.[0] ?? "";
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
    expect(hashes(await bake())).toEqual(hashes(files.values()));
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
    expect(textOf("document.json")).toBe(canonicalize(document));
    expect(textOf("links.csv").trimEnd().split("\r\n")).toHaveLength(document.links.length + 1);
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
    ['a "b", c', '"a ""b"", c"'],
    [null, ""],
  ])("never runs as a formula: %s", (cell, written) => {
    expect(quoteCell(cell)).toBe(written);
  });
});

function valuesOf(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, value = ""]) => value).sort();
}
