import type { Locale } from "@/lib/domain/model/vocabulary";
import { homePath, methodPath, versionPath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { LANG_TAG, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The band above the page: the name of the product, the day of the figures, the other language. */
export function CaseHeader({ context, hrefIn }: { context: PageContext; hrefIn: (locale: Locale) => string }) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  // A case of one language has no way to another.
  const other = header.languages.find((language) => language !== locale);
  return (
    <>
      <a className="site-name" href={homePath(locale)}>
        {messages.siteName}
      </a>
      <span className="faint">
        {messages.version(number)} · {messages.asOf(formatPartialDate(header.asOf, locale))}
      </span>
      {header.checkedBy === "one" ? <strong className="checked-by">{checkedByMessages(locale).one}</strong> : null}
      <nav aria-label={messages.siteName}>
        <a href={methodPath(locale)}>{messages.method}</a>
        {other === undefined ? null : (
          <a href={hrefIn(other)} lang={LANG_TAG[other]} hrefLang={LANG_TAG[other]} data-language-switch="">
            {messages.otherLanguage}
          </a>
        )}
      </nav>
    </>
  );
}

/** Version, hash, corrections: what lets a reader check the page. */
export function CaseFooter({ context, sha256 }: { context: PageContext; sha256: string }) {
  const { index, locale, messages } = context;
  const { header, number, corrections } = index.document;
  return (
    <>
      <h2>{messages.correctionsTitle}</h2>
      {corrections.length === 0 ? (
        <p>{messages.noCorrections(number)}</p>
      ) : (
        <ul>
          {corrections.map((correction) => (
            <li key={`${correction.number} ${correction.text.en}`}>
              {formatPartialDate(correction.day, locale)}
              {marksOf(locale).colon}
              {localize(correction.text, locale)}
            </li>
          ))}
        </ul>
      )}
      <p>{messages.footerLine}</p>
      <p>
        {messages.footerHash}: <code className="hash">{sha256}</code>
      </p>
      <p>
        {messages.permanent}:{" "}
        <a href={versionPath(header.slug, number, locale)}>{versionPath(header.slug, number, locale)}</a>
      </p>
      {header.checkedBy === "one" ? <p>{checkedByMessages(locale).oneMeans}</p> : null}
      {header.shipped ? <p>{messages.shipped}</p> : null}
    </>
  );
}
