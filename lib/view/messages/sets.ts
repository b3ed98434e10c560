import type { Locale } from "@/lib/domain/model/vocabulary";
import type { HowCame } from "@/lib/domain/sets/set-words";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  title: "Sets to review",
  lead: "What came from one source in one act is looked through and decided together.",
  toClaims: "claims one by one",
  toSets: "sets",
  filters: "Which sets",
  filter: { waiting: "mine to decide", mine: "mine", returned: "sent back to me" },
  none: "No set is waiting here.",
  noneHint: "What somebody else proposes in one act appears here, the oldest first.",
  count: (count: number) => (count === 1 ? "1 set" : `${count} sets`),
  by: (name: string) => `proposed by ${name}`,
  made: (parties: number, deals: number, links: number, claims: number) =>
    `${parties} parties, ${deals} deals, ${links} links, ${claims} claims`,
  stands: (open: number, returned: number, accepted: number) =>
    `${open} waiting, ${returned} sent back, ${accepted} accepted`,
  withdrawn: "taken back",
  isNew: "new",
  vehicle: "vehicle",
  others: "About parties",
  tick: (what: string) => `The words carry ${what}`,
  notFound: "not found in the text",
  how: {
    read: "read and taken",
    taken_with_others: "taken together with others",
    changed: "read, then changed",
    typed: "typed",
  } satisfies Readonly<Record<HowCame, string>>,
  relation: (words: string, whole: string) => `${words} ${whole}`,
  status: { accepted: "accepted", draft: "sent back", retracted: "taken back", disputed: "disputed" },
  own: "yours: somebody else decides",
  text: "The text",
  noText: "There is no archived text of this source.",
  effect: "If you accept",
  effectOf: "If it is accepted",
  computing: "Computing …",
  notComputed: "This could not be computed now.",
  loops: (lens: string) => `Loops, ${lens}`,
  noChange: "no change",
  to: (before: string, after: string) => `${before} → ${after}`,
  atLeast: "The search for loops was cut off: the counts are at least these.",
  elsewhere: "Said elsewhere",
  newParties: "New parties",
  noTwin: "no twin",
  twin: (name: string) => `like ${name}, told apart by whoever proposed it`,
  question: "What do you ask?",
  keepQuestion: "Keep the question",
  asked: "Sends back",
  talk: { sent_back: (name: string) => `${name} asks:`, answered: (name: string) => `${name} answers:` },
  answer: "Your answer",
  sendAnswer: "Answer and propose again",
  answering: "Answering …",
  decide: (accepted: number, sentBack: number) =>
    sentBack === 0 ? `Accept ${accepted}` : `Accept ${accepted}, send back ${sentBack}`,
  deciding: "Deciding …",
  left: (count: number) => (count === 1 ? "1 is left" : `${count} are left`),
  keys: "J K move · Space tick and go on · S ask back · E edit · O source · [ ] set · U undo",
  keysOfOwn:
    "J K move · Space tick and go on · E edit · O source · [ ] set · U undo · Yours: nobody asks themselves back, edit it instead",
  editNote: "Edited by you, it is another editor's to accept.",
  changedMeanwhile: "Somebody changed something of this set a moment ago, so nothing was decided. Look again.",
  takeBack: "Take the whole set back",
  takeBackWhy: "Why it is taken back",
  takenBack: "This set was taken back.",
  undoDecision: "Undo the decision",
  undoLead: (count: number) =>
    count === 1
      ? "1 accepted claim is disputed and counts nowhere until somebody accepts it again. What was sent back stays with its writer."
      : `${count} accepted claims are disputed and count nowhere until somebody accepts them again. What was sent back stays with its writer.`,
  undoNow: "Undo it",
  undoReason: "Why it is undone",
  nothingToDecide: "Nothing of it is left to decide.",
};

const zh: Widen<typeof en> = {
  title: "待审提案组",
  lead: "一次从同一来源提交的内容，一并查看、一并审定。",
  toClaims: "逐条说法",
  toSets: "提案组",
  filters: "哪些提案组",
  filter: { waiting: "待我审定", mine: "我提交的", returned: "退回给我" },
  none: "这里没有待审的提案组。",
  noneHint: "他人一次提交的内容会列在这里，最早的在前。",
  count: (count: number) => `${count}个提案组`,
  by: (name: string) => `由${name}提交`,
  made: (parties: number, deals: number, links: number, claims: number) =>
    `当事方${parties}个，交易${deals}笔，环节${links}条，说法${claims}条`,
  stands: (open: number, returned: number, accepted: number) => `待审${open}，退回${returned}，采纳${accepted}`,
  withdrawn: "已撤下",
  isNew: "新建",
  vehicle: "载体",
  others: "关于当事方",
  tick: (what: string) => `原文支持${what}`,
  notFound: "原文中未找到",
  how: { read: "读出后采用", taken_with_others: "与其他内容一并采用", changed: "读出后改动", typed: "手工输入" },
  relation: (words: string, whole: string) => `${words}：${whole}`,
  status: { accepted: "已采纳", draft: "已退回", retracted: "已撤回", disputed: "有争议" },
  own: "由您撰写，须他人审定",
  text: "原文",
  noText: "该来源没有存档文本。",
  effect: "若您采纳",
  effectOf: "若获采纳",
  computing: "正在计算……",
  notComputed: "暂时无法计算。",
  loops: (lens: string) => `回路，${lens}`,
  noChange: "无变化",
  to: (before: string, after: string) => `${before} → ${after}`,
  atLeast: "回路搜索中途截止：数目至少如此。",
  elsewhere: "其他说法",
  newParties: "新当事方",
  noTwin: "无相似者",
  twin: (name: string) => `与${name}相似，提交人认定并非同一方`,
  question: "您要问什么？",
  keepQuestion: "保留问题",
  asked: "退回",
  talk: { sent_back: (name: string) => `${name}问：`, answered: (name: string) => `${name}答：` },
  answer: "您的答复",
  sendAnswer: "答复并重新提交",
  answering: "正在答复……",
  decide: (accepted: number, sentBack: number) =>
    sentBack === 0 ? `采纳${accepted}条` : `采纳${accepted}条，退回${sentBack}条`,
  deciding: "正在审定……",
  left: (count: number) => `其余${count}条留待以后`,
  keys: "J K 移动 · 空格 勾选并继续 · S 退回提问 · E 编辑 · O 来源 · [ ] 上下组 · U 撤销",
  keysOfOwn:
    "J K 移动 · 空格 勾选并继续 · E 编辑 · O 来源 · [ ] 上下组 · U 撤销 · 由您撰写：不能退回给自己，请直接编辑",
  editNote: "经您编辑后，须由另一位编辑采纳。",
  changedMeanwhile: "本组刚刚有内容被人改动，因此未作任何审定。请重新查看。",
  takeBack: "撤下整组",
  takeBackWhy: "撤下的理由",
  takenBack: "本组已撤下。",
  undoDecision: "撤销审定",
  undoLead: (count: number) => `${count}条已采纳的说法将标为有争议，在再次采纳之前一概不计。已退回的仍由撰写人处理。`,
  undoNow: "确认撤销",
  undoReason: "撤销的理由",
  nothingToDecide: "本组没有待审定的内容。",
};

export type SetMessages = Widen<typeof en>;

const MESSAGES: Readonly<Record<Locale, SetMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of sets: their queue and the page that decides one. */
export function setMessages(locale: Locale): SetMessages {
  return MESSAGES[locale];
}
