import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { SourceChoice } from "@/lib/wire/citations";
import { findSources } from "./repository";

const MOST = 20;

/** Sources to cite, by words of their publisher, title, author or address. */
export async function loadSourceChoices(
  actor: Actor<"read-desk">,
  { q }: { readonly q: string },
): Promise<{ readonly sources: readonly SourceChoice[] }> {
  return { sources: await findSources(db(), actor.caseId, q, MOST) };
}
