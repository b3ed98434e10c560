import { db } from "@/lib/server/db";
import { findCaseBySlug, listCases, type StoredCase } from "@/lib/server/records/repository";
import type { CommandResult } from "./command";

const MOST_NAMED = 20;

/** The case that somebody named, or the sentence that there is none, with those that there are. */
export async function findCase(
  slug: string,
): Promise<{ readonly found: StoredCase } | { readonly refused: CommandResult }> {
  const found = await findCaseBySlug(db(), slug);
  if (found !== null) return { found };
  const slugs = (await listCases(db())).map((one) => one.slug);
  const shown = slugs.slice(0, MOST_NAMED).join(", ");
  const others =
    slugs.length === 0 ? "there is none yet" : `there are: ${shown}${slugs.length > MOST_NAMED ? " …" : ""}`;
  return { refused: { code: 1, say: `there is no case "${slug}"; ${others}` } };
}
