import "server-only";
import { readSubject } from "@/lib/domain/annotations/subject";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Note } from "@/lib/wire/tasks";
import { findNote } from "./repository";

/** The text on a loop (its ordinary explanation) or on a term, in both languages. */
export async function loadNote(
  actor: Actor<"read-desk">,
  { about }: { readonly about: string },
): Promise<Result<Note, "not-found">> {
  const subject = readSubject(about);
  if (subject === null || (subject.type !== "loop" && subject.type !== "term")) return err("not-found");
  const { type, slug } = subject;
  const note = await findNote(db(), actor.caseId, { type, slug });
  return note === null ? err("not-found") : ok(note);
}
