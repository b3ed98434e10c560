import { FaultNote } from "@/components/desk/fault-note";
import { WaitingNote } from "@/components/review/waiting-state";
import type { RecordRef } from "@/lib/domain/records/by-kind";
import { loadStoredFaults } from "@/lib/server/cases/faults/loaders";
import { loadStatesOf } from "@/lib/server/claims/accepting/loaders";
import { deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { type OpenCase } from "./open-case";

/** What of the records on a page cannot stand as it is stored, and what waits for a second person; nothing else. */
export async function RecordWaiting({
  opened: { locale, actor },
  records,
}: {
  opened: OpenCase;
  records: readonly RecordRef[];
}) {
  const rows = await loadStatesOf(actor, records);
  const queuePath = deskStatesPath(locale, actor.caseSlug);
  const faults = await loadStoredFaults(actor, records);
  return (
    <>
      <FaultNote faults={faults} />
      <WaitingNote rows={rows} queuePath={queuePath} />
    </>
  );
}
