import "server-only";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { addDeclared, editDeclared, type RecordRefusal } from "@/lib/server/editing/workflows";
import type { IndicatorEdit, NewIndicator } from "@/lib/wire/indicators";
import type { SavedRecord } from "@/lib/wire/records";

type IndicatorRefusal = RecordRefusal<"indicator">;

/** Adds an indicator to the actor's case; those that may be the same are offered first. */
export function addIndicator(
  actor: Actor<"propose">,
  said: NewIndicator,
): Promise<Result<SavedRecord, IndicatorRefusal>> {
  return addDeclared(actor, "indicator", said);
}

/** Writes an indicator over the version that was seen; its unit stays once a figure in it was accepted. */
export function editIndicator(
  actor: Actor<"propose">,
  slug: string,
  edit: IndicatorEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, IndicatorRefusal>> {
  return editDeclared(actor, "indicator", slug, edit, action);
}
