// Contract: words and marks of a language come from where words are kept; a component is the same in every language.
// Must reject: a component or page that asks which language it is in.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";

const ASKED = new RegExp(`[!=]==? ["'](?:${LOCALES.join("|")})["']|["'](?:${LOCALES.join("|")})["'] [!=]==?`);

function listAsking(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => ASKED.test(readFileSync(file, "utf8")));
}

test("no component and no page asks which language it is in", () => {
  expect([...listAsking("components"), ...listAsking("app")]).toEqual([]);
});

test("each language has every mark", () => {
  const [first, ...others] = LOCALES.map((locale) => Object.keys(marksOf(locale)));
  for (const other of others) expect(other).toEqual(first);
});
