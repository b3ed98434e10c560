import { useDesk } from "#desk";
import { calledText } from "@/lib/view/history/called-words";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { actionText, recordTypeText } from "@/lib/view/history/history-words";
import { marksOf } from "@/lib/view/marks";
import { webMessages } from "@/lib/view/messages/web";
import type { HistoryLine } from "@/lib/wire/links";

/** The latest writes to a record and to its claims, newest first, each leading to every write of what it changed. */
export function HistoryLines({ lines }: { lines: readonly HistoryLine[] }) {
  const { locale, caseSlug, words } = useDesk();
  return (
    <ol className="web-history">
      {lines.map((line) => (
        <li key={line.seq}>
          <time dateTime={line.at}>{line.at.slice(0, 16).replace("T", " ")}</time>{" "}
          <bdi>{line.by ?? webMessages(locale).byProduct}</bdi>
          {marksOf(locale).colon}
          {actionText(line.action, locale)} {recordTypeText(line.recordType, locale)}{" "}
          <a href={recordHistoryPath(locale, caseSlug, line.recordType, line.recordSlug)} dir="auto">
            {line.called === null ? webMessages(locale).unnamed : calledText(line.called, locale, words)}
          </a>
          {line.why === null ? null : (
            <>
              {" "}
              <q dir="auto">{line.why}</q>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
