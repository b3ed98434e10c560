import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { convert } from "fontverter";
import { describe, expect, it } from "vitest";
import { bakeFonts, readPages } from "@/lib/publication/bake-fonts";
import { makeCut } from "@/lib/publication/fonts/cut-font";
import { keepCut } from "@/lib/publication/fonts/kept-cuts";
import { readOutlines } from "@/lib/publication/fonts/outlines";
import { readTexts } from "@/lib/publication/fonts/read-texts";
import { readCodePoints, readMetrics } from "@/lib/publication/fonts/sfnt";
import { readTypeRules } from "@/lib/publication/fonts/type-rules";
import { readFaces } from "../../builders/font-faces";

// Contract: a page loads fonts of the characters that it shows, in every script that names are written in; the rest comes
// when it is asked for, and nothing moves when fonts come.
// Must reject: a name that no font of ours draws, a folded text that every reader pays for, other bytes on another machine.

type Spot = readonly [x: number, y: number];
type Line = readonly [from: Spot, to: Spot];

/** The glyphs of a font as browsers draw them, in short lines and parts of the em. */
function traceGlyphs(font: Buffer): readonly (readonly Line[])[] {
  const em = font.readUInt16BE(font.indexOf(Buffer.from([0x5f, 0x0f, 0x3c, 0xf5])) + 6);
  return (readOutlines(font) ?? []).map((contours) =>
    contours.flatMap((contour) => {
      const points = contour.flatMap((point, place) => {
        const next = contour[(place + 1) % contour.length] ?? point;
        const between = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true };
        return point.isOn || next.isOn ? [point] : [point, between];
      });
      const first = points.findIndex(({ isOn }) => isOn);
      const turned = [...points.slice(first), ...points.slice(0, first + 1)];
      const spots = turned.flatMap(({ x, y, isOn }, place): readonly Spot[] => {
        if (isOn) return [[x, y]];
        const [from, to] = [turned[place - 1] ?? { x, y }, turned[place + 1] ?? { x, y }];
        return [0.25, 0.5, 0.75].map((t) => [
          (1 - t) ** 2 * from.x + 2 * t * (1 - t) * x + t * t * to.x,
          (1 - t) ** 2 * from.y + 2 * t * (1 - t) * y + t * t * to.y,
        ]);
      });
      const parts = spots.map(([x, y]): Spot => [x / em, y / em]);
      return parts.slice(1).map((to, place): Line => [parts[place] ?? to, to]);
    }),
  );
}

/** How far the farthest end of these lines is from the nearest of the others. */
function farthest(lines: readonly Line[], others: readonly Line[]): number {
  const away = ([px, py]: Spot, [[ax, ay], [bx, by]]: Line) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = dx === 0 && dy === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(px - ax - t * dx, py - ay - t * dy);
  };
  return Math.max(0, ...lines.map(([, spot]) => Math.min(...others.map((line) => away(spot, line)))));
}

