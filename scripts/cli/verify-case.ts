import { findBrokenRevision, listCases } from "@/lib/server/cases/repository";
import { db } from "@/lib/server/db";
import { getSnapshotDocument, listSnapshots } from "@/lib/server/snapshots/repository";
import type { CommandResult } from "./command";

/** `verify`: walks every case's chain of revisions and checks every published document against its hash. */
export async function verifyCases(): Promise<CommandResult> {
  const told: string[] = [];
  let code: 0 | 1 = 0;
  for (const { id, slug } of await listCases(db())) {
    const broken = await findBrokenRevision(db(), id);
    const snapshots = await listSnapshots(db(), slug);
    // Reading a document checks its bytes against the hash that names it, and throws.
    for (const snapshot of snapshots) await getSnapshotDocument(db(), snapshot.documentSha256);
    if (broken !== null) code = 1;
    told.push(
      broken === null
        ? `${slug}: history unbroken, ${snapshots.length} versions unchanged`
        : `${slug}: the history is broken at revision ${broken}`,
    );
  }
  return { code, say: told.join("\n") || "there is no case yet" };
}
