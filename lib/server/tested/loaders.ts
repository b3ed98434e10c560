import "server-only";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findRecord } from "@/lib/server/records/kinds/repository";
import type { TestedDetail } from "@/lib/wire/tested-records";

/** A record of what the document under test says, for the form that writes its texts anew; null where there is none. */
export async function loadTested(
  actor: Actor<"propose">,
  record: { readonly type: TestedKind; readonly slug: string },
): Promise<TestedDetail | null> {
  const found = await findRecord(db(), actor.caseId, record.type, record.slug);
  return found && { record: found.state, version: found.version };
}