describe("the fonts of a page", () => {
  it("are cut to the same bytes on every machine", async () => {
    const cut = await makeCut({
      file: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
      family: "Roundtrip Sans",
      characters: ["A", "V", "a", "1"],
      weights: [400, 700],
      joins: false,
      coarse: false,
    });
    expect(createHash("sha256").update(cut).digest("hex")).toBe(
      "65f6b49c49276eb50c721b2d9380ae105da95f2500c4ab5bf922ba5c7457d6c3",
    );
  });

  it("are cut to the same bytes whatever else is cut from the same font", async () => {
    const characters = ["“", "，", "国", "银"];
    for (const weight of ["400Regular", "600SemiBold"]) {
      const file = `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
      const cut = { file, family: "Roundtrip Han", characters, weights: null, joins: false, coarse: true };
      const alone = await makeCut(cut);
      for (const others of ["ﬁfi§…—「」", "一丁七万丈三上下不与丐丑专且世丘丙业丛东丝丞丢两严丧个中丰串临"]) {
        expect((await makeCut(cut, [...characters, ...others])).equals(alone)).toBe(true);
      }
    }
  });

  it("draw Han characters with fewer points, in their place and within seven thousandths of the em", async () => {
    const characters = [..."亿龘藏国銀行、。循環"];
    for (const weight of ["400Regular", "600SemiBold"]) {
      const file = `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
      const cut = async (coarse: boolean) => {
        const packed = await makeCut({
          file,
          family: "Roundtrip Han",
          characters,
          weights: null,
          joins: false,
          coarse,
        });
        return { size: packed.byteLength, font: await convert(packed, "sfnt") };
      };
      const [fine, coarse] = [await cut(false), await cut(true)];
      expect(coarse.size).toBeLessThan(fine.size * 0.8);
      expect(readCodePoints(coarse.font)).toEqual(readCodePoints(fine.font));
      const measure = ({ font }: { font: Buffer }) => {
        const { ascent, descent, lineGap, meanAdvance } = readMetrics(font);
        return [ascent, descent, lineGap, ...characters.map((one) => meanAdvance(one))];
      };
      expect(measure(coarse)).toEqual(measure(fine));
      const [before, after] = [fine, coarse].map(({ font }) => traceGlyphs(font));
      expect(after).toHaveLength(before?.length ?? 0);
      for (const [glyph, lines] of (after ?? []).entries()) {
        expect(farthest(lines, before?.[glyph] ?? [])).toBeLessThan(0.007);
        expect(farthest(before?.[glyph] ?? [], lines)).toBeLessThan(0.007);
      }
    }
  });

  it("draw Hebrew, Arabic and Persian names", async () => {
    const html = '<html lang="en"><body><p>חברת אלון</p><h2>شركة البلوط</h2><p>شرکت گردو پژمان</p></body></html>';
    const baked = await bakeFonts(readPages([{ path: "en/index.html", pieces: [html] }]), "");
    const own = readFaces(baked.css);
    for (const [family, weight, text] of [
      ["Roundtrip Hebrew", 400, "חברת אלון"],
      ["Roundtrip Arabic", 650, "شركة البلوط"],
      ["Roundtrip Arabic", 400, "شرکت گردو پژمان"],
    ] as const) {
      const points = new Set(
        own
          .filter((face) => face.family === family && face.weights[0] <= weight && weight <= face.weights[1])
          .flatMap((face) => [...face.points]),
      );
      expect([...text.replaceAll(" ", "")].filter((character) => !points.has(character.codePointAt(0) ?? 0))).toEqual(
        [],
      );
    }
    const preloads = baked.preloads.get("en/index.html") ?? [];
    expect(preloads.filter((name) => /hebrew|arabic/.test(name))).toHaveLength(3);
  });

  it("come for what is folded or hidden only when it is asked for", async () => {
    const html =
      '<html lang="zh"><body><p>甲</p><details><summary>乙</summary><p>丙</p></details><span class="term"><b class="term-note">丁</b></span></body></html>';
    const baked = await bakeFonts(readPages([{ path: "zh/index.html", pieces: [html] }]), "戊");
    const own = readFaces(baked.css);
    const shown = new Set(
      own
        .filter(({ file }) => baked.preloads.get("zh/index.html")?.includes(file.replace("files/", "")))
        .flatMap(({ points }) => [...points]),
    );
    const all = new Set(own.flatMap(({ points }) => [...points]));
    const has = (points: ReadonlySet<number>) => [..."甲乙丙丁戊"].filter((one) => points.has(one.codePointAt(0) ?? 0));
    expect(has(shown)).toEqual(["甲", "乙"]);
    expect(has(all)).toEqual(["甲", "乙", "丙", "丁", "戊"]);
  });

  it("have stand-ins for no more characters than they have themselves", async () => {
    const html = '<html lang="en"><body><p>a → é — 中 ○</p></body></html>';
    const { css } = await bakeFonts(readPages([{ path: "en/index.html", pieces: [html] }]), "");
    const ranges = [...css.matchAll(/family: "Roundtrip \w+ as [^}]*unicode-range: ([^;]+);/g)].map(
      ([, list = ""]) => list,
    );
    expect(ranges.length).toBeGreaterThan(6);
    // The arrow and the ring are drawn by the Han font: a stand-in before it in the list would keep them for good.
    for (const list of ranges) expect(list).not.toMatch(/U\+2190|U\+2192|U\+25CB|U\+4E2D/);
    expect(ranges.join()).toContain("U+E9");
  });

  it("have stand-ins of the reader's own with the same line and the same mean width", async () => {
    const { css } = await bakeFonts(
      readPages([{ path: "en/index.html", pieces: ["<html><body>A</body></html>"] }]),
      "",
    );
    const blocks = [...css.matchAll(/@font-face \{([^}]*ascent-override[^}]*)\}/g)].map(([, block = ""]) => block);
    expect(blocks.length).toBeGreaterThan(6);
    for (const block of blocks) {
      const part = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(block)?.[1]) / 100;
      const serif = block.includes("Roundtrip Serif");
      // The lines of Source Serif 4 and Source Sans 3 in parts of the em, as their files say them.
      expect(part("ascent-override") * part("size-adjust")).toBeCloseTo(serif ? 1.036 : 1.024, 2);
      expect(part("descent-override") * part("size-adjust")).toBeCloseTo(serif ? 0.335 : 0.4, 2);
    }
  });
});

