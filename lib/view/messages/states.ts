import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  title: "Names, dates, sources and texts to review",
  leadOfOne:
    "What readers see of parties, deals, links, sources, rules and texts is the last accepted state. Here is what was written since. One person checks this case: you may accept your own work.",
  lead: "What readers see of parties, deals, links, sources, rules and texts is the last state that somebody accepted who did not write it. Here is what was written since.",
  toClaims: "claims",
  filter: { waiting: "waiting for me", mine: "mine" },
  acts: "Written or imported in one act",
  count: (count: number) => (count === 1 ? "1 record" : `${count} records`),
  none: "Nothing is waiting here.",
  noneOfMine: "Nothing that you wrote is waiting for somebody else.",
  isNew: "new",
  isChanged: "changed",
  withdrawn: "withdrawn",
  between: ", ",
  readersSee: "Accepted",
  wouldSee: "Waiting",
  differencesOf: (name: string) => `What changes in ${name}`,
  take: "accept",
  tick: "choose",
  accept: (count: number) => (count === 1 ? "Accept this record as shown" : `Accept these ${count} records as shown`),
  accepting: "Accepting …",
  changedMeanwhile: "Somebody changed one of these records a moment ago, so none was accepted. Look again.",
  waitsHere: (count: number) =>
    count === 1
      ? "Changes here wait for a second person; readers see the accepted state"
      : `Changes to ${count} records here wait for a second person; readers see the accepted states`,
  toQueue: "Look at what waits",
  besideClaim: "What this claim rests on waits too",
  besideClaimLead: "Accepting the claim accepts these as shown.",
  othersBeside: "You wrote these yourself: they wait for somebody else, and the claim goes out with them.",
};

const zh: Widen<typeof en> = {
  title: "待审的名称、日期、来源与文字",
  leadOfOne:
    "读者看到的当事方、交易、环节、来源、规则与文字，都是最近一次采纳的状态。以下是此后写下的内容。本案例由一人核对：您可以采纳自己写的内容。",
  lead: "读者看到的当事方、交易、环节、来源、规则与文字，都是由撰写人以外的人采纳的最新状态。以下是此后写下的内容。",
  toClaims: "说法",
  filter: { waiting: "待我审阅", mine: "我写的" },
  acts: "一次写入或导入的内容",
  count: (count: number) => `${count}条记录`,
  none: "这里没有待审的内容。",
  noneOfMine: "您写的内容都已由他人采纳。",
  isNew: "新建",
  isChanged: "已修改",
  withdrawn: "已撤下",
  between: "、",
  readersSee: "已采纳",
  wouldSee: "待审",
  differencesOf: (name: string) => `“${name}”的改动`,
  take: "采纳",
  tick: "选择",
  accept: (count: number) => `按所示采纳这${count}条记录`,
  accepting: "正在采纳……",
  changedMeanwhile: "其中一条记录刚刚被人改动，因此均未采纳。请重新查看。",
  waitsHere: (count: number) => `此处有${count}条记录的改动等待第二人采纳；读者看到的是已采纳的状态`,
  toQueue: "查看待审内容",
  besideClaim: "此说法所依据的记录也在等待采纳",
  besideClaimLead: "采纳此说法，即按所示一并采纳以下内容。",
  othersBeside: "以下内容由您撰写，须由他人采纳；此说法将与其一同公开。",
};

export type StateMessages = Widen<typeof en>;

const MESSAGES: Readonly<Record<Locale, StateMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of states that wait for a second person. */
export function stateMessages(locale: Locale): StateMessages {
  return MESSAGES[locale];
}
