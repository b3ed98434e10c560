import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { ReaderText } from "@/components/words/reader-text";
import { joinTexts } from "@/lib/domain/bidi";
import type { Citation, Source } from "@/lib/domain/model/case-records";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";

/** The places that a claim rests on: source, words, locator, stance, and whether an archived copy holds them. */
export function CitationTable({ citations, sources }: { citations: readonly Citation[]; sources: readonly Source[] }) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  if (citations.length === 0) return <p className="desk-empty">{messages.noCitations}</p>;
  return (
    <ScrollArea label={messages.citationsTitle}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.source}</th>
            <th scope="col">{messages.fragment}</th>
            <th scope="col">{messages.locator}</th>
            <th scope="col">{messages.stance}</th>
            <th scope="col">{messages.origin}</th>
            <th scope="col">{messages.archive}</th>
          </tr>
        </thead>
        <tbody>
          {citations.map((citation) => (
            <tr key={`${citation.source} ${citation.fragment} ${citation.locator?.en} ${citation.stance}`}>
              <th scope="row">
                <SourceWords slug={citation.source} source={bySlug.get(citation.source)} />
              </th>
              <td>{citation.fragment === null ? messages.wordingNotSeen : <q>{citation.fragment}</q>}</td>
              <td dir="auto">
                {citation.locator === null ? "–" : <ReaderText text={citation.locator} locale={locale} />}
              </td>
              <td>{label.stance(citation.stance, locale)}</td>
              <td>{label.citationOrigin(citation.origin, locale)}</td>
              <td>{label.anchor(citation.anchor, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function SourceWords({ slug, source }: { slug: string; source: Source | undefined }) {
  const locale = useLocale();
  if (source === undefined) return slug;
  return (
    <>
      {joinTexts(
        [sourceNameAtDesk(source, locale), ...(source.title === null ? [] : [source.title])],
        marksOf(locale).afterName,
      )}{" "}
      <span className="desk-faint">
        {source.published === null ? "" : `${formatPartialDate(source.published, locale)} · `}
        {source.reliability}
      </span>{" "}
      <SourceLink url={source.url} label={deskMessages(locale).openSource} />
    </>
  );
}

/** Only addresses of the web become links: an address is data that somebody typed. */
export function SourceLink({ url, label: words }: { url: string | null; label: string }) {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return (
    <a href={url} rel="noreferrer noopener external">
      {words}
    </a>
  );
}
