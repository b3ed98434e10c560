import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";

/** A word of more than a sign or a code, by which a reader sees that a text is in English. */
const ENGLISH_WORD = /[a-z]{3}/;

/**
 * A text of the case in the language of the page. One that nobody wrote in Chinese is shown in English on a Chinese page
 * and says that it is; figures and codes read the same in both.
 */
export function ReaderText({ text, locale }: { text: Localized; locale: Locale }) {
  if (text[locale] !== null) return text[locale];
  if (text.en === null) return <bdi lang="zh-Hans">{text.zh}</bdi>;
  if (!ENGLISH_WORD.test(text.en)) return text.en;
  return (
    <>
      <bdi lang="en">{text.en}</bdi> <small className="faint">（{label.locale("en", locale)}）</small>
    </>
  );
}
