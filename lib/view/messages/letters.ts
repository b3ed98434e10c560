import { isolate } from "@/lib/domain/bidi";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";
import type { TalkMessages } from "./en/talk";
import { talkMessages } from "./talk";

/** Subject and text of a letter, in one language or in several, one below the other. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
}

/** The same address of this installation in each language. */
type Links = Readonly<Record<Locale, string>>;

/** A letter in one language. */
interface Wording {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** The letter with an invitation to a case, in the languages of the case. */
export function writeInvitation(links: Links, days: number, languages: CaseLanguages): LetterWords {
  const wordings: Readonly<Record<Locale, Wording>> = {
    en: {
      subject: "Invitation to Roundtrip",
      lines: [
        "You have been invited to work on a case in Roundtrip. Open this link to accept; it works once,",
        `within ${days} days:`,
        "",
        links.en,
        "",
        "If you do not know why you got this letter, leave it alone: nothing happens then.",
      ],
    },
    zh: {
      subject: "Roundtrip工作台邀请",
      lines: [
        `您受邀加入Roundtrip中的一个案例。请打开以下链接接受邀请，链接${days}天内有效，只能使用一次：`,
        "",
        links.zh,
        "",
        "如果您不清楚这封邮件的来由，不必理会，不会产生任何影响。",
      ],
    },
  };
  return inLanguages(wordings, languages);
}

/** The letter with a way to a new password: an account belongs to no case, and its owner's language is not known. */
export function writeReset(links: Links, minutes: number): LetterWords {
  const wordings: Readonly<Record<Locale, Wording>> = {
    en: {
      subject: "A new password for Roundtrip",
      lines: [
        `Somebody asked for a new password for your account. This link works once, within ${minutes} minutes:`,
        "",
        links.en,
        "",
        "If it was not you, leave this letter alone: your password stays as it is.",
      ],
    },
    zh: {
      subject: "重设Roundtrip密码",
      lines: [
        `有人为您的账户申请重设密码。以下链接${minutes}分钟内有效，只能使用一次：`,
        "",
        links.zh,
        "",
        "如果不是您本人申请，不必理会，原密码不变。",
      ],
    },
  };
  return inLanguages(wordings, LOCALES);
}

/**
 * The letter that says what waits in the inbox of a case, in the languages of the case: kinds and numbers, and nothing of
 * the content.
 */
export function writeNotices(
  notices: readonly { readonly kind: keyof TalkMessages["notice"]; readonly by: string | null }[],
  links: Links,
  languages: CaseLanguages,
): LetterWords {
  const list = (locale: Locale) => {
    const words = talkMessages(locale);
    return notices.map(({ kind, by }) => `- ${words.notice[kind](onOneLine(by ?? words.somebody))}`);
  };
  const count = notices.length;
  const english = count === 1 ? "One thing waits for you" : `${count} things wait for you`;
  const wordings: Readonly<Record<Locale, Wording>> = {
    en: { subject: `${english} in Roundtrip`, lines: [`${english}:`, "", ...list("en"), "", links.en] },
    zh: {
      subject: `Roundtrip中有${count}件事等您处理`,
      lines: [`有${count}件事等您处理：`, "", ...list("zh"), "", links.zh],
    },
  };
  return inLanguages(wordings, languages);
}

function inLanguages(wordings: Readonly<Record<Locale, Wording>>, languages: readonly Locale[]): LetterWords {
  const said = languages.map((locale) => wordings[locale]);
  return {
    subject: said.map(({ subject }) => subject).join(" · "),
    text: `${said.map(({ lines }) => lines.join("\n")).join("\n\n———\n\n")}\n`,
  };
}

/** Names come from people: none may begin a line of its own in a letter, or turn the words beside it. */
function onOneLine(name: string): string {
  return isolate(name.replace(/\s+/gu, " ").trim());
}
