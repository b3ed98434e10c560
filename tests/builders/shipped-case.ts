import { readdirSync, readFileSync } from "node:fs";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { readSeedHeader } from "./seed-sheets";

const FOLDER = new URL("../../prisma/seed/ai-circular/", import.meta.url);

/** The records of the shipped case, read from its spreadsheets without a database. */
export function readShippedRecords(): CaseRecords {
  const files = Object.fromEntries(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [name.replace(/\.csv$/, ""), readFileSync(new URL(name, FOLDER), "utf8")]),
  );
  const parsed = parseCaseSheets(files, readSeedHeader({ shipped: true }));
  if (!parsed.ok) throw new Error(`the shipped case does not parse: ${JSON.stringify(parsed.reason.slice(0, 3))}`);
  return parsed.value;
}

let frozenCase: SnapshotDocument | undefined;

/** The shipped case frozen as version 1: one document for all files of a worker, which nobody changes. */
export function freezeShippedCase(): SnapshotDocument {
  frozenCase ??= freezeRecords(readShippedRecords());
  return frozenCase;
}

/** Records frozen as version 1, parties on a plain grid: for tests that do not look at the picture. */
export function freezeRecords(records: CaseRecords): SnapshotDocument {
  const nodes = projectNetwork(records, records.header.asOf)
    .links.filter((link) => link.drawn)
    .flatMap((link) => [link.giver, link.receiver])
    .filter((slug, place, all) => all.indexOf(slug) === place)
    .sort()
    .map((party, place) => ({ party, x: 100 + (place % 10) * 100, y: 100 + Math.floor(place / 10) * 100, radius: 20 }));
  const frozen = freeze({ records, number: 1, layout: { width: 1200, height: 1000, nodes }, corrections: [] });
  if (!frozen.ok) throw new Error(`the case does not freeze: ${JSON.stringify(frozen.reason)}`);
  return frozen.value;
}
