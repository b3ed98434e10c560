import { err, ok, type Result } from "../result";
import type { RevisionText } from "./judge-chain";

/** The kind of record under which the history keeps that texts of a revision were emptied, by the revision's number. */
export const REDACTION = "redaction";

/** A revision as the decision to empty it needs to know it. */
export interface EmptiableRevision {
  readonly seq: bigint;
  readonly recordType: string;
  readonly recordSlug: string;
  /** The texts that were not emptied yet. */
  readonly there: readonly RevisionText[];
  /** Whether readers see the state after it, or a second person is asked about it. */
  readonly stands: boolean;
}

export type EmptyingRefusal =
  /** The case has no revision of that number. */
  | { readonly code: "revision-missing"; readonly seq: bigint }
  /** It says itself what was emptied. */
  | { readonly code: "is-redaction"; readonly seq: bigint }
  | { readonly code: "emptied-already"; readonly seq: bigint }
  | { readonly code: "stands"; readonly seq: bigint; readonly recordType: string; readonly recordSlug: string };

/** Texts of one revision that go. */
export interface EmptiedTexts {
  readonly seq: bigint;
  readonly texts: readonly RevisionText[];
}

/** What was emptied of a revision, when, by whom and why, as a later revision says. */
export interface Emptying {
  readonly revision: string;
  readonly texts: readonly RevisionText[];
  readonly at: string;
  /** null: the product itself. */
  readonly by: string | null;
  readonly why: string | null;
}

/**
 * Whether texts of revisions may be emptied by an admin: never the state that readers see or that waits for a second
 * person, nor the word of another emptying. All or none.
 *
 * @returns what goes of each revision, without what went before
 */
export function decideEmptying(
  found: readonly EmptiableRevision[],
  wanted: { readonly revisions: readonly bigint[]; readonly texts: readonly RevisionText[] },
): Result<readonly EmptiedTexts[], EmptyingRefusal> {
  const byNumber = new Map(found.map((revision) => [revision.seq, revision]));
  const emptied: EmptiedTexts[] = [];
  for (const seq of new Set(wanted.revisions)) {
    const revision = byNumber.get(seq);
    if (revision === undefined) return err({ code: "revision-missing", seq });
    const { recordType, recordSlug, there, stands } = revision;
    if (recordType === REDACTION) return err({ code: "is-redaction", seq });
    const texts = there.filter((text) => wanted.texts.includes(text));
    if (texts.length === 0) return err({ code: "emptied-already", seq });
    if (stands && texts.includes("after")) return err({ code: "stands", seq, recordType, recordSlug });
    emptied.push({ seq, texts });
  }
  return ok(emptied);
}
