import { isolate } from "@/lib/domain/bidi";
import type { Locale } from "@/lib/domain/vocabulary";
import type { TalkMessages } from "./en/talk";
import { talkMessages } from "./talk";

/** Subject and text of a letter: English first, Chinese below, as the reader's language is not known. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
}

/** The letter with an invitation to a case. */
export function writeInvitation(link: { readonly en: string; readonly zh: string }, days: number): LetterWords {
  return {
    subject: "Invitation to Roundtrip · Roundtrip工作台邀请",
    text: [
      "You have been invited to work on a case in Roundtrip. Open this link to accept; it works once,",
      `within ${days} days:`,
      "",
      link.en,
      "",
      "If you do not know why you got this letter, leave it alone: nothing happens then.",
      "",
      "———",
      "",
      `您受邀加入Roundtrip中的一个案例。请打开以下链接接受邀请，链接${days}天内有效，只能使用一次：`,
      "",
      link.zh,
      "",
      "如果您不清楚这封邮件的来由，不必理会，不会产生任何影响。",
      "",
    ].join("\n"),
  };
}

/** The letter with a way to a new password. */
export function writeReset(link: { readonly en: string; readonly zh: string }, minutes: number): LetterWords {
  return {
    subject: "A new password for Roundtrip · 重设Roundtrip密码",
    text: [
      `Somebody asked for a new password for your account. This link works once, within ${minutes} minutes:`,
      "",
      link.en,
      "",
      "If it was not you, leave this letter alone: your password stays as it is.",
      "",
      "———",
      "",
      `有人为您的账户申请重设密码。以下链接${minutes}分钟内有效，只能使用一次：`,
      "",
      link.zh,
      "",
      "如果不是您本人申请，不必理会，原密码不变。",
      "",
    ].join("\n"),
  };
}

/** The letter that says what waits in the inbox of a case: kinds and numbers, and nothing of the content. */
export function writeNotices(
  notices: readonly { readonly kind: keyof TalkMessages["notice"]; readonly by: string | null }[],
  link: { readonly en: string; readonly zh: string },
): LetterWords {
  const list = (locale: Locale) => {
    const words = talkMessages(locale);
    return notices.map(({ kind, by }) => `- ${words.notice[kind](onOneLine(by ?? words.somebody))}`);
  };
  const count = notices.length;
  const english = count === 1 ? "One thing waits for you" : `${count} things wait for you`;
  return {
    subject: `${english} in Roundtrip · Roundtrip中有${count}件事等您处理`,
    text: [
      `${english}:`,
      "",
      ...list("en"),
      "",
      link.en,
      "",
      "———",
      "",
      `有${count}件事等您处理：`,
      "",
      ...list("zh"),
      "",
      link.zh,
      "",
    ].join("\n"),
  };
}

/** Names come from people: none may begin a line of its own in a letter, or turn the words beside it. */
function onOneLine(name: string): string {
  return isolate(name.replace(/\s+/gu, " ").trim());
}
