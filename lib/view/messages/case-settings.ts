import type { Locale } from "@/lib/domain/vocabulary";
import type { Widen } from "./widen";

const en = {
  languages: "Languages of the case",
  languagesHint: "Its texts, pages and reports are in these. The desk can be used in either language.",
  language: { en: "English", zh: "Chinese", "en,zh": "English and Chinese" },
  title: { en: "Title in English", zh: "Title in Chinese" },
  summary: { en: "What it is about, in English", zh: "What it is about, in Chinese" },
};

const zh: Widen<typeof en> = {
  languages: "案例语言",
  languagesHint: "案例的文字、公开页面和报告使用所选语言；工作台界面始终可用中文或英文。",
  language: { en: "英文", zh: "中文", "en,zh": "英文和中文" },
  title: { en: "英文标题", zh: "中文标题" },
  summary: { en: "英文简介", zh: "中文简介" },
};

export type CaseSettingsMessages = Widen<typeof en>;

/** The wording of the settings of a case. */
export function caseSettingsMessages(locale: Locale): CaseSettingsMessages {
  return locale === "zh" ? zh : en;
}
