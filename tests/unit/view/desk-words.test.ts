// Contract: at the desk claims, units and what rules sort places into go by the words of the case on whose page they stand.
// Must reject: the word of another case, a unit by its key where the case has a word for it.

import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { speakCase, tierCell, tierHead, tierText } from "@/lib/view/words/case-speech";
import { onTheDesk } from "@/tests/builders/desk-part";
import { transferWords } from "@/tests/builders/transfer-words";

const WORDS = transferWords((en, zh) => ({ en, zh }));
const TICKETS = {
  type: "count",
  unit: "season_tickets",
  qualifier: "exact",
  value: "1200",
  min: null,
  max: null,
} as const;

function show(node: ReactNode, locale: Locale, words = WORDS): string {
  return renderToStaticMarkup(onTheDesk(node, { locale, words }));
}

it("calls a property and what is counted by the words of the case, else by general ones", () => {
  const property = createElement(PropertyName, { property: "units" });
  expect([show(property, "en"), show(property, "en", NO_WORDS)]).toEqual(["tickets sold", "units"]);
  const claim = { value: TICKETS, property: "units" };
  const value = createElement(DeskValue, { claim, parties: new Map(), term: null });
  expect([show(value, "zh"), show(value, "zh", NO_WORDS)]).toEqual(["1,200张季票", "1,200 season tickets"]);
});

it("names parties that a value names, and takes no other party along", () => {
  const claim = { value: { type: "code", codes: ["ash"] } as const, property: "parent" };
  const parties = new Map([
    ["ash", { name: { en: "Ash", zh: "白蜡" } }],
    ["beech", { name: { en: "Beech", zh: null } }],
  ]);
  const value = DeskValue({ claim, parties, term: null });
  expect(value.props.names).toEqual({ ash: { en: "Ash", zh: "白蜡" } });
  expect(show(value, "zh")).toBe("白蜡");
});

it("tells what a rule sorts places into by its word, before the number or around it", () => {
  const [en, zh] = [speakCase(WORDS, "en"), speakCase(WORDS, "zh")];
  expect([tierHead(en, "en"), tierText(en, 2, "en"), tierCell(en, 2, "en")]).toEqual(["Band", "Band 2", "2"]);
  expect([tierHead(zh, "zh"), tierText(zh, 2, "zh"), tierCell(zh, 2, "zh")]).toEqual(["归类", "第二档", "第二档"]);
  expect([tierCell(en, null, "en"), tierText(speakCase(NO_WORDS, "zh"), 3, "zh")]).toEqual(["–", "第三组"]);
});
