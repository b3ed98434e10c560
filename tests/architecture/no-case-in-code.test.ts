// Contract: what a case is about is said in its data. No text that code has of its own (a literal with a space, a Chinese
// letter or a line of JSX) speaks of what the shipped case is about.
// Must reject: a sentence of a page, a report, the desk or a letter with a word of the shipped case.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";
import { expect, it } from "vitest";
import { FOREIGN } from "../fixtures/reader-words";

/** Texts in which such a word means something else, with why it stays. */
const OTHERWISE: readonly (readonly [place: RegExp, text: RegExp])[] = [
  // Kinds of sources that any case may have.
  [/^lib\/view\/labels\.ts$/, /^视频$|^字幕$|^the captions$/],
  [/^lib\/domain\/sources\/words-of\.ts$|^lib\/view\/sources\/source-words\.ts$/, /^machine transcript of$/],
  // AI is Anguilla.
  [/^lib\/domain\/model\/country-codes\.ts$/, /^AD AE AF /],
  // Measured in two fonts and printed nowhere.
  [/^lib\/publication\/fonts\/stand-ins\.ts$/, /^Chip makers invest /],
  // Words by which names of firms are told from other words in any text; no page says them.
  [
    /^lib\/domain\/reading\/(?:find-parties|name-words)\.ts$/,
    /^(?:first second|holdings holding|us usa|agreement agreements|股份有限公司)/,
  ],
  // Saving a file is not exporting goods.
  [
    /^lib\/view\/(?:history\/history-messages|messages\/en\/desk)\.ts$/,
    /^Export (?:as|report) ?|can be exported as a report/,
  ],
];

const FILES = execFileSync("git", ["ls-files", "lib", "components", "app", "scripts"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.startsWith("lib/server/generated/"));

/** Literals, pieces of templates and lines of JSX in a file. */
function listTexts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(listTexts);
  if (typeof node !== "object" || node === null) return [];
  const { type, value, source } = node as {
    readonly type?: string;
    readonly value?: unknown;
    readonly source?: unknown;
  };
  if (type === "ImportDeclaration" || (type?.startsWith("Export") && source)) return [];
  if ((type === "Literal" || type === "JSXText") && typeof value === "string") return [value];
  if (type === "TemplateElement") return [(value as { readonly cooked: string }).cooked];
  return Object.values(node).flatMap(listTexts);
}

/** Amounts are written in some currency everywhere; which one a case is in is not asked here. */
const CURRENCY = /\b(?:US )?dollars?\b|\bUSD\b|美元|\$\d/gi;

function isOfTheCase(text: string): boolean {
  return isSaid(text) && FOREIGN.test(text.replaceAll(CURRENCY, ""));
}

function isSaid(text: string): boolean {
  return /\S\s+\S|\p{Script=Han}/u.test(text.trim());
}

it("says nothing of what the shipped case is about", () => {
  const found = FILES.flatMap((file) => {
    const { program } = parseSync(file, readFileSync(file, "utf8"));
    return listTexts(program)
      .filter(isOfTheCase)
      .filter((text) => !OTHERWISE.some(([place, meant]) => place.test(file) && meant.test(text.trim())))
      .map((text) => `${file}: ${text.trim().slice(0, 140)}`);
  });
  expect(found).toEqual([]);
});

it("finds a word in a literal, a template and a line of JSX, and leaves names and imports alone", () => {
  const code = `import a from "the video";
    const house = "video";
    const b = \`the video of \${house}\`;
    const c = <p title="a house">two chips</p>;`;
  const texts = listTexts(parseSync("a.tsx", code).program).filter(isOfTheCase);
  expect(texts.map((text) => text.trim())).toEqual(["the video of", "a house", "two chips"]);
});
