// Contract: a form of the desk asks for a text in the languages of its case, the main one first and needed where a text is.
// Must reject: a box for a language that the case lacks, a case in Chinese alone whose English name is the needed one, a
// title that names the language where there is only one.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { MoreFields } from "@/components/claims/more-fields";
import { ValueFields } from "@/components/claims/value-fields";
import type { LinkDraft } from "@/components/deals/link-draft";
import { LinkFields } from "@/components/deals/link-fields";
import { draftOf, PartyFields } from "@/components/parties/party-fields";
import { RecordForm } from "@/components/record-forms/record-form";
import { CASE_LANGUAGES, type CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formBoxes } from "@/lib/view/desk/form-boxes";
import { askedFields, fieldOfPlace, textBoxes } from "@/lib/view/desk/text-boxes";
import { anEmptyForm } from "@/lib/wire/claim-form";
import { toRecordForm, toRecordSaid } from "@/lib/wire/record-form";
import { onTheDesk } from "@/tests/builders/desk-part";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: nothing, refresh: nothing }) }));

function render(languages: CaseLanguages, locale: Locale, form: ReactNode): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>{onTheDesk(form, { locale, languages })}</QueryClientProvider>,
  );
}

const nothing = () => undefined;
const LINK: LinkDraft = {
  kind: "loan",
  payer: "ash",
  payerName: "Ash",
  payee: "beech",
  payeeName: "Beech",
  deal: "d",
  dealName: "D",
  layer: "record",
  tranche: "",
  trancheZh: "",
  collateral: "",
  collateralZh: "",
  interest: "",
  interestZh: "",
  start: "",
  end: "",
  note: "",
  noteZh: "",
  why: "",
};
const WORDS = { ...anEmptyForm("not archived yet"), property: "payment_split" };

/** The kinds whose form is made of their declaration alone, with the texts that each asks for in each language. */
const RECORDS = [
  ["indicator", 2],
  ["glossary_term", 3],
  ["discrepancy", 4],
  ["statement", 4],
  ["analogy_step", 3],
] as const;

/** The forms of the desk that ask for texts and can be drawn alone. */
const FORMS: readonly [string, ReactNode, number][] = [
  ["party", <PartyFields key="party" draft={draftOf(null)} onChange={nothing} />, 2],
  ["link", <LinkFields key="link" draft={LINK} isInForce onChange={nothing} />, 4],
  [
    "value of a claim",
    <ValueFields key="value" subjectType="link" state={WORDS} problemOf={nothing} onChange={nothing} isFixed />,
    1,
  ],
  [
    "rest of a claim",
    <MoreFields key="rest" state={WORDS} isEdit={false} rivals={[]} problemOf={nothing} onChange={nothing} />,
    2,
  ],
  ...RECORDS.map(([kind, texts]): [string, ReactNode, number] => [
    kind.replace("_", " "),
    <RecordForm key={kind} kind={kind} list="l" target={{ is: "new" }} initial={toRecordForm(kind, null)} />,
    texts,
  ]),
];

test.each(FORMS)("the form of a %s has one box a text in each language of the case", (_, form, texts) => {
  for (const languages of CASE_LANGUAGES) {
    for (const locale of ["en", "zh"] as const) {
      const html = render(languages, locale, form);
      const boxes = (lang: string) => html.split(`lang="${lang}"`).length - 1;
      expect([languages, boxes("en"), boxes("zh-Hans")]).toEqual([
        languages,
        languages[0] === "en" ? texts : 0,
        languages.some((one) => one === "zh") ? texts : 0,
      ]);
      // One language needs no word for it.
      if (languages.length === 1) expect(html).not.toMatch(/Note in Chinese|（中文）<\/label>|in Chinese<textarea/);
    }
  }
});

test("the form of a record needs what its kind declares, and is sent what was written", () => {
  const needed = (kind: (typeof RECORDS)[number][0], languages: CaseLanguages) =>
    formBoxes(kind, languages, "en")
      .filter(({ asks }) => asks.for === "text" && asks.isRequired)
      .map(({ key }) => key);
  expect(needed("indicator", ["zh"])).toEqual(["name.zh"]);
  expect(needed("glossary_term", ["en", "zh"])).toEqual(["term.en", "term.zh", "definition.en", "definition.zh"]);
  expect(needed("analogy_step", ["en"])).toEqual(["analogy", "actor.en", "action.en"]);
  const form = toRecordForm("glossary_term", null);
  expect(toRecordSaid("glossary_term", { ...form, named: { seeAlso: [{ slug: "bond", name: "Bond" }] } })).toEqual({
    term: { en: "", zh: "" },
    definition: { en: "", zh: "" },
    testedProblem: null,
    seeAlso: ["bond"],
  });
});

test("the name that a party needs is the one in the main language of its case", () => {
  const needed = (languages: CaseLanguages) => {
    const html = render(languages, "zh", <PartyFields draft={draftOf(null)} onChange={nothing} />);
    return [...html.matchAll(/<input[^>]*>/g)]
      .filter(([tag]) => / required=/.test(tag))
      .map(([tag]) => /name="(\w+)"/.exec(tag)?.[1]);
  };
  expect(CASE_LANGUAGES.map(needed)).toEqual([["nameEn"], ["nameZh"], ["nameEn"]]);
});

test("a title says the language only where there are two", () => {
  const titles = (languages: CaseLanguages) =>
    textBoxes({ en: "note", zh: "noteZh" } as const, "Note", languages, "en").map(({ title }) => title);
  expect(CASE_LANGUAGES.map(titles)).toEqual([["Note"], ["Note"], ["Note", "Note in Chinese"]]);
});

test("two versions of a record are compared in the languages of the case, and a place is named by its box", () => {
  const fields = ["nameEn", "nameZh", "kind", "note", "noteZh"] as const;
  expect(CASE_LANGUAGES.map((languages) => askedFields(fields, languages))).toEqual([
    ["nameEn", "kind", "note"],
    ["nameZh", "kind", "noteZh"],
    fields,
  ]);
  expect(["name.en", "name.zh", "note.en", "note.zh", "kind"].map((place) => fieldOfPlace(place, fields))).toEqual([
    "nameEn",
    "nameZh",
    "note",
    "noteZh",
    "kind",
  ]);
});
