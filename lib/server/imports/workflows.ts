import "server-only";
import { createHash } from "node:crypto";
import { type CaseAddressProblem, judgeCaseAddress } from "@/lib/domain/access/case-address";
import type { CaseHeader, CaseSaid } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  parseCaseSheets,
  readToldApart,
  type SheetFiles,
  type ToldApartRow,
} from "@/lib/interchange/sheets/parse-case-sheets";
import type { SheetError } from "@/lib/interchange/sheets/sheet-error";
import { acceptAsShipped } from "@/lib/server/acceptance/repository";
import { listAdminsOf } from "@/lib/server/accounts/members/first-admin/repository";
import {
  type FirstAdminRefusal,
  findFirstAdmin,
  seatFirstAdmin,
} from "@/lib/server/accounts/members/first-admin/workflows";
import type { NewSignIn } from "@/lib/server/accounts/members/workflows";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { listIds, listWithdrawnSlugs } from "@/lib/server/records/kinds/repository";
import { saveToldApart } from "@/lib/server/records/merges/repository";
import {
  countRecords,
  countUnsaved,
  createCase,
  findCaseBySlug,
  getStoredRecords,
  type RecordCounts,
  type StoredCase,
  saveCaseRecords,
} from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { type FolderRefusal, hashSheets, readSheetsFolder, readShippedCase } from "./loaders";
import { countWrittenRows, findImportRun, saveImportRun } from "./repository";

/**
 * `shipped` takes the sheets at their word, and only sheets whose bytes have the checked-in hashes; in `proposed`
 * every claim arrives as proposed, whatever the sheet says of it.
 */
type ImportMode =
  | { readonly mode: "shipped"; readonly sha256: Readonly<Record<string, string>> }
  | { readonly mode: "proposed" };

export type ImportRequest = ImportMode & {
  /** The case to import into; it is created from this header when there is none. */
  readonly header: CaseSaid;
  readonly files: SheetFiles;
  /**
   * Who becomes admin when nobody can open the case, by sign-in name; else the one admin of the installation does. Asked
   * of the product's own imports alone, and not of set-up, which makes the sign-ins of the shipped case itself.
   */
  readonly admin?: string | null;
  /** Does all of it, then takes it back: the answer is what an import would give. */
  readonly dryRun?: boolean;
};

export type ImportRefusal =
  | { readonly code: "sheets-wrong"; readonly errors: readonly SheetError[] }
  /** Sheets that are not the ones that ship with the product: changed, missing or added. */
  | { readonly code: "not-as-shipped"; readonly sheets: readonly string[] }
  | { readonly code: "case-not-empty" }
  /** No case can live there. */
  | { readonly code: CaseAddressProblem; readonly slug: string }
  /** Nobody could open the case. */
  | { readonly code: "no-admin"; readonly problem: FirstAdminRefusal }
  /** No such case, or not the one in which the member acts. */
  | { readonly code: "case-missing" };

export interface Imported {
  /** Records that were added, or that would be by a dry run; all zero for files that are in the case already. */
  readonly counts: RecordCounts;
  /** True when exactly these files had been imported before and no record was written. */
  readonly unchanged: boolean;
  /** True when the case was begun by this import, with what the header says of it. */
  readonly isBegun: boolean;
  /** The sign-in names of the case's admins. */
  readonly admins: readonly string[];
  /** The first account of the installation, when it was made now: its password is told once. */
  readonly signIn: NewSignIn | null;
}

/**
 * Imports spreadsheets: everything is checked before anything is written, all of it is written in one transaction
 * with its revisions, and the same files a second time change nothing.
 *
 * @param importer who imports into the case in which they act; null is the product itself (set-up or the command
 *   line), which alone may create a case or import as shipped
 */
export async function importCase(
  importer: Actor<"propose"> | null,
  request: ImportRequest,
): Promise<Result<Imported, ImportRefusal>> {
  const hashes = hashSheets(request.files);
  if (request.mode === "shipped") {
    if (importer !== null) return err({ code: "case-missing" });
    const sheets = listDifferences(hashes, request.sha256);
    if (sheets.length > 0) return err({ code: "not-as-shipped", sheets });
  }
  return inTransaction(
    (tx) => importInto(tx, importer, request, digestOf(hashes)),
    ({ ok: isImported }) => isImported && request.dryRun !== true,
  );
}

/** Imports the case that ships with the product from its seed folder; a second time changes nothing. */
export async function importShippedCase(folder: string): Promise<Result<Imported, ImportRefusal | FolderRefusal>> {
  const { header, sha256 } = await readShippedCase(folder);
  const files = await readSheetsFolder(folder);
  if (!files.ok) return files;
  return importCase(null, { mode: "shipped", sha256, header, files: files.value });
}

