import "server-only";
import { type ChainFault, judgeChain } from "@/lib/domain/history/judge-chain";
import { type Difference, listDifferences } from "@/lib/domain/history/list-differences";
import { listNamed } from "@/lib/domain/history/named-records";
import { writeAuditCsv } from "@/lib/interchange/audit/write-audit";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { type Db, db } from "@/lib/server/db";
import { readAnchors } from "@/lib/server/journal/anchors/repository";
import {
  findChainBreak,
  findChainHead,
  findRevisionPage,
  listAuditChoices,
  listMemberNames,
  listRevisionHashes,
  listRevisionsAfter,
} from "@/lib/server/journal/repository";
import { listSnapshots } from "@/lib/server/publications/repository";
import { listCalledRecords } from "@/lib/server/records/names/repository";
import type { StoredCase } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import type { AuditEntry, AuditExportQuery, AuditPage, AuditQuery } from "@/lib/wire/history";

/**
 * Everything that is wrong with the history of a case, by its own hashes and by the anchors outside the database. The
 * anchors are read first: what is written while we look is then newer than they are, never missing.
 */
export async function findHistoryFaults({ id, slug }: Pick<StoredCase, "id" | "slug">): Promise<ChainFault[]> {
  const lines = await readAnchors(slug);
  const named = (lines ?? []).flatMap(({ anchor }) => (anchor === null ? [] : [anchor.seq]));
  return inTransaction(async (tx) =>
    judgeChain(
      {
        caseId: id,
        broken: await findChainBreak(tx, id),
        head: await findChainHead(tx, id),
        hashes: await listRevisionHashes(tx, id, named),
        versions: (await listSnapshots(tx, slug)).map(({ number, documentSha256 }) => ({
          number,
          sha256: documentSha256,
        })),
      },
      lines,
    ),
  );
}

/** One page of everything that was written in the actor's case, newest first. */
export async function loadAuditPage(actor: Actor<"read-desk">, query: AuditQuery): Promise<AuditPage> {
  const page = await findRevisionPage(db(), actor.caseId, query, query.page);
  const differences = page.rows.flatMap(({ before, after }) => listDifferences(before, after));
  const book = await loadNameBook(db(), actor.caseId, page.rows, differences);
  return { ...page, choices: await listAuditChoices(db(), actor.caseId), ...book };
}

/** What records and members are called that differences name, and some records beside them. */
export async function loadNameBook(
  tx: Db,
  caseId: string,
  records: readonly { readonly recordType: string; readonly recordSlug: string }[],
  differences: readonly Difference[],
): Promise<Pick<AuditPage, "names" | "called">> {
  const named = [...records, ...listNamed(differences)];
  return { names: await listMemberNames(tx, named), called: await listCalledRecords(tx, caseId, named) };
}

const EXPORT_STEP = 2000;

/** The history of the actor's case as a file to keep, oldest first; for admins. */
export async function exportAudit(actor: Actor<"administer">, query: AuditExportQuery): Promise<Response> {
  const entries: AuditEntry[] = [];
  for (let last = 0n; ; ) {
    const some = await listRevisionsAfter(db(), actor.caseId, query, last, EXPORT_STEP);
    entries.push(...some);
    if (some.length < EXPORT_STEP) break;
    last = BigInt(some.at(-1)?.seq ?? 0);
  }
  const isCsv = query.format === "csv";
  const text = isCsv ? writeAuditCsv(entries) : `${JSON.stringify(entries, null, 1)}\n`;
  const name = `${actor.caseSlug}-history-${now().toISOString().slice(0, 10)}.${query.format}`;
  return new Response(text, {
    headers: {
      "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
