import "server-only";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type ReportChoice, wholeReport } from "@/lib/domain/reports/report-choice";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { getBlob, saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { findSnapshot, getSnapshotDocument } from "@/lib/server/publications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import { findReport, saveReport } from "./repository";

const run = promisify(execFile);

/** The worker's own program; the app server never loads the typesetter. */
const WORKER = join(process.cwd(), "build", "worker", "cli.mjs");
const RENDER_LIMIT_MS = 120_000;
/** Typesetting takes a whole core and 250 MB: so many at once in this app server. */
const MOST_AT_ONCE = 2;

// Kept on the global object: routes are bundled apart, and there is one count all the same.
const kept: typeof globalThis & { roundtripTypesetting?: Map<string, Promise<unknown>> } = globalThis;

export type ExportRefusal =
  | "snapshot-missing"
  /** The version has no pages in that language, and so no report. */
  | "language-missing"
  /** As many reports are being typeset as may be at once. */
  | "busy";

export interface ExportedReport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly fileName: string;
}

/**
 * The cited report of one version as PDF, for an admin of its case. It is typeset once, in a process of its own, and
 * kept: every later export hands out the same bytes. Who asks for one that is being typeset waits for that one.
 */
export async function exportReport(
  actor: Actor<"export-report">,
  { caseSlug, number, locale }: { readonly caseSlug: string; readonly number: number; readonly locale: Locale },
): Promise<Result<ExportedReport, ExportRefusal>> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  if (!snapshot) return err("snapshot-missing");
  const { languages } = (await getSnapshotDocument(db(), snapshot.documentSha256)).header;
  if (!languages.some((language) => language === locale)) return err("language-missing");

  if ((await findReport(db(), snapshot.id, locale)) === null) {
    kept.roundtripTypesetting ??= new Map();
    const under = kept.roundtripTypesetting;
    const key = [caseSlug, number, locale].join("/");
    if (!under.has(key)) {
      if (under.size >= MOST_AT_ONCE) return err("busy");
      const args = ["report", caseSlug, String(number), locale, "--keep-for", actor.memberId];
      const work = run(process.execPath, [WORKER, ...args], { timeout: RENDER_LIMIT_MS });
      under.set(
        key,
        work.finally(() => under.delete(key)),
      );
    }
    await under.get(key);
  }
  const report = await readKeptReport({ caseSlug, number, locale });
  if (report === null) throw new Error(`the worker left no report of ${caseSlug} ${number} ${locale}`);
  return ok({ ...report, fileName: `${caseSlug}-v${number}-${locale}.pdf` });
}

/** The report of a version as it was typeset and kept; null when that was not done yet, or there is no such version. */
export async function readKeptReport({
  caseSlug,
  number,
  locale,
}: {
  readonly caseSlug: string;
  readonly number: number;
  readonly locale: Locale;
}): Promise<Pick<ExportedReport, "bytes" | "sha256"> | null> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  const sha256 = snapshot && (await findReport(db(), snapshot.id, locale));
  return sha256 === null ? null : { bytes: await getBlob(db(), sha256), sha256 };
}

/** Typesets a document; passed in, because it lives in the worker. */
export type Typeset = (input: {
  readonly document: SnapshotDocument;
  readonly sha256: string;
  readonly choice: ReportChoice;
}) => { readonly pdf: Uint8Array };

/** The worker's half of an export: typeset, keep the bytes under their hash, write it down. */
export async function renderAndKeepReport(
  {
    caseSlug,
    number,
    locale,
    requestedById,
  }: {
    readonly caseSlug: string;
    readonly number: number;
    readonly locale: Locale;
    readonly requestedById: string | null;
  },
  typeset: Typeset,
): Promise<Result<string, "snapshot-missing" | "language-missing">> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  if (!snapshot) return err("snapshot-missing");
  const document = await getSnapshotDocument(db(), snapshot.documentSha256);
  if (!document.header.languages.some((language) => language === locale)) return err("language-missing");
  const { pdf } = typeset({ document, sha256: snapshot.documentSha256, choice: wholeReport(locale) });
  const sha256 = sha256Of(pdf);

  await inCaseTransaction(snapshot.caseId, async (tx) => {
    // Two admins may have asked at once; both made the same bytes, and one row is enough.
    if ((await findReport(tx, snapshot.id, locale)) !== null) return;
    await saveBlobs(tx, [{ sha256, bytes: pdf }]);
    await saveReport(tx, { snapshotId: snapshot.id, locale, sha256, requestedById });
    await saveRevisions(tx, [
      {
        caseId: snapshot.caseId,
        recordType: "report",
        recordSlug: `${caseSlug}/v/${number}/${locale}`,
        action: "exported",
        actorId: requestedById,
        why: null,
        before: null,
        after: { sha256 },
      },
    ]);
  });
  return ok(sha256);
}
