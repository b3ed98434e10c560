import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  one: "Checked by one person",
  oneMeans:
    "Checked by one person: whoever wrote down what is said here also accepted it. No second person has looked at it.",
  title: "Who checks the case",
  two: "Two people: nobody accepts what they wrote",
  oneChoice: "One person: a writer may accept their own work",
  lead: "With one person, every page, picture, table and report says so. Admins change this.",
  toTwo: (claims: number) =>
    claims === 0
      ? "What its writer accepted alone waits for a second person again."
      : `What its writer accepted alone waits for a second person again, ${claims === 1 ? "1 claim" : `${claims} claims`} among it.`,
  noWayBack: "A version that two people stand behind is out: the case stays with two.",
  laterNoWayBack: "Once a version by two people is out, there is no way back to one.",
  why: "Why it is changed",
  letOne: "Let one person check it",
  askTwo: "Have two people check it",
  history: "History of who checks",
};

const zh: Widen<typeof en> = {
  one: "由一人核对",
  oneMeans: "由一人核对：本案例的内容由撰写者本人采纳，未经第二人复核。",
  title: "由谁核对",
  two: "两人：任何人都不能采纳自己写的内容",
  oneChoice: "一人：撰写者可以采纳自己写的内容",
  lead: "由一人核对时，每个公开页面、图、表格和报告都会注明。由管理员更改。",
  toTwo: (claims) =>
    claims === 0
      ? "撰写者独自采纳的内容将重新等待第二人复核。"
      : `撰写者独自采纳的内容将重新等待第二人复核，其中有${claims}条说法。`,
  noWayBack: "已有经两人核对的版本发布，本案例不能再改为一人核对。",
  laterNoWayBack: "经两人核对的版本一旦发布，就不能再改回一人核对。",
  why: "变更原因",
  letOne: "改为一人核对",
  askTwo: "改为两人核对",
  history: "核对人数的历史",
};

export type CheckedByMessages = Widen<typeof en>;

/** How it is said, to readers and at the desk, how many people check a case. */
export function checkedByMessages(locale: Locale): CheckedByMessages {
  return isolateValues(locale === "zh" ? zh : en);
}
