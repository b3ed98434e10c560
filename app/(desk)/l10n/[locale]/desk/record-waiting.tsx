import { WaitingNote } from "@/components/review/waiting-state";
import type { RecordRef } from "@/lib/domain/acceptance/reviewed-kinds";
import { loadStatesOf } from "@/lib/server/acceptance/loaders";
import { deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { type OpenCase, orNotFound } from "./open-case";

/** What of the records on a page waits for a second person; nothing where readers see them as they stand. */
export async function RecordWaiting({
  opened: { locale, actor },
  records,
}: {
  opened: OpenCase;
  records: readonly RecordRef[];
}) {
  const rows = orNotFound(await loadStatesOf(actor, records));
  const queuePath = deskStatesPath(locale, actor.caseSlug);
  return <WaitingNote locale={locale} caseSlug={actor.caseSlug} rows={rows} queuePath={queuePath} />;
}
