// Contract: the interface calls the four lenses paid, signed, announced and reported, in each language with one word;
// machine values keep their names.
// Must reject: a screen, a page or a report that calls what is signed by another word.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";

test("each lens has the word of the glossary", () => {
  expect(LENSES.map((lens) => label.lens(lens, "en"))).toEqual(["paid", "signed", "announced", "reported"]);
  expect(LENSES.map((lens) => label.lens(lens, "zh"))).toEqual(["已付", "已签约", "已宣布", "据报道"]);
});

test("no word of the interface calls it otherwise", () => {
  const found = ["lib/view/", "components/", "lib/publication/"].flatMap((folder) => {
    const root = new URL(`../../../${folder}`, import.meta.url);
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(new URL(file, root), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
        return [...text.matchAll(/.*(?:\bcommitted\b|已承诺).*/g)].map(([line]) => `${folder}${file}: ${line.trim()}`);
      });
  });
  expect(found).toEqual([]);
});
