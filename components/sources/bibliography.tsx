import type { Source } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { anchorId } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { archivedSources } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { sourceName, whoseWords } from "@/lib/view/sources/source-words";

/** Every source of the document, by whose words it carries, then day. An address that stays at the desk is absent. */
export function Bibliography({ context }: { context: PageContext }) {
  const { locale } = context;
  const sources = [...context.index.document.sources].sort(
    (a, b) =>
      compareText(whoseWords(a, locale), whoseWords(b, locale)) ||
      compareText(a.published ?? "", b.published ?? "") ||
      compareText(a.slug, b.slug),
  );
  return (
    <ul className="bibliography">
      {sources.map((source) => (
        <SourceLine key={source.slug} source={source} context={context} />
      ))}
    </ul>
  );
}

function SourceLine({ source, context }: { source: Source; context: PageContext }) {
  const { locale } = context;
  return (
    <li id={anchorId("source", source.slug)} data-source={source.slug}>
      <b className="grade">{source.reliability}</b> <bdi>{sourceName(source, locale)}</bdi>
      {source.author ? (
        <>
          {locale === "zh" ? "，" : ", "}
          <bdi>{source.author}</bdi>
        </>
      ) : null}
      {source.title || source.url ? (locale === "zh" ? "：" : ": ") : null}
      <span lang={source.language}>
        {source.url && isWebAddress(source.url) ? (
          <a href={source.url} rel="noopener noreferrer external">
            {source.title ?? source.url}
          </a>
        ) : (
          source.title
        )}
      </span>
      <span className="faint">
        {" "}
        {label.sourceKind(source.kind, locale)}
        {locale === "zh" ? "，" : ", "}
        {formatPartialDate(source.published, locale)}
        {archivedSources(context.index).has(source.slug) ? null : ` · ${label.anchor("not_captured", locale)}`}
      </span>
    </li>
  );
}

/** Only web addresses become links: a record may hold any text, and a script address must stay text. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
