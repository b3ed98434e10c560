import { FirstRows } from "@/components/record-pages/first-rows";
import { ReaderText } from "@/components/words/reader-text";
import type { Link } from "@/lib/domain/model/case-records";
import { sentenceOf } from "@/lib/view/deals/link-sentence";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName } from "@/lib/view/sources/source-words";

/** Links that exist only as a statement, with who made it. Never drawn, never counted. */
export function ToldRegister({ context }: { context: PageContext }) {
  const told = context.index.document.links.filter((link) => link.layer === "told");
  return (
    <FirstRows rows={told} context={context}>
      {(rows) => <ToldRows rows={rows} context={context} />}
    </FirstRows>
  );
}

function ToldRows({ rows, context }: { rows: readonly Link[]; context: PageContext }) {
  const { index, locale, messages } = context;
  return (
    <table className="wide">
      <caption>{messages.toldTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.statement}</th>
          <th scope="col">{messages.toldBy}</th>
          <th scope="col">{messages.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((link) => {
          // Sources of the deal speak of the deal: they stand in only where nothing was claimed on the link itself.
          const own = index.claimsOf("link", link.slug);
          const claims = own.length > 0 ? own : index.claimsOf("deal", link.deal);
          const citations = claims.flatMap((claim) => claim.citations).filter(({ stance }) => stance === "supports");
          const sources = [...new Set(citations.map(({ source }) => source))].slice(0, 4);
          return (
            <tr key={link.slug} data-told={link.slug}>
              <th scope="row">
                <a href={placeOfRecord(index, "link", link.slug, locale)}>
                  {sentenceOf(index, link, null, locale).map((part) => (part.type === "party" ? part.name : part.text))}
                </a>{" "}
                <span className="faint">{label.kind(link.kind, locale)}</span>
              </th>
              <td>
                {sources.length === 0 ? messages.notStated : null}
                {sources.map((slug, at) => {
                  const source = index.sources.get(slug);
                  return (
                    <span key={slug}>
                      {at > 0 ? "; " : null}
                      <a href={placeOfRecord(index, "source", slug, locale)}>
                        {source ? sourceName(source, locale) : slug}
                      </a>
                      {source?.published ? `, ${formatPartialDate(source.published, locale)}` : null}
                    </span>
                  );
                })}
              </td>
              <td>{link.note === null ? null : <ReaderText text={link.note} locale={locale} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
