// Contract: a list of the desk shows a field by its type: a name leads to its page, a word is said in the reader's language,
// a day is written out, what is missing is a dash or said, a count leads on where it can.
// Must reject: a column that sorts by a word that the list does not know, a row whose missing day or sponsor takes the list along.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { DealList, PartyList, TermList } from "@/components/desk/lists";
import { dealListQuery, partyListQuery, termListQuery } from "@/lib/wire/desk/list-query";
import type { DealLine, PartyLine } from "@/lib/wire/desk/list-rows";
import { onTheDesk } from "../../builders/desk-part";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => undefined, replace: () => undefined }),
  usePathname: () => "/desk/small/deals",
  useSearchParams: () => new URLSearchParams(),
}));

const DEAL: DealLine = {
  slug: "d",
  title: { en: "A loan", zh: "一笔贷款" },
  stage: "signed",
  announced: "2025-10",
  signed: null,
  partOf: null,
  links: 2,
  largest: { currency: "USD", low: "0", high: "1500000000", approx: false } as DealLine["largest"],
  claims: 3,
};
const PARTY: PartyLine = {
  slug: "ash",
  name: { en: "Ash", zh: null },
  kind: "company",
  jurisdiction: null,
  sponsor: null,
  aliases: ["A", "B"],
  ticker: null,
  links: 1,
  claims: 0,
};

/** The texts of the cells that are shown. */
const cells = (html: string) =>
  [...html.matchAll(/<t[hd]((?: [^>]*)?)>(.*?)<\/t[hd]>/g)].flatMap(([, said = "", cell = ""]) =>
    / hidden=""| class="desk-choose"/.test(said) ? [] : [cell.replace(/<[^>]+>/g, "")],
  );

test("a deal is told in either language, with a dash for what it lacks and no name of its row", () => {
  const list = <DealList query={dealListQuery.parse({})} page={{ rows: [DEAL], total: 1 }} />;
  const html = renderToStaticMarkup(onTheDesk(list));
  expect(cells(html).slice(7)).toEqual(["A loan", "up to $1.5bn", "signed", "October 2025", "–", "2", "3"]);
  const chinese = renderToStaticMarkup(onTheDesk(list, { locale: "zh" }));
  expect(cells(chinese).slice(7)).toEqual(["一笔贷款", "最多15亿美元", "已签约", "2025年10月", "–", "2", "3"]);
  expect(chinese).toContain('href="/zh/desk/small/deals/d"');
  expect(chinese).toContain('href="/zh/desk/small/links?q=');
});

test("columns that the address names are shown, the first one always, the others are there for a look into the row", () => {
  const list = <DealList query={dealListQuery.parse({ cols: "signed" })} page={{ rows: [DEAL], total: 1 }} />;
  const html = renderToStaticMarkup(onTheDesk(list));
  expect(cells(html)).toEqual(["Title", "Signed", "A loan", "–"]);
  expect(html).toContain("October 2025");
});

test("what narrows a list stands as chips, each with the address without it", () => {
  const query = dealListQuery.parse({ q: "loan", stage: "signed", linked: "yes", cols: "stage" });
  const html = renderToStaticMarkup(onTheDesk(<DealList query={query} page={{ rows: [DEAL], total: 1 }} />));
  const chips = html.slice(html.indexOf("desk-chips"), html.indexOf("</ul>", html.indexOf("desk-chips")));
  expect([...chips.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"))).toEqual([
    "/desk/small/deals?stage=signed&linked=yes&cols=stage&sort=title",
    "/desk/small/deals?q=loan&linked=yes&cols=stage&sort=title",
    "/desk/small/deals?q=loan&stage=signed&cols=stage&sort=title",
  ]);
});

test("a second press on a head turns the order round", () => {
  const at = (sort: "stage" | "-stage") => {
    const list = <DealList query={dealListQuery.parse({ sort })} page={{ rows: [DEAL], total: 1 }} />;
    return renderToStaticMarkup(onTheDesk(list));
  };
  expect(at("stage")).toMatch(/aria-sort="ascending"[^>]*><a href="[^"]*sort=-stage"/);
  expect(at("-stage")).toMatch(/aria-sort="descending"[^>]*><a href="[^"]*sort=stage"/);
});

test("a party without a seat or a sponsor is listed, its other names as the language lists them", () => {
  const list = <PartyList query={partyListQuery.parse({})} page={{ rows: [PARTY], total: 1 }} />;
  expect(cells(renderToStaticMarkup(onTheDesk(list))).slice(7)).toEqual([
    "Ash",
    "company",
    "not stated",
    "–",
    "A, B",
    "1",
    "0",
  ]);
  expect(renderToStaticMarkup(onTheDesk(list, { locale: "zh" }))).toContain("A、B");
});

test("every head that sorts leads to an order that the list knows", () => {
  for (const [list, schema] of [
    [<DealList key="d" query={dealListQuery.parse({})} page={{ rows: [DEAL], total: 1 }} />, dealListQuery],
    [<PartyList key="p" query={partyListQuery.parse({})} page={{ rows: [PARTY], total: 1 }} />, partyListQuery],
    [
      <TermList
        key="t"
        query={termListQuery.parse({})}
        page={{ rows: [{ slug: "t", term: PARTY.name, definition: PARTY.name }], total: 1 }}
      />,
      termListQuery,
    ],
  ] as const) {
    const html = renderToStaticMarkup(onTheDesk(list));
    const sorts = [...html.matchAll(/sort=(-?\w+)/g)].map(([, sort]) => sort);
    expect(sorts.length).toBeGreaterThan(0);
    for (const sort of sorts) expect(schema.safeParse({ sort }).success, sort).toBe(true);
  }
});
