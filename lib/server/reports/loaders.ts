import "server-only";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { getBlob } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { getSnapshotDocument, listSnapshots } from "@/lib/server/publications/repository";
import { countClaimsAfter, findCaseDay } from "@/lib/server/records/day/repository";
import type { ReportState } from "@/lib/wire/reports";
import { choiceOf, findReportById, listReports, listTurns, oldestTurn } from "./repository";

/** A published version that a report can be made of. */
interface ReportableVersion {
  readonly number: number;
  readonly sha256: string;
  readonly publishedAt: string;
  /** The languages that its pages are in. */
  readonly languages: CaseLanguages;
}

/** What the page of versions tells. */
export interface ReportableVersions {
  readonly versions: readonly ReportableVersion[];
  /** Accepted claims that the next version would not count, because they begin after the day of the case. */
  readonly claimsAfterDay: number;
}

/** The published versions of the actor's case, newest first, for whoever may export reports of them. */
export async function loadReportableVersions(actor: Actor<"export-report">): Promise<ReportableVersions> {
  const { caseId, caseSlug } = actor;
  const snapshots = await listSnapshots(db(), caseSlug);
  const versions: ReportableVersion[] = [];
  for (const { number, documentSha256, publishedAt } of snapshots) {
    const { languages } = (await getSnapshotDocument(db(), documentSha256)).header;
    versions.push({ number, sha256: documentSha256, publishedAt: publishedAt.toISOString(), languages });
  }
  return {
    claimsAfterDay: await countClaimsAfter(db(), caseId, await findCaseDay(db(), caseId)),
    versions,
  };
}

/** The reports of the actor's case: what was made, and what is being made and how far it has come. */
export async function loadReports({ caseId }: Actor<"export-report">): Promise<ReportState> {
  // First what is under way: a report that is done meanwhile stands in both lists, never in none.
  const underWay = await listTurns(db(), caseId, oldestTurn());
  const made = await listReports(db(), caseId);
  return {
    underWay: underWay.map(({ snapshot, step, startedAt, requestedBy, ...row }) => ({
      ...choiceOf(row),
      version: snapshot.number,
      step,
      startedAt: startedAt.toISOString(),
      requestedBy: requestedBy.name,
    })),
    made: made.map(({ id, sha256, snapshot, blob, requestedAt, requestedBy, ...row }) => ({
      ...choiceOf(row),
      id,
      sha256,
      version: snapshot.number,
      size: blob.size,
      requestedAt: requestedAt.toISOString(),
      requestedBy: requestedBy?.name ?? null,
    })),
  };
}

/** The file of a report that was made, with the name to keep it under. Reading it makes none. */
export async function loadReportFile(
  { caseId, caseSlug }: Actor<"export-report">,
  id: string,
): Promise<
  Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly fileName: string }, "not-found">
> {
  const report = UUID.test(id) ? await findReportById(db(), caseId, id) : null;
  if (report === null) return err("not-found");
  const { sha256, language, snapshot } = report;
  // A part of the hash: two choices in one language are two files in a folder.
  const fileName = `${caseSlug}-v${snapshot.number}-${language}-${sha256.slice(0, 8)}.pdf`;
  return ok({ bytes: await getBlob(db(), sha256), sha256, fileName });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
