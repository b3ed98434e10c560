import "server-only";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { TestedDetail } from "@/lib/wire/tested-records";
import { findTested } from "./editing/repository";

/** A record of what the document under test says, for the form that writes its texts anew; null where there is none. */
export async function loadTested(
  actor: Actor<"propose">,
  record: { readonly type: TestedKind; readonly slug: string },
): Promise<TestedDetail | null> {
  return findTested(db(), actor, record);
}
