import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listSnapshots } from "@/lib/server/snapshots/repository";

/** A published version that a report can be made of. */
export interface ReportableVersion {
  readonly number: number;
  readonly sha256: string;
  readonly publishedAt: string;
}

/** The published versions of the actor's case, newest first, for whoever may export reports of them. */
export async function loadReportableVersions(actor: Actor): Promise<Result<readonly ReportableVersion[], "forbidden">> {
  if (!can(actor.role, "export-report")) return err("forbidden");
  const snapshots = await listSnapshots(db(), actor.caseSlug);
  return ok(
    snapshots.map(({ number, documentSha256, publishedAt }) => ({
      number,
      sha256: documentSha256,
      publishedAt: publishedAt.toISOString(),
    })),
  );
}
