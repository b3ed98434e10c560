import { FirstRows } from "@/components/record-pages/first-rows";
import type { Source } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { anchorId } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { fallenWithoutSource, loopWay } from "@/lib/view/loops/strike-rows";
import { marksOf } from "@/lib/view/marks";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { archivedSources } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName, whoseWords } from "@/lib/view/sources/source-words";

/**
 * Every source of the document: what most loops lean on first, then by whose words it carries, then day. An address that
 * stays at the desk is absent.
 */
export function Bibliography({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const cited = countCitingClaims(index);
  const hanging = (slug: string) => fallenWithoutSource(index, slug).length;
  const sources = [...index.document.sources].sort(
    (a, b) =>
      hanging(b.slug) - hanging(a.slug) ||
      compareText(whoseWords(a, locale), whoseWords(b, locale)) ||
      compareText(a.published ?? "", b.published ?? "") ||
      compareText(a.slug, b.slug),
  );
  return (
    <FirstRows rows={sources} context={context}>
      {(rows) => (
        <ul className="bibliography">
          {rows.map((source) => (
            <SourceLine key={source.slug} source={source} claims={cited.get(source.slug) ?? 0} context={context} />
          ))}
        </ul>
      )}
    </FirstRows>
  );
}

function SourceLine({ source, claims, context }: { source: Source; claims: number; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale).sources;
  const fallen = fallenWithoutSource(index, source.slug);
  return (
    <li id={anchorId("source", source.slug)} data-source={source.slug}>
      <b className="grade">{source.reliability}</b> <bdi>{sourceName(source, locale)}</bdi>
      {source.author ? (
        <>
          {marksOf(locale).comma}
          <bdi>{source.author}</bdi>
        </>
      ) : null}
      {source.title || source.url ? marksOf(locale).colon : null}
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
        {marksOf(locale).comma}
        {formatPartialDate(source.published, locale)}
        {archivedSources(index).has(source.slug) ? null : ` · ${label.anchor("not_captured", locale)}`}
        {` · ${words.carries(claims)}`}
      </span>
      {fallen.length === 0 ? null : (
        <details className="without-source">
          <summary>{words.fallen(fallen.length, boundOf(index.document.loopSets, locale))}</summary>
          <ul className="plain">
            {fallen.map(({ id, parties }) => (
              <li key={id}>
                <a href={placeOfRecord(index, "loop", id, locale)}>{loopWay(index, parties, locale)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** How many claims cite each source. */
function countCitingClaims({ document }: PageContext["index"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { citations } of document.claims) {
    for (const slug of new Set(citations.map(({ source }) => source))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

/** Only web addresses become links: a record may hold any text, and a script address must stay text. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
