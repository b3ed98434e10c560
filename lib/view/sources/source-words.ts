import type { Source } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type Handling, type Nameless, type PartyText, readWordsOf, type WordsOf } from "@/lib/domain/sources/words-of";
import { publisherName } from "../labels";

type Named = Pick<Source, "publisher" | "kind" | "readIn" | "wordsOf">;

/** What others did to the words, in Chinese; English says it as it is written in the sheet. */
const HANDLED: Readonly<Record<Handling, string>> = {
  "digest of": "摘要",
  "machine digest of": "机器摘要",
  "machine transcript of": "机器转写",
  "machine translation of": "机器译文",
  "rewriting of": "改写",
  "translation of": "译文",
};

const TEXT: Readonly<Record<PartyText, string>> = {
  "SEC filing of": "向美国证监会提交的文件",
  "release of": "新闻稿",
  "earnings call of": "业绩电话会",
};

const UNNAMED: Readonly<Record<Nameless, string>> = {
  "publisher not shown": "名称未显示的发布者",
  "publishers not shown": "名称未显示的多家发布者",
  "user not shown": "名称未显示的用户",
  "law firm, name not shown": "名称未显示的律师事务所",
  "news agency, name not shown": "名称未显示的通讯社",
  "news agencies, names not shown": "名称未显示的多家通讯社",
};

/**
 * Whose words a source carries and how they were read, for readers: the publisher on its own page, "Reuters, read at
 * Yahoo Finance" where another outlet prints them, "machine digest of CNBC, read in a copy" where somebody else's page
 * was read. The outlet behind a mere copy is not named: the words are not its own.
 */
export function sourceName(source: Named, locale: Locale): string {
  const { readIn, wordsOf } = source;
  if (wordsOf === null || readIn === "original") {
    return readIn === "copy" ? readInCopy(publisherName(source, locale), locale) : publisherName(source, locale);
  }
  const whose = whoseWords(source, locale);
  if (readIn === null) return whose;
  if (readIn === "copy") return readInCopy(whose, locale);
  if (readIn === "archive") return locale === "zh" ? `${whose}（读自网页存档）` : `${whose}, read in a web archive`;
  const place = publisherName(source, locale);
  return locale === "zh" ? `${whose}（载于${place}）` : `${whose}, read at ${place}`;
}

/** The same for members of the newsroom, who also learn on whose page a copy stood. */
export function sourceNameAtDesk(source: Named, locale: Locale): string {
  if (source.readIn !== "copy" || source.wordsOf === null) return sourceName(source, locale);
  const place = publisherName(source, locale);
  const whose = whoseWords(source, locale);
  return locale === "zh" ? `${whose}（读自${place}的转载副本）` : `${whose}, read in a copy at ${place}`;
}

function readInCopy(name: string, locale: Locale): string {
  return locale === "zh" ? `${name}（读自转载副本）` : `${name}, read in a copy`;
}

/** The publisher or party, with what kind of text it is and what others did to it. */
export function whoseWords(source: Named, locale: Locale): string {
  if (source.wordsOf === null) return publisherName(source, locale);
  const read = readWordsOf(source.wordsOf);
  return locale === "zh" ? inChinese(read, isOwnText(source)) : inEnglish(read, isOwnText(source));
}

/** A release on a portal under a bare name is the statement of the party of that name, in full. */
function isOwnText({ kind, readIn, wordsOf }: Named): boolean {
  return readIn === "portal" && kind === "release" && wordsOf !== null && readWordsOf(wordsOf).text === null;
}

function inEnglish({ handling, text, whose }: WordsOf, isOwn: boolean): string {
  return [handling, text, isOwn ? `own announcement of ${whose}` : whose].filter((part) => part !== null).join(" ");
}

function inChinese({ handling, text, whose, nameless }: WordsOf, isOwn: boolean): string {
  const name = nameless === null ? whose.replaceAll(", ", "、").replaceAll(" and ", "与") : UNNAMED[nameless];
  const said = text === null ? name : text === "SEC filing of" ? `${name}${TEXT[text]}` : `${name}的${TEXT[text]}`;
  const own = isOwn ? `${said}自己的公告` : said;
  return handling === null ? own : `${own}的${HANDLED[handling]}`;
}
