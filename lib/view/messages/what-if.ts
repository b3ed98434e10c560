import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const EN = {
  title: "What if",
  lead: "What would fall if a claim, a source or a party were not on record? Counted on the accepted claims of this moment. Whatever is taken away is treated as unknown, not as untrue; nothing is stored.",
  choose: "Take away",
  chooseFirst: "A party, a source or a claim …",
  cut: "There is more than this list holds: what loops lean on comes first. Any accepted claim can be taken away from its own page.",
  taken: "Taken away",
  nothingTaken: "Nothing is taken away yet.",
  working: "Computing …",
  cancel: "Cancel",
  cancelled: "Cancelled.",
  again: "Compute again",
  byLens: (bound: string) => `Loops ${bound}, cash and mixed, by what counts`,
  lens: "Counting what is",
  before: "Loops",
  fallen: "Would fall",
  left: "Would be left",
  loops: "Loops that would fall",
  changed: "Loops that would change",
  figure: "Figure",
  withIt: "On record",
  without: "Without it",
  noLoop: "No loop would fall.",
  notOnRecord: (names: string) => `Not among the accepted records, so left out: ${names}.`,
  sentence: (names: string, fallen: number, all: string) =>
    `If ${names} were not on record, ${fallen === 0 ? "none" : fallen} of the ${all} would fall, deals known only from press reports included.`,
  problem: (code: string | null, seconds: number) => {
    if (code === "too-long") {
      return `This took longer than ${seconds} seconds and was ended, so that the desk stays quick. The case is too large for a what-if here; the command “analyze” has no such limit.`;
    }
    if (code === "too-large") return "This needed more memory than one what-if may use and was ended.";
    if (code === "busy") return "Others are computing what-ifs right now. Try again in a moment.";
    return "The what-if could not be computed. What was taken away is still chosen.";
  },
};

/** Wording of the what-if of the desk; what falls is worded by the messages of the public page. */
export type WhatIfMessages = Widen<typeof EN>;

const ZH: WhatIfMessages = {
  title: "如果没有",
  lead: "如果某条说法、某份来源或某个当事方不在记录里，什么会垮掉？按此刻已采纳的说法计算。被拿掉的只当作不知道，不当作不真实；试算结果不作保存。",
  choose: "拿掉",
  chooseFirst: "当事方、来源或说法……",
  cut: "列表放不下全部，回路所系的排在前面；任何已采纳的说法都可以从它自己的页面拿掉。",
  taken: "已拿掉",
  nothingTaken: "还没有拿掉什么。",
  working: "正在计算……",
  cancel: "取消",
  cancelled: "已取消。",
  again: "重新计算",
  byLens: (bound) => `${bound}的现金与混合回路，按计入范围`,
  lens: "计入",
  before: "回路",
  fallen: "会垮掉",
  left: "会剩下",
  loops: "会垮掉的回路",
  changed: "会变化的回路",
  figure: "数字",
  withIt: "现在",
  without: "没有它",
  noLoop: "没有回路会垮掉。",
  notOnRecord: (names) => `不在已采纳的记录中，未计入：${names}。`,
  sentence: (names, fallen, all) =>
    fallen === 0
      ? `如果记录里没有${names}，算上全部有据可查的环节，${all}一个也不会垮。`
      : `如果记录里没有${names}，算上全部有据可查的环节，${all}中会垮掉${fallen}个。`,
  problem: (code, seconds) => {
    if (code === "too-long") {
      return `计算超过${seconds}秒，已被中止，以免拖慢其他人。这个案例太大，无法在这里试算；命令“analyze”没有这个限制。`;
    }
    if (code === "too-large") return "所需内存超过一次试算的上限，已被中止。";
    if (code === "busy") return "其他人正在试算，请稍后再试。";
    return "未能算出结果。已选的仍然保留。";
  },
};

export function whatIfMessages(locale: Locale): WhatIfMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
