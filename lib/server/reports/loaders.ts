import "server-only";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { getSnapshotDocument, listSnapshots } from "@/lib/server/publications/repository";
import { countClaimsAfter, findCaseDay } from "@/lib/server/records/day/repository";

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
