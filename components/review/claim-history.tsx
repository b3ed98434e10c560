"use client";
import { useQuery } from "@tanstack/react-query";
import { useDesk, useLocale } from "#desk";
import { EmptiedLines } from "@/components/history/emptied-lines";
import { fetchJson } from "@/lib/client/fetch-json";
import { queryKeys } from "@/lib/client/query-keys";
import { useDetails } from "@/lib/client/use-details";
import { listDifferences } from "@/lib/domain/history/list-differences";
import { withoutOwnName } from "@/lib/domain/history/named-records";
import type { Slug } from "@/lib/domain/model/case-records";
import { areStatesThere } from "@/lib/view/history/emptied-words";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { actionText, fieldPathText } from "@/lib/view/history/history-words";
import { type NameBook, storedText } from "@/lib/view/history/stored-words";
import { deskMessages } from "@/lib/view/messages/desk";
import { reviewMessages } from "@/lib/view/messages/review";
import { claimHistory } from "@/lib/wire/claim-history";
import { AUDIT_PAGE } from "@/lib/wire/history";

/** Every write of a claim with the fields that it changed; any former state can be brought back as a new edit. */
export function ClaimHistory({ claim, version }: { claim: Slug; version: number }) {
  const { locale, caseSlug, words } = useDesk();
  const messages = reviewMessages(locale);
  const { isOpen, details } = useDetails();
  const path = `claims/${encodeURIComponent(claim)}`;
  const history = useQuery({
    queryKey: queryKeys.claimHistory(caseSlug, claim, version),
    queryFn: ({ signal }) =>
      fetchJson(`/api/desk/${encodeURIComponent(caseSlug)}/${path}/history`, claimHistory, signal),
    enabled: isOpen,
  });

  const bookOf = ({ called, names }: NonNullable<typeof history.data>) => ({ called, people: names, words });

  /** The history comes in pages, newest first as here. */
  const historyPageOf = (place: number) =>
    recordHistoryPath(locale, caseSlug, "claim", claim, 1 + Math.floor(place / AUDIT_PAGE));

  return (
    <details className="claim-history" {...details}>
      <summary>{messages.historyShow}</summary>
      {history.isPending && isOpen ? <p role="status">{deskMessages(locale).loading}</p> : null}
      {history.isError ? (
        <p role="alert" className="desk-alert">
          {deskMessages(locale).loadFailed}{" "}
          <button type="button" onClick={() => void history.refetch()}>
            {deskMessages(locale).tryAgain}
          </button>
        </p>
      ) : null}
      <ol reversed>
        {history.data?.entries.map((entry, place) => (
          <li key={entry.seq}>
            <strong>{actionText(entry.action, locale)}</strong> · {entry.actor ?? messages.byProduct} ·{" "}
            <time dateTime={entry.at}>{entry.at.slice(0, 16).replace("T", " ")} UTC</time>
            {entry.why === null ? null : <p dir="auto">{entry.why}</p>}
            <EmptiedLines emptied={entry.emptied} />
            {areStatesThere(entry.emptied) ? <Changes changes={entry.changes} book={bookOf(history.data)} /> : null}
            {entry.hasState ? <a href={`${historyPageOf(place)}#revision-${entry.seq}`}>{messages.revert}</a> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Changes({
  changes,
  book,
}: {
  book: NameBook;
  changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const differences = withoutOwnName(
    changes.flatMap(({ field, before, after }) =>
      listDifferences(before, after).map((one) => ({ ...one, path: [field, ...one.path] })),
    ),
  );
  if (differences.length === 0) return <p className="desk-faint">{messages.nothingChanged}</p>;
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{messages.field}</th>
          <th scope="col">{messages.was}</th>
          <th scope="col">{messages.is}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ path, before, after }) => (
          <tr key={path.join(" ")}>
            <th scope="row">{fieldPathText(path, locale)}</th>
            <td dir="auto">{storedText(path, before, locale, book)}</td>
            <td dir="auto">{storedText(path, after, locale, book)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
