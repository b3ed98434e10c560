import "server-only";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { Db } from "@/lib/server/db";

/** The hash of the report of a version in one language; null when nobody has exported it yet. */
export async function findReport(tx: Db, snapshotId: string, locale: Locale): Promise<string | null> {
  const row = await tx.report.findFirst({
    where: { snapshotId, locale, format: "pdf" },
    select: { sha256: true },
    orderBy: { requestedAt: "asc" },
  });
  return row?.sha256 ?? null;
}

/** Remembers an exported report. Its blob must be there already. */
export async function saveReport(
  tx: Db,
  report: {
    readonly snapshotId: string;
    readonly locale: Locale;
    readonly sha256: string;
    readonly requestedById: string | null;
  },
): Promise<void> {
  await tx.report.create({ data: { ...report, format: "pdf" } });
}
