import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** Wording of what can be taken along from a figure, and of what is printed in a picture that is taken along. */
const en = {
  summary: "Cite, share, keep",
  cite: "To cite",
  share: "Address of this figure",
  picture: "Picture (SVG)",
  pixels: "Picture (PNG)",
  noPixels: "This browser could not make the picture.",
  data: "Data (CSV)",
  citation: (title: string, figure: string, version: number, day: string, address: string) =>
    `${title}: ${figure} Roundtrip, version ${version}, as of ${day}. ${address}`,
  hubsFigure: "What runs between the parties that most of the money hangs on",
  networkTitle: (title: string) => `${title}: who gives what to whom`,
  hubsTitle: (title: string) => `${title}: between those whom most of the money hangs on`,
  dayAndCount: (day: string) =>
    `As of ${day}. Everything down to press reports counts; the width is the largest amount named, the years are of the contract.`,
  sourceLine: (version: number, address: string) => `Source: Roundtrip, version ${version}, ${address}`,
} as const;

export type FigureToolMessages = Widen<typeof en>;

const zh: FigureToolMessages = {
  summary: "引用、分享、保存",
  cite: "引用格式",
  share: "本图地址",
  picture: "图片（SVG）",
  pixels: "图片（PNG）",
  noPixels: "此浏览器无法生成图片。",
  data: "数据（CSV）",
  citation: (title, figure, version, day, address) =>
    `${title}：${figure}Roundtrip，第${version}版，数据截至${day}。${address}`,
  hubsFigure: "往来资金最多的几方之间",
  networkTitle: (title) => `${title}：谁给谁什么`,
  hubsTitle: (title) => `${title}：往来资金最多的几方`,
  dayAndCount: (day) => `数据截至${day}，统计到媒体报道为止；宽度为所称最大金额，年份为合同期。`,
  sourceLine: (version, address) => `来源：Roundtrip，第${version}版，${address}`,
};

const MESSAGES: Readonly<Record<Locale, FigureToolMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of what can be taken along from a figure, in one language. */
export function figureToolMessages(locale: Locale): FigureToolMessages {
  return MESSAGES[locale];
}
