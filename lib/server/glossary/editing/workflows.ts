import "server-only";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { addDeclared, editDeclared, type RecordRefusal } from "@/lib/server/editing/workflows";
import type { NewTerm, TermEdit } from "@/lib/wire/glossary";
import type { SavedRecord } from "@/lib/wire/records";

type TermRefusal = RecordRefusal<"glossary_term">;

/** Adds a term to the glossary of the actor's case; those that may be the same are offered first. */
export function addTerm(actor: Actor<"propose">, said: NewTerm): Promise<Result<SavedRecord, TermRefusal>> {
  return addDeclared(actor, "glossary_term", said);
}

/** Writes a term over the version that was seen. */
export function editTerm(
  actor: Actor<"propose">,
  slug: string,
  edit: TermEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, TermRefusal>> {
  return editDeclared(actor, "glossary_term", slug, edit, action);
}
