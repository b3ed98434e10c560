import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { type CaseLanguages, languageFor } from "@/lib/domain/model/case-languages";
import { versionPath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { deskMessages } from "@/lib/view/messages/desk";

/** Published versions with the hashes of their documents. */
export function VersionTable({
  versions,
}: {
  versions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly publishedAt: string;
    readonly languages: CaseLanguages;
  }[];
}) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  if (versions.length === 0) return <p className="desk-empty">{messages.noVersions}</p>;
  return (
    <ScrollArea label={messages.place.snapshots}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.version}</th>
            <th scope="col">{messages.publishedAt}</th>
            <th scope="col">{messages.document}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, sha256, publishedAt, languages }) => (
            <tr key={number}>
              <th scope="row">
                <a href={versionPath(caseSlug, number, languageFor(languages, locale))}>{number}</a>
              </th>
              <td>
                <time dateTime={publishedAt}>{formatPartialDate(publishedAt.slice(0, 10), locale)}</time>
              </td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
