import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { anchorHistory } from "@/lib/server/audit/workflows";
import { db } from "@/lib/server/db";
import { listEmptyings } from "@/lib/server/journal/redacting/repository";
import { getSnapshotDocument, listSnapshots } from "@/lib/server/publications/repository";
import { listCases, type StoredCase } from "@/lib/server/records/repository";
import { emptiedText } from "@/lib/view/history/emptied-words";
import { faultText } from "@/lib/view/history/fault-words";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";

/**
 * `verify`: walks every case's chain of revisions, compares it with the anchors outside the database, and checks every
 * published document against its hash. Names the first broken entry, every anchor that does not fit, and every text that
 * was emptied.
 */
export async function verifyCases(): Promise<CommandResult> {
  const told: string[] = [];
  let isWhole = true;
  for (const found of await listCases(db())) {
    const { faults, versions, alone } = await checkCase(found);
    const emptied = await listEmptyings(db(), found.id, "all");
    if (faults.length > 0) isWhole = false;
    const sentences =
      faults.length === 0
        ? [`history unbroken, ${versions} versions unchanged${describeChecks(found.checkedBy, alone)}`]
        : faults;
    const lines = [...sentences, ...emptied.map((one) => `revision ${one.revision}: ${emptiedText(one, "en")}`)];
    told.push(`${found.slug}: ${lines.join(`\n${" ".repeat(found.slug.length + 2)}`)}`);
  }
  return { code: isWhole ? 0 : 1, say: told.join("\n") || "there is no case yet" };
}

/** Everything that is wrong with any case, in sentences that begin with its address. */
export async function findFaultsOfCases(): Promise<string[]> {
  const told: string[] = [];
  for (const found of await listCases(db())) {
    const { faults } = await checkCase(found);
    told.push(...faults.map((fault) => `${found.slug}: ${fault}`));
  }
  return told;
}

async function checkCase(found: StoredCase) {
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
  return { faults, versions: snapshots.length, alone };
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
