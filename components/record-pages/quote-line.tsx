import type { Citation } from "@/lib/domain/model/case-records";
import { isWebAddress } from "@/lib/domain/values/identifiers";
import { formatPartialDate } from "@/lib/view/format";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { sourceName } from "@/lib/view/sources/source-words";

/** Words of a source as they were printed, who printed them and when, and the way there. */
export function QuoteLine({ citation, context }: { citation: Citation; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const source = index.sources.get(citation.source);
  const address = source?.url ?? null;
  return (
    <blockquote className={citation.stance === "contradicts" ? "quote quote-against" : "quote"}>
      {citation.fragment === null ? (
        <span className="faint">{words.wordingNotSeen}</span>
      ) : (
        <q lang={source?.language ?? undefined} dir="auto">
          {citation.fragment}
        </q>
      )}
      <span className="quote-source">
        <bdi>{source === undefined ? citation.source : sourceName(source, locale)}</bdi>
        {source === undefined || source.published === null
          ? null
          : `${words.comma}${formatPartialDate(source.published, locale)}`}
        {address === null || !isWebAddress(address) ? null : (
          <>
            {" · "}
            <a href={address} rel="noopener noreferrer external">
              {words.openSource}
            </a>
          </>
        )}
      </span>
    </blockquote>
  );
}
