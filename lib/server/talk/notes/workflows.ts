import "server-only";
import { readSubject } from "@/lib/domain/annotations/subject";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { Note } from "@/lib/wire/tasks";
import { findNote, saveNote } from "./repository";

/** Writes the ordinary explanation of a loop, or the newsroom's note on a term, in both languages. */
export async function writeNote(
  actor: Actor<"propose">,
  asked: { readonly about: string; readonly version: number; readonly en: string; readonly zh: string },
  { action, why }: { readonly action: string; readonly why: string | null } = { action: "written", why: null },
): Promise<Result<{ readonly version: number }, "not-found" | { readonly code: "stale"; readonly now: Note }>> {
  const named = readSubject(asked.about);
  if (named === null || (named.type !== "loop" && named.type !== "term")) return err("not-found");
  const subject = { type: named.type, slug: named.slug } as const;
  const { caseId, memberId: editedById } = actor;
  const { version } = asked;
  const en = asked.en.trim();
  const zh = asked.zh.trim();
  return inCaseTransaction(actor.caseId, async (tx) => {
    const former = await findNote(tx, caseId, subject);
    if (former === null) return err("not-found");
    if (former.version !== version) return err({ code: "stale", now: former });
    if (former.en === en && former.zh === zh) return ok({ version });
    if (!(await saveNote(tx, { caseId, subject, version, en, zh, editedById }))) {
      return err({ code: "stale", now: former });
    }
    await recordChanges(tx, [
      {
        caseId,
        actorId: editedById,
        why,
        recordType: subject.type === "loop" ? "loop_note" : "glossary_note",
        recordSlug: subject.slug,
        action,
        before: version === 0 ? null : { en: former.en, zh: former.zh },
        after: { en, zh },
        version: version + 1,
      },
    ]);
    return ok({ version: version + 1 });
  });
}
