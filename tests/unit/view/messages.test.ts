import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isolate } from "@/lib/domain/bidi";
import { type CaseWords, forAskedWords, NO_WORDS } from "@/lib/domain/model/case-words";
import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { historyMessages } from "@/lib/view/history/history-messages";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { strikeMessages } from "@/lib/view/loops/strike-messages";
import { measureMessages } from "@/lib/view/measures/measure-messages";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { casePageMessages } from "@/lib/view/messages/case-page";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { deskMessages } from "@/lib/view/messages/desk";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { figureToolMessages } from "@/lib/view/messages/figure-tools";
import { frameMessages } from "@/lib/view/messages/frame";
import { leavingMessages } from "@/lib/view/messages/leaving";
import { linkMessages } from "@/lib/view/messages/links";
import { listMessages } from "@/lib/view/messages/lists";
import { memberMessages } from "@/lib/view/messages/members";
import { panelMessages } from "@/lib/view/messages/panels";
import { publishMessages } from "@/lib/view/messages/publish";
import { recordDealMessages } from "@/lib/view/messages/record-deal";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { recordMessages } from "@/lib/view/messages/records";
import { reportDeskMessages } from "@/lib/view/messages/reports";
import { reviewMessages } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import { siteMessages } from "@/lib/view/messages/site";
import { stateMessages } from "@/lib/view/messages/states";
import { talkMessages } from "@/lib/view/messages/talk";
import { webMessages } from "@/lib/view/messages/web";
import { whatIfMessages } from "@/lib/view/messages/what-if";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import { networkMessages } from "@/lib/view/network/network-messages";
import { reportMessages } from "@/lib/view/report/report-messages";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { stressMessages } from "@/lib/view/stress/stress-messages";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { documentMessages } from "@/lib/view/words/document-messages";
import { listLoose } from "../../fixtures/loose-names";

// Contract: every sentence of every table of wording keeps each name it is given to its own direction.
// Must reject: a sentence that two names from right to left run backwards, a table that is not looked at.

const TABLES = {
  caseFrontMessages,
  casePageMessages,
  caseSettingsMessages,
  chapterMessages,
  checkedByMessages,
  dashboardMessages,
  dependenceMessages,
  deskMessages,
  documentMessages,
  dossierMessages,
  figureToolMessages,
  frameMessages,
  geographyMessages,
  historyMessages,
  leavingMessages,
  linkMessages,
  listMessages,
  loopMessages,
  measureMessages,
  memberMessages,
  networkMessages,
  panelMessages,
  publishMessages,
  recordDealMessages,
  recordMessages,
  recordPageMessages,
  reportDeskMessages,
  reportMessages,
  reviewMessages,
  setMessages,
  siteMessages,
  stackMessages,
  stateMessages,
  stressMessages,
  strikeMessages,
  talkMessages,
  vehicleMessages,
  webMessages,
  whatIfMessages,
  withdrawalMessages,
} satisfies Readonly<Record<string, (locale: Locale, words: CaseWords) => object>>;

/** A case that calls everything by a name from right to left. */
const WORDS: CaseWords = {
  ...NO_WORDS,
  ...forAskedWords(() => ({ en: isolate("שלום 1"), zh: isolate("سلام 2") })),
};

/** Values of every shape that sentences take; a sentence that knows none of them is told in a list. */
const VALUES: readonly (readonly unknown[])[] = [
  ["שלום 1", "سلام 2", "שלום 3", "سلام 4", "שלום 5"],
  [["שלום 1", "سلام 2"], "سلام 3"],
  [2, "שלום 1", "سلام 2", "שלום 3"],
  ["שלום 1", 2, 3, 4],
  ["שלום 1", "سلام 2", 3, 4],
];

/** A name that was said as a whole. */
const NAME = /(שלום|سلام) \d/u;

interface Said {
  readonly place: string;
  readonly text: string;
}

function sayAll(found: unknown, place: string): readonly Said[] {
  if (typeof found === "function") return VALUES.flatMap((values) => say(found, values, place));
  if (typeof found === "string" && NAME.test(found)) return [{ place, text: found }];
  if (typeof found !== "object" || found === null) return [];
  return Object.entries(found).flatMap(([key, value]) => sayAll(value, `${place}.${key}`));
}

function say(sentence: object, values: readonly unknown[], place: string): readonly Said[] {
  if (typeof sentence !== "function") return [];
  try {
    const text: unknown = Reflect.apply(sentence, undefined, values);
    return typeof text === "string" && NAME.test(text) ? [{ place, text }] : [];
  } catch {
    // Not the shape of its values.
    return [];
  }
}

describe("sentences with names from right to left", () => {
  it.each(LOCALES)("keep each name apart: %s", (locale) => {
    const said = Object.entries(TABLES).flatMap(([name, tableOf]) => sayAll(tableOf(locale, WORDS), name));
    expect(said.filter(({ text }) => listLoose(text).length > 0)).toEqual([]);
    expect(new Set(said.map(({ place }) => place)).size).toBeGreaterThan(120);
  });

  it("are looked for in every table of wording", () => {
    const folder = new URL("../../../lib/view/", import.meta.url);
    const tables = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), "utf8").matchAll(
          /export (?:function (\w+Messages)\(locale: Locale\b|const (\w+Messages) = perCase\()/g,
        ),
      ])
      .map(([, plain, ofCase]) => plain ?? ofCase);
    expect(tables.sort()).toEqual(Object.keys(TABLES));
  });
});
