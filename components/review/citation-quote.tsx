import { useLocale } from "#desk";
import { SourceLink } from "@/components/desk/citation-table";
import { ReaderText } from "@/components/words/reader-text";
import type {
  AnchorState,
  CitationOrigin,
  Localized,
  ReadIn,
  Reliability,
  SourceKind,
  Stance,
} from "@/lib/domain/model/vocabulary";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { reviewMessages } from "@/lib/view/messages/review";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";

/** A citation as a reviewer reads it. */
export interface QuotedCitation {
  readonly id: string;
  readonly fragment: string | null;
  readonly locator: Localized | null;
  readonly stance: Stance;
  readonly origin: CitationOrigin;
  readonly anchor: AnchorState;
  readonly noCaptureReason: string | null;
  readonly source: {
    readonly publisher: string;
    readonly readIn: ReadIn | null;
    readonly wordsOf: string | null;
    readonly kind: SourceKind;
    readonly title: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly reliability: Reliability;
  };
  readonly passage: { readonly before: string; readonly quote: string; readonly after: string } | null;
}

/** One citation: the source, the quote in its text, and the reviewer's tick where it supports the claim. */
export function CitationQuote({
  citation,
  number,
  tick,
}: {
  citation: QuotedCitation;
  number: number;
  /** null: nothing to tick, because it does not support the claim or the reader does not decide. */
  tick: { readonly isSet: boolean; readonly onChange: (isSet: boolean) => void } | null;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const { source, passage, fragment } = citation;
  return (
    <li className="review-citation">
      <p>
        <strong>
          <bdi>{sourceNameAtDesk(source, locale)}</bdi>
        </strong>
        {source.title === null ? null : (
          <>
            {marksOf(locale).afterName}
            <bdi>{source.title}</bdi>
          </>
        )}{" "}
        <span className="desk-faint">
          {source.published === null ? "" : `${formatPartialDate(source.published, locale)} · `}
          {source.reliability} · {label.stance(citation.stance, locale)} ·{" "}
          {label.citationOrigin(citation.origin, locale)}
          {citation.locator === null ? null : (
            <>
              {" · "}
              <bdi>
                <ReaderText text={citation.locator} locale={locale} />
              </bdi>
            </>
          )}
        </span>{" "}
        <SourceLink url={source.url} label={messages.openSource} />
      </p>
      {passage === null ? (
        <>
          {fragment === null ? null : (
            <p dir="auto">
              <q>{fragment}</q>
            </p>
          )}
          <p className={citation.anchor === "orphaned" ? "desk-alert" : "desk-faint"}>
            {citation.anchor === "orphaned"
              ? messages.quoteLost
              : citation.noCaptureReason === null
                ? messages.noPassage
                : messages.noCapture(citation.noCaptureReason)}
          </p>
        </>
      ) : (
        <blockquote dir="auto" aria-label={messages.quoteInText}>
          {passage.before}
          <mark>{passage.quote}</mark>
          {passage.after}
        </blockquote>
      )}
      {tick === null ? null : (
        <label className="review-tick">
          <input type="checkbox" checked={tick.isSet} onChange={(event) => tick.onChange(event.target.checked)} />{" "}
          {messages.tick} <kbd>{number}</kbd>
        </label>
      )}
    </li>
  );
}
