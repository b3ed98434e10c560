import "server-only";
import type { Db } from "@/lib/server/db";
import { type RevisionEntry, saveRevisions } from "@/lib/server/journal/repository";
import { CHANGE_CHANNEL, type ChangeNotice } from "@/lib/wire/live";

/**
 * Tells all app servers of a change. Postgres hands it out when the transaction commits, and never when it is rolled
 * back; equal notices of one transaction arrive once.
 */
export async function notifyChange(tx: Db, notice: ChangeNotice): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(notice)})::text`;
}

/** One write for the history, with the version that the record has after it. */
export interface RecordedChange extends RevisionEntry {
  readonly version: number | null;
}

/** Appends writes to the history and tells them to the other screens, in the transaction of the writes themselves. */
export async function recordChanges(tx: Db, changes: readonly RecordedChange[]): Promise<void> {
  await saveRevisions(
    tx,
    changes.map(({ version: _version, ...entry }) => entry),
  );
  for (const { caseId, recordType, recordSlug, version } of changes) {
    await notifyChange(tx, { caseId, noun: recordType, slug: recordSlug, version });
  }
}
