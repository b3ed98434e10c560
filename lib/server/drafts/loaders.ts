import "server-only";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import type { Draft, LeftDraft } from "@/lib/wire/tasks";
import { findDraft, listLeftDrafts } from "./repository";

/** What the actor has begun to write in one form; empty where nothing was begun. Nobody reads another's. */
export async function loadDraft(actor: Actor<"read-desk">, { key }: { readonly key: string }): Promise<Draft> {
  const { caseId, memberId } = actor;
  return (await findDraft(db(), { caseId, memberId, key })) ?? { text: "", updatedAt: null, version: 0 };
}

/** What others left to the actor unsent, in forms that the actor had begun too. */
export async function loadLeftDrafts({ caseId, memberId }: Actor<"read-desk">): Promise<readonly LeftDraft[]> {
  return listLeftDrafts(db(), caseId, memberId);
}
