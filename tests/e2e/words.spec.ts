// Contract: what a member reads at the desk are words: records by their names, values by what they mean, notes as written
// for readers, in either language.
// Must reject: the slug of a record, a word of the code with its underscores, marks of Markdown.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { DESK_PLACES } from "../setup/desk-places";
import { expect, test } from "../setup/e2e";

/** Slugs of the shipped case that are no words of any language: those of several parts. */
const SLUGS = ["claims", "links", "sources", "deals", "parties", "jurisdiction_rules", "indicators"].flatMap(
  (sheet) => {
    const rows = Papa.parse<string[]>(readFileSync(`prisma/seed/ai-circular/${sheet}.csv`, "utf8")).data.slice(1);
    return rows.flatMap(([slug = ""]) => (/-.*-|^[a-z]-|^ind-/.test(slug) ? [slug] : []));
  },
);
const CODE = /(?<![\w/.@-])[a-z]+(?:_[a-z]+)+(?![\w/@-])/g;
const MARKDOWN = /\*\*|\]\(|^#{1,6} /m;

/** Beside every place: histories whose comparisons name other records, and what an address takes away. */
const PLACES = [
  ...DESK_PLACES,
  "/audit/link/l-xai-vci-lease",
  "/audit/deal/openai-coreweave",
  "/audit/party/vci",
  "/what-if?take=claim:c-sb-oai-2026,party:nvidia,claim:c-told-nebius-tier3",
];

for (const [language, prefix] of [
  ["English", ""],
  ["Chinese", "/zh"],
] as const) {
  test(`no page of the desk shows a slug, a code or raw Markdown, in ${language}`, async ({ asAdmin: page }) => {
    test.setTimeout(240_000);
    expect(SLUGS.length).toBeGreaterThan(600);
    const seen: string[] = [];
    for (const place of PLACES) {
      await page.goto(`${prefix}/desk/ai-circular${place}`);
      await page.locator("html[data-live]").waitFor();
      await expect(page.locator("[aria-busy='true']"), place).toHaveCount(0, { timeout: 20_000 });
      const text = await page.locator("body").innerText();
      const words = new Set(text.split(/[\s,;:()（），；：、。]+/));
      const shown = [
        ...SLUGS.filter((slug) => words.has(slug)),
        ...(text.match(CODE) ?? []),
        ...(text.match(MARKDOWN) ?? []),
      ];
      seen.push(...[...new Set(shown)].slice(0, 5).map((word) => `${place}: ${word}`));
    }
    expect(seen).toEqual([]);
  });
}
