import "server-only";
import { type Difference, listDifferences } from "@/lib/domain/history/list-differences";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { RecordHistoryPage } from "@/lib/wire/revert";
import { loadAuditPage, loadNameBook } from "../loaders";
import { REVERTIBLE } from "./workflows";

/** One page of what was written to one record, newest first, with what bringing each former state back would change. */
export async function loadRecordHistory(
  actor: Actor<"read-desk">,
  { type, record, page }: { readonly type: string; readonly record: string; readonly page: number },
): Promise<RecordHistoryPage> {
  const audit = await loadAuditPage(actor, { type, record, page });
  const found = await findReturns(actor, { type, record }, audit.rows);
  const book = await loadNameBook(db(), actor.caseId, [], Object.values(found.returns).flat());
  return {
    ...audit,
    ...found,
    names: { ...audit.names, ...book.names },
    called: { ...audit.called, ...book.called },
  };
}

/**
 * Which of the states that writes left behind can be brought back, and what would change: those of records that can be
 * edited, of a shape that today's form reads, and not those that differ in nothing from what stands.
 */
export async function findReturns(
  actor: Actor<"read-desk">,
  { type, record }: { readonly type: string; readonly record: string },
  writes: readonly { readonly seq: string; readonly after: unknown }[],
): Promise<Pick<RecordHistoryPage, "version" | "returns">> {
  const found = REVERTIBLE.get(type);
  // What somebody may not write is not offered to be brought back.
  const kind = found && holds(actor, found.action) ? found : undefined;
  const standing = kind ? await kind.find(db(), actor.caseId, record) : null;
  const returns: Record<string, readonly Difference[]> = {};
  for (const { seq, after } of standing && kind ? writes : []) {
    const former = kind?.read(after) ?? null;
    const differences = former === null ? [] : listDifferences(kind?.read(standing?.state) ?? null, former);
    if (differences.length > 0) returns[seq] = differences;
  }
  return { version: standing?.version ?? null, returns };
}
