import type { Locale } from "@/lib/domain/model/vocabulary";
import { counted } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import type { Widen } from "../messages/widen";

const EN = {
  title: "Take something away",
  lead: "What would fall if one company, one source or one claim were not on record? Whatever is taken away is treated as unknown, not as untrue; nothing is stored.",
  types: { party: "Companies", source: "Sources", claim: "Claims" },
  tables: {
    party: "What hangs on one company",
    source: "What hangs on one source",
    claim: "What hangs on one claim",
  },
  takenAway: "If this were gone",
  fallen: "Loops that would fall",
  figures: "Figures that would change",
  noneOfType: {
    party: "No loop hangs on one company alone.",
    source: "No loop hangs on one source alone.",
    claim: "No loop hangs on one claim alone.",
  },
  more: (count: number) => `${count} more`,
  choose: "Choose what to take away",
  chooseFirst: "A company, a source or a claim …",
  putBack: "Put back",
  working: "Computing …",
  failed: "The document of the case could not be loaded. The tables below still hold.",
  /** "If NVIDIA were not on record, 18 of 28 loops of up to six steps would fall." */
  sentence: (names: string, fallen: number, all: string) =>
    fallen === 0
      ? `If ${names} were not on record, none of the ${all} would fall, deals known only from press reports included.`
      : `If ${names} were not on record, ${fallen} of ${all} would fall, deals known only from press reports included.`,
  gone: (claims: number, links: number) =>
    `${counted(claims, "claim")} and ${counted(links, "link")} would go with it.`,
  softer: (lens: string) => `would close only when counting what is ${lens}`,
  openedOnly: "would close only without it",
  resized: "narrowest step would be",
  /** What a claim is about whose link is not drawn. */
  notDrawn: "a link that is not drawn",
  nothing: "No headline figure would change.",
  truncated: "The search for loops reached its limit, so counts are of those found.",
  notAllTried: (tried: number, choices: number) =>
    `The search reached its limit: ${tried} of ${choices} companies, sources and claims were tried, so others may carry more.`,
  lenses: {
    PAID: "paid",
    COMMITTED: "paid or signed",
    ANNOUNCED: "announced or firmer",
    REPORTED: "everything on record",
  },
  measures: {
    "moved-stated": (_: readonly string[], lens: string) => `money on all links (${lens})`,
    "circulating-stated": (_: readonly string[], lens: string) => `the most that can go round (${lens})`,
    throughput: (_: readonly string[], lens: string) => `journeys that end where they began (${lens})`,
    "round-trip-stated": ([name]: readonly string[], _lens: string) => `the most that can have come back to ${name}`,
    "stake-back": ([name, other]: readonly string[], _lens: string) =>
      `the most that can come back to ${name} through its stake in ${other}`,
  },
  notComputable: "nothing left to compute",
};

/** Wording of "take something away". Every result is a what-if and says so. */
export type StrikeMessages = Widen<typeof EN>;

const ZH: StrikeMessages = {
  title: "拿掉一样试试",
  lead: "如果某家公司、某份来源或某条说法不在记录里，什么会垮掉？被拿掉的只当作不知道，不当作不真实；试算结果不作保存。",
  types: { party: "公司", source: "来源", claim: "说法" },
  tables: { party: "系于一家公司的", source: "系于一份来源的", claim: "系于一条说法的" },
  takenAway: "如果没有它",
  fallen: "会垮掉的回路",
  figures: "会改变的数字",
  noneOfType: {
    party: "没有回路只系于一家公司。",
    source: "没有回路只系于一份来源。",
    claim: "没有回路只系于一条说法。",
  },
  more: (count) => `另有${count}个`,
  choose: "选择要拿掉的",
  chooseFirst: "公司、来源或说法……",
  putBack: "放回",
  working: "正在计算……",
  failed: "案例文档未能载入。下面的表格仍然有效。",
  sentence: (names, fallen, all) =>
    fallen === 0
      ? `如果记录里没有${names}，算上全部有据可查的环节，${all}一个也不会垮。`
      : `如果记录里没有${names}，算上全部有据可查的环节，${all}中会垮掉${fallen}个。`,
  gone: (claims, links) => `随之消失的有${claims}条说法、${links}个环节。`,
  softer: (lens) => `要计入${lens}的才会闭合`,
  openedOnly: "没有它才会闭合",
  resized: "最窄的一步会变成",
  notDrawn: "未绘出的环节",
  nothing: "主要数字都不会改变。",
  truncated: "回路检索达到上限，数目只就找到的而言。",
  notAllTried: (tried, choices) => `检索达到上限：${choices}家公司、来源和说法中只试了${tried}项，其余的影响可能更大。`,
  lenses: { PAID: "已付", COMMITTED: "已付或已签约", ANNOUNCED: "已宣布及更确定", REPORTED: "全部有据可查" },
  measures: {
    "moved-stated": (_, lens) => `全部环节的金额（${lens}）`,
    "circulating-stated": (_, lens) => `最多有多少在转圈（${lens}）`,
    throughput: (_, lens) => `回到起点的比例（${lens}）`,
    "round-trip-stated": ([name]) => `最多有多少可能回到${name}`,
    "stake-back": ([name, other]) => `最多有多少可能经由所持${other}股份回到${name}`,
  },
  notComputable: "已无从计算",
};

export function strikeMessages(locale: Locale): StrikeMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
