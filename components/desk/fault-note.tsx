import { useLocale } from "#desk";
import type { StoredFault } from "@/lib/domain/snapshots/gate";
import { fieldPathText } from "@/lib/view/history/history-words";
import { publishMessages } from "@/lib/view/messages/publish";

/** What of a record cannot stand as it is stored: it is read as unknown until somebody writes it anew. */
export function FaultNote({ faults }: { faults: readonly StoredFault[] }) {
  const locale = useLocale();
  if (faults.length === 0) return null;
  return (
    <div className="desk-alert" role="note">
      {faults.map(({ record, field }) => (
        <p key={`${record.type} ${record.slug} ${field}`}>
          {publishMessages(locale).fieldUnfit(fieldPathText([field], locale))}
        </p>
      ))}
    </div>
  );
}
