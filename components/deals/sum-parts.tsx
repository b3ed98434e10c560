import { ReaderText } from "@/components/words/reader-text";
import { CONTAINING } from "@/lib/domain/deals/judge-part";
import type { Link, LinkPart, Slug } from "@/lib/domain/model/case-records";
import { anchorHref } from "@/lib/view/addresses";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import type { DocumentIndex } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName } from "@/lib/view/sources/source-words";

/** What lies in a link, by the rows of the case. */
function partsOfLink({ document }: DocumentIndex, link: Slug): readonly LinkPart[] {
  return document.linkParts.filter(
    ({ partType, wholeType, whole, relation }) =>
      partType === "link" && wholeType === "link" && whole === link && CONTAINING.includes(relation),
  );
}

/** True for a link whose sum is made of parts: other links lie in it, or its record says in which parts it was paid. */
export function isMadeOfParts(index: DocumentIndex, link: Link): boolean {
  return link.tranche !== null || partsOfLink(index, link.slug).length > 0;
}

/** The parts of a sum, each with its own words of a source; where the sum was paid in parts of one link, its own. */
export function SumParts({ link, context }: { link: Link; context: PageContext }) {
  const { index, locale } = context;
  const parts = partsOfLink(index, link.slug);
  return (
    <ul className="plain sum-parts">
      {link.tranche === null ? null : (
        <li>
          <span className="remark">
            <ReaderText text={link.tranche} locale={locale} />
          </span>
          <Quotes link={link.slug} context={context} />
        </li>
      )}
      {parts.map(({ part, note }) => {
        const inner = index.links.get(part);
        return inner === undefined ? null : (
          <li key={part} data-part={part}>
            <a href={anchorHref("link", part)}>
              {linkSentenceText(index, inner, index.networkLinks.get(part), locale)}
            </a>
            {note === null ? null : (
              <small className="remark">
                {" "}
                <ReaderText text={note} locale={locale} />
              </small>
            )}
            <Quotes link={part} context={context} />
          </li>
        );
      })}
    </ul>
  );
}

const MOST_QUOTES = 4;

/** The words of sources on the sum of a link, each once. */
function Quotes({ link, context }: { link: Slug; context: PageContext }) {
  const { index, locale } = context;
  const onSum = index
    .claimsOf("link", link)
    .filter(({ property }) => property === "amount" || property === "amount_paid");
  const quoted = onSum
    .flatMap(({ citations }) => citations)
    .filter(({ stance, fragment }) => stance === "supports" && fragment !== null);
  const once = quoted.filter((one, at) => quoted.findIndex(({ fragment }) => fragment === one.fragment) === at);
  if (once.length === 0) return null;
  return (
    <ul className="plain">
      {once.slice(0, MOST_QUOTES).map(({ source: slug, fragment }) => {
        const source = index.sources.get(slug);
        return (
          <li key={`${slug} ${fragment}`}>
            <q lang={source?.language}>{fragment}</q>{" "}
            <a href={placeOfRecord(index, "source", slug, locale)}>
              {source === undefined ? slug : sourceName(source, locale)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
