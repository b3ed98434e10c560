import { can } from "../access/policy";
import type { Role } from "../model/vocabulary";
import { err, ok, type Result } from "../result";

/** What a decision about an annotation depends on. */
export interface AnnotationState {
  readonly text: string;
  readonly authorId: string;
  readonly version: number;
  readonly isPublic: boolean;
}

export interface Asking {
  readonly memberId: string;
  readonly role: Role;
  /** The version that the person saw. */
  readonly version: number;
}

/**
 * Whether a person may put other words in an annotation: only its author, who must have seen it as it stands. Words
 * that were public become internal again, because an editor made public what was written before.
 */
export function decideRewording(
  annotation: AnnotationState,
  asking: Asking,
  text: string,
): Result<{ readonly text: string; readonly isPublic: boolean }, "forbidden" | "stale"> {
  if (annotation.authorId !== asking.memberId) return err("forbidden");
  if (annotation.version !== asking.version) return err("stale");
  return ok({ text, isPublic: annotation.isPublic && text === annotation.text });
}

/** Whether a person may show an annotation to readers, or take it back: who reviews claims, having seen it as it is. */
export function decidePublicity(annotation: AnnotationState, asking: Asking): Result<null, "forbidden" | "stale"> {
  if (!can(asking.role, "review")) return err("forbidden");
  return annotation.version === asking.version ? ok(null) : err("stale");
}
