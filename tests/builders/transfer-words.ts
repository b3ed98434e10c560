import { type CaseWords, NO_WORDS } from "@/lib/domain/model/case-words";
import type { Localized } from "@/lib/domain/model/vocabulary";

/** Says a text in the languages of a case. */
export type Say = (en: string, zh: string) => Localized;

/** What the transfers of a football club call their own things: some by words of their own, some by none. */
export function transferWords(say: Say): CaseWords {
  return {
    ...NO_WORDS,
    document: say("the annual speech", "年度讲话"),
    author: say("the chairman", "主席"),
    assets: say("seats", "座席"),
    ruledItems: say("players under age", "未成年球员"),
    tier: say("band", "档"),
    units: [{ key: "season_tickets", name: say("season tickets", "张季票") }],
    properties: [{ key: "units", name: say("tickets sold", "售出张数") }],
    illustrations: [
      {
        key: "market_stall",
        name: say("the market stall", "集市摊位"),
        asset: say("stall", "摊位"),
        reads: { as: "stack", price: 1, loan: 2, passedOn: [3], bets: 4, bet: 5 },
      },
      {
        key: "stand_in_five_steps",
        name: say("a stand in five steps", "分五步建看台"),
        asset: null,
        reads: { as: "vehicle" },
      },
    ],
    topics: [
      { key: "ring", measures: "web", title: say("The ring of transfers", "转会之环"), lead: null },
      { key: "stand", measures: "vehicle", title: say("The stand", "看台"), lead: say("Who built it.", "谁建的。") },
      { key: "stall", measures: "stack", title: say("Seats sold over and over", "一席多卖"), lead: null },
      { key: "age", measures: "rules", title: say("Age rules", "年龄规则"), lead: null },
      { key: "academy", measures: "chain", title: say("The academy chain", "青训链条"), lead: null },
    ],
  };
}