describe("a cut that was made before", () => {
  it("is taken again as it is, and made anew when a byte of it has changed", async () => {
    const name = randomUUID();
    let made = 0;
    const take = () => keepCut(name, () => Promise.resolve(Buffer.from(`cut ${++made} of ${name}`)));
    expect((await take()).toString()).toBe(`cut 1 of ${name}`);
    expect((await take()).toString()).toBe(`cut 1 of ${name}`);
    const kept = await findKept(name);
    await writeFile(kept, (await readFile(kept, "latin1")).replace("cut 1", "cut 7"), "latin1");
    expect((await take()).toString()).toBe(`cut 2 of ${name}`);
    await rm(kept);
  });
});

describe("the style of a text", () => {
  const style = (css: string, html: string) =>
    readTexts(
      ['<html lang="zh"><body>', html, "</body></html>"],
      readTypeRules(`body { font-family: var(--font-sans) } ${css}`),
    )
      .filter(({ characters }) => characters.has("字"))
      .map(({ style: { families, weights, italics, shown } }) =>
        [
          families.join("/"),
          weights.join("/"),
          italics.map((italic) => (italic ? "italic" : "upright")).join("/"),
          shown ? "shown" : "later",
        ].join(" "),
      );

  it("is shown from the start for what a script writes as soon as the page is open", () => {
    expect(style(".finder { font-weight: 600 }", '<div class="finder" data-finder="字" data-none="数"></div>')).toEqual(
      ["sans 600 upright shown"],
    );
    expect(style("", '<div data-none="字"></div>')).toEqual([]);
  });

  it.each([
    ["is inherited", "", "<p><span>字</span></p>", "sans 400 upright shown"],
    ["comes from the browser where no rule speaks", "", "<th><b>字</b></th>", "sans 900 upright shown"],
    [
      "follows the more specific rule, not the later one",
      ".a p { font-weight: 600 } p { font-weight: 500 }",
      '<div class="a"><p>字</p></div>',
      "sans 600 upright shown",
    ],
    [
      "reads the short form",
      "p { font: italic 650 1rem/1.2 var(--font-serif) }",
      "<p>字</p>",
      "serif 650 italic shown",
    ],
    [
      "knows children from descendants",
      ".a > p { font-weight: 600 }",
      '<div class="a"><i><p>字</p></i></div>',
      "sans 400 italic shown",
    ],
    [
      "knows the language",
      "p:lang(zh) { font-weight: 500 } p:lang(en) { font-weight: 600 }",
      "<p>字</p>",
      "sans 500 upright shown",
    ],
    ["asks what is not", "p:not(.b, .c) { font-weight: 500 }", '<p class="c">字</p>', "sans 400 upright shown"],
    [
      "looks at values",
      '[data-a] { font-style: italic } [type="x"] { font-weight: 600 }',
      '<p type="x">字</p>',
      "sans 600 upright shown",
    ],
    [
      "is both where the window decides",
      "@media (max-width: 9rem) { p { font-weight: 600; display: none } }",
      "<p>字</p>",
      "sans 400/600 upright shown",
    ],
    [
      "is both where neighbours decide",
      "p:first-child { font-weight: 600 }",
      "<p>字</p>",
      "sans 400/600 upright shown",
    ],
    [
      "is both where the reader decides, hidden until then",
      "p { display: none } p:target { display: block; font-weight: 600 }",
      "<p>字</p>",
      "sans 400/600 upright later",
    ],
    ["is of no use in print alone", "@media print { p { font-weight: 600 } }", "<p>字</p>", "sans 400 upright shown"],
    ["comes later in what is folded", "", "<details><summary>a</summary><p>字</p></details>", "sans 400 upright later"],
    [
      "is there in what is open, and in what a script shows at once",
      "[hidden] { display: none }",
      '<details open=""><p hidden="">字</p></details>',
      "sans 400 upright shown",
    ],
    [
      "is the reader's own font where a rule names no other",
      "p { font-family: monospace }",
      "<p>字</p>",
      "system 400 upright shown",
    ],
  ])("%s", (_, css, html, expected) => {
    expect(style(css, html)).toEqual([expected]);
  });
});

async function findKept(text: string): Promise<string> {
  const folder = `${process.cwd()}/build/fonts`;
  for (const name of await readdir(folder)) {
    if ((await readFile(`${folder}/${name}`, "latin1")).includes(text)) return `${folder}/${name}`;
  }
  throw new Error(`no kept cut holds ${text}`);
}
