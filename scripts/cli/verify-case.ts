import type { CheckedBy } from "@/lib/domain/vocabulary";
import { listCases } from "@/lib/server/cases/repository";
import { db } from "@/lib/server/db";
import { findHistoryFaults } from "@/lib/server/history/loaders";
import { anchorHistory } from "@/lib/server/history/workflows";
import { getSnapshotDocument, listSnapshots } from "@/lib/server/snapshots/repository";
import { faultText } from "@/lib/view/history/fault-words";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";

/**
 * `verify`: walks every case's chain of revisions, compares it with the anchors outside the database, and checks every
 * published document against its hash. Names the first broken entry and every anchor that does not fit.
 */
export async function verifyCases(): Promise<CommandResult> {
  const told: string[] = [];
  let isWhole = true;
  for (const found of await listCases(db())) {
    const faults = (await findHistoryFaults(found)).map((fault) => faultText(fault, "en"));
    const snapshots = await listSnapshots(db(), found.slug);
    const alone: number[] = [];
    for (const { number, documentSha256 } of snapshots) {
      // Reading a document checks its bytes against the hash that names it.
      const document = await getSnapshotDocument(db(), documentSha256).catch((error: Error) => {
        faults.push(`version ${number}: ${error.message}`);
        return null;
      });
      if (document?.header.checkedBy === "one") alone.push(number);
    }
    if (faults.length > 0) isWhole = false;
    told.push(
      faults.length === 0
        ? `${found.slug}: history unbroken, ${snapshots.length} versions unchanged${describeChecks(found.checkedBy, alone)}`
        : `${found.slug}: ${faults.join(`\n${" ".repeat(found.slug.length + 2)}`)}`,
    );
  }
  return { code: isWhole ? 0 : 1, say: told.join("\n") || "there is no case yet" };
}

/** How many people stand behind a case, said where it is one: now, and version by version. */
function describeChecks(now: CheckedBy, alone: readonly number[]): string {
  const versions = alone.length === 0 ? "" : `; checked by one person: version ${alone.join(", ")}`;
  return now === "one" ? `; the case is checked by one person now${versions}` : versions;
}

/** `anchor <case>`: writes the head of a history down outside the database, between publications. */
export async function anchorCase({ places: [slug = ""] }: Typed): Promise<CommandResult> {
  const named = await findCase(slug);
  if ("refused" in named) return named.refused;
  const anchor = await anchorHistory(slug);
  if (anchor === null) return { code: 1, say: `nothing was ever written in ${slug}` };
  return { code: 0, say: `anchored ${slug} at revision ${anchor.seq}, ${anchor.hash}` };
}
