// Contract: a list of the desk shows a field by its type: a name leads to its page, a word is said in the reader's language,
// a day is written out, what is missing is a dash or said, a count leads on where it can.
// Must reject: a column that sorts by a word that the list does not know, a row whose missing day or sponsor takes the list along.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DealList, PartyList, TermList } from "@/components/desk/lists";
import { dealListQuery, partyListQuery, termListQuery } from "@/lib/wire/desk/list-query";
import type { DealLine, PartyLine } from "@/lib/wire/desk/list-rows";
import { onTheDesk } from "../../builders/desk-part";

const DEAL: DealLine = {
  slug: "d",
  title: { en: "A loan", zh: "一笔贷款" },
  stage: "signed",
  announced: "2025-10",
  signed: null,
  partOf: null,
  links: 2,
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

const cells = (html: string) =>
  [...html.matchAll(/<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, ""));

test("a deal is told in either language, with a dash for what it lacks", () => {
  const list = <DealList query={dealListQuery.parse({})} page={{ rows: [DEAL], total: 1 }} />;
  expect(cells(renderToStaticMarkup(onTheDesk(list))).slice(8)).toEqual([
    "A loan",
    "d",
    "signed",
    "October 2025",
    "–",
    "–",
    "2",
    "3",
  ]);
  const html = renderToStaticMarkup(onTheDesk(list, { locale: "zh" }));
  expect(cells(html).slice(8)).toEqual(["一笔贷款", "d", "已签约", "2025年10月", "–", "–", "2", "3"]);
  expect(html).toContain('href="/zh/desk/small/deals/d"');
  expect(html).toContain('href="/zh/desk/small/links?q=');
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
    const sorts = [...html.matchAll(/sort=(\w+)/g)].map(([, sort]) => sort);
    expect(sorts.length).toBeGreaterThan(0);
    for (const sort of sorts) expect(schema.safeParse({ sort }).success, sort).toBe(true);
  }
});