async function importInto(
  tx: Db,
  importer: Actor<"propose"> | null,
  request: ImportRequest,
  digest: string,
): Promise<Result<Imported, ImportRefusal>> {
  const found = await findCaseBySlug(tx, request.header.slug);
  const header: CaseHeader = {
    ...request.header,
    // Sheets for a case that is there are in the languages that it has.
    languages: found?.languages ?? request.header.languages,
    shipped: request.mode === "shipped",
    checkedBy: found?.checkedBy ?? "two",
  };
  if (importer !== null && importer.caseId !== found?.id) return err({ code: "case-missing" });
  const actorId = importer?.memberId ?? null;
  if (found === null) {
    const problem = judgeCaseAddress(header.slug);
    if (problem !== null) return err({ code: problem, slug: header.slug });
  }
  const isByProgram = actorId === null && !header.shipped;
  const admin = isByProgram ? await findFirstAdmin(tx, found?.id ?? null, request.admin ?? null) : ok(null);
  if (!admin.ok) return err({ code: "no-admin", problem: admin.reason });
  const finish = async (caseId: string, done: Pick<Imported, "counts" | "unchanged">) => {
    const signIn = admin.value === null ? null : await seatFirstAdmin(tx, caseId, admin.value);
    return ok({ ...done, isBegun: found === null, signIn, admins: await listAdminsOf(tx, caseId) });
  };
  if (found !== null && (await findImportRun(tx, found.id, digest)) !== null) {
    return finish(found.id, { counts: countUnsaved(null), unchanged: true });
  }
  const held = found && (await readHeld(tx, found));
  if (header.shipped && held !== null) return err({ code: "case-not-empty" });
  const parsed = parseCaseSheets(request.files, header, held?.records ?? null, held?.withdrawn);
  if (!parsed.ok) return err({ code: "sheets-wrong", errors: parsed.reason });

  const caseId = found?.id ?? (await createCase(tx, header, actorId));
  const counts = countUnsaved(parsed.value);
  const importRunId = await saveImportRun(tx, { caseId, digest, actorId, counts });
  await saveRevisions(tx, [
    {
      caseId,
      recordType: "import_run",
      recordSlug: digest,
      action: "imported",
      actorId,
      why: header.shipped
        ? "This case came accepted with the product, by import; nobody in this newsroom reviewed it."
        : null,
      before: null,
      after: { digest, counts, mode: request.mode },
    },
  ]);
  await saveCaseRecords(tx, {
    caseId,
    importRunId,
    records: parsed.value,
    editedById: actorId,
    accepted: header.shipped,
  });
  await saveToldApartRows(tx, { caseId, actorId }, readToldApart(request.files, header.languages));
  if (header.shipped) await acceptAsShipped(tx, caseId);
  await countWrittenRows(tx);
  return finish(caseId, { counts, unchanged: false });
}

/** Keeps what sheets say of two parties, with a revision in the history of each. */
async function saveToldApartRows(
  tx: Db,
  { caseId, actorId }: { readonly caseId: string; readonly actorId: string | null },
  rows: readonly ToldApartRow[],
): Promise<void> {
  const ids = await listIds(tx, caseId, "party", [...new Set(rows.flatMap(({ party, other }) => [party, other]))]);
  for (const { party, other, apart, why } of rows) {
    const pair = [ids.get(party) ?? "", ids.get(other) ?? ""] as const;
    await saveToldApart(tx, { caseId, pair, why, notedById: actorId, withdrawnAt: apart ? null : now() });
    const common = { caseId, recordType: "party", actorId, why, before: null, after: { pair: [party, other] } };
    const action = apart ? "told-apart" : "looked-at-again";
    await saveRevisions(
      tx,
      [party, other].map((recordSlug) => ({ ...common, recordSlug, action })),
    );
  }
}

/** What a case holds and what was withdrawn from it; null for one that is empty. */
async function readHeld(tx: Db, { id, slug }: Pick<StoredCase, "id" | "slug">) {
  const withdrawn = await listWithdrawnSlugs(tx, id);
  const standing = Object.values(await countRecords(tx, id)).some((count) => count > 0);
  if (!standing && Object.values(withdrawn).every(({ size }) => size === 0)) return null;
  const { records } = await getStoredRecords(tx, slug, { statuses: CLAIM_STATUSES });
  return { records, withdrawn };
}

/** Names of sheets whose bytes are not the checked-in ones, in order. */
function listDifferences(
  found: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].filter((name) => found[name] !== wanted[name]).sort();
}

/** One hash for a set of files: over the name and the hash of each, in the order of the names. */
function digestOf(hashes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(hashes).map(([name, hash]) => `${name} ${hash}\n`);
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
}
