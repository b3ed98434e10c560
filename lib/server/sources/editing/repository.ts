import "server-only";
import type { Db } from "@/lib/server/db";

/** Whether another source of the case stands at an address in a language. */
export async function hasSourceAt(
  tx: Db,
  caseId: string,
  id: string,
  place: { readonly url: string; readonly language: string },
): Promise<boolean> {
  return (await tx.source.count({ where: { caseId, ...place, NOT: { id } } })) > 0;
}
