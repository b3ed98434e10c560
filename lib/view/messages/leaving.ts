import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  title: "Not everything is on the server",
  lead: (count: number) =>
    count === 1
      ? "1 draft is not sent and lies only in this browser. When you sign out it leaves this machine."
      : `${count} drafts are not sent and lie only in this browser. When you sign out they leave this machine.`,
  where: "Open the page to send it from there:",
  keep: "Keep on the server and sign out",
  drop: "Throw away and sign out",
  stay: "Stay signed in",
  notKept:
    "The server did not take them: it cannot be reached, or it holds another text of the same form. Nothing was lost.",
  notOut: "You are still signed in: the server cannot be reached.",
  leaving: "Signing out …",
};

const zh: Widen<typeof en> = {
  title: "还有内容没有存到服务器",
  lead: (count: number) => `有 ${count} 份草稿尚未发送，只存在本浏览器。退出登录后，它们会从这台设备上清除。`,
  where: "可打开页面，在那里发送：",
  keep: "存到服务器并退出登录",
  drop: "丢弃并退出登录",
  stay: "暂不退出",
  notKept: "服务器没有收下：可能连不上，或服务器上同一表单另有一份文字。内容没有丢失。",
  notOut: "连不上服务器，您仍处于登录状态。",
  leaving: "正在退出登录……",
};

const MESSAGES: Readonly<Record<Locale, Widen<typeof en>>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of leaving a machine: what is not sent, and what becomes of it. */
export function leavingMessages(locale: Locale): Widen<typeof en> {
  return MESSAGES[locale];
}
