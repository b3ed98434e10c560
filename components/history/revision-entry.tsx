import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { type Difference, listDifferences } from "@/lib/domain/history/list-differences";
import { withoutOwnName } from "@/lib/domain/history/named-records";
import { areStatesThere } from "@/lib/view/history/emptied-words";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { actionText, fieldPathText, recordTypeText } from "@/lib/view/history/history-words";
import { storedText } from "@/lib/view/history/stored-words";
import type { AuditEntry, AuditPage } from "@/lib/wire/history";
import { EmptiedLines } from "./emptied-lines";

/** What records and members are called, as the page of the history has it. */
type Names = Pick<AuditPage, "names" | "called">;

/** One write: who did what to which record, when and why, and every field that it changed. */
export function RevisionEntry({
  entry,
  recordName,
  names,
  isOpen,
  children,
}: {
  entry: AuditEntry;
  /** What the records and members are called that the entry names. */
  names: Names;
  /** null where all entries in view are of one record. */
  recordName: string | null;
  isOpen: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = historyMessages(locale);
  const { seq, at, by, recordType, recordSlug, action, why } = entry;
  const isComparable = areStatesThere(entry.emptied);
  const differences = isComparable ? withoutOwnName(listDifferences(entry.before, entry.after)) : [];
  return (
    <li id={`revision-${seq}`} className="history-entry">
      <p>
        <strong>{actionText(action, locale)}</strong>
        {recordName === null ? null : (
          <>
            {" · "}
            {recordTypeText(recordType, locale)}{" "}
            <a href={recordHistoryPath(locale, caseSlug, recordType, recordSlug)} title={messages.recordHistory}>
              <bdi>{recordName}</bdi>
            </a>
          </>
        )}
        {" · "}
        <bdi>{by === null ? messages.byProduct : by.name}</bdi>
        {" · "}
        <time dateTime={at}>{at.slice(0, 19).replace("T", " ")} UTC</time>
        <span className="desk-faint">
          {" "}
          {messages.revision} {seq}
        </span>
      </p>
      {why === null ? null : (
        <p className="history-why" dir="auto">
          {why}
        </p>
      )}
      <EmptiedLines emptied={entry.emptied} />
      <details open={isOpen}>
        <summary>
          {!isComparable
            ? messages.notComparable
            : differences.length === 0
              ? messages.noDifferences
              : messages.changes(differences.length)}
        </summary>
        <DifferenceTable
          label={`${messages.revision} ${seq}: ${messages.changes(differences.length)}`}
          {...{ differences, names }}
        />
        <p className="desk-faint">
          {messages.hash} <code>{entry.hash}</code>
        </p>
      </details>
      {children}
    </li>
  );
}

/** Two states field by field; an entry's own are what stood before it and after it. */
export function DifferenceTable({
  label,
  differences,
  names,
  heads,
}: {
  /** What tells the table from the others of the page. */
  label: string;
  differences: readonly Difference[];
  /** null where records go by the name that a document has for them. */
  names: Names | null;
  heads?: { readonly before: string; readonly after: string };
}) {
  const { locale, words } = useDesk();
  const messages = historyMessages(locale);
  const book = names && { called: names.called, people: names.names, words };
  const shown = withoutOwnName(differences);
  if (shown.length === 0) return null;
  return (
    <ScrollArea label={label}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.field}</th>
            <th scope="col">{heads?.before ?? messages.before}</th>
            <th scope="col">{heads?.after ?? messages.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ path, before, after }) => (
            <tr key={path.join(" ")}>
              <th scope="row">{fieldPathText(path, locale)}</th>
              <td dir="auto">{storedText(path, before, locale, book)}</td>
              <td dir="auto">{storedText(path, after, locale, book)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
