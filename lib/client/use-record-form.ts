import { useState } from "react";
import { z } from "zod";
import { type RecordOutcome, sendRecord } from "./record-commands";
import { useDraft } from "./use-draft";

/**
 * What a form is for: a new record of a list, an edit of one over the version that was seen, or an edit of the only one
 * of its kind, which has no name below its surface.
 */
export type RecordTarget =
  | { readonly is: "new" }
  | { readonly is: "edit"; readonly slug: string; readonly version: number }
  | { readonly is: "only"; readonly version: number };

type Saving<Standing> = "resting" | "under-way" | Exclude<RecordOutcome<Standing>, { is: "done" }>;

/**
 * The form of one record: what is written is kept as a draft until it is saved, with the version that it was begun over,
 * so that what others saved since is not overwritten in silence.
 */
export function useRecordForm<State extends { readonly why: string }, Standing>({
  caseSlug,
  memberId,
  list,
  target,
  schema,
  standing,
  initial,
}: {
  readonly caseSlug: string;
  readonly memberId: string;
  /** The surface that takes it: `rules`. */
  readonly list: string;
  readonly target: RecordTarget;
  readonly schema: z.ZodType<State>;
  /** The record as the server answers it when somebody saved first. */
  readonly standing: z.ZodType<Standing>;
  readonly initial: State;
}) {
  const draft = useDraft(caseSlug, memberId, `${list}-form:${target.is === "edit" ? target.slug : target.is}`);
  const [saving, setSaving] = useState<Saving<Standing>>("resting");
  const kept = readKept(draft.text, schema);
  const state = kept?.form ?? initial;
  const version = kept?.version ?? (target.is === "new" ? 0 : target.version);
  const keep = (form: State, over: number) => draft.setText(JSON.stringify({ version: over, form }));

  return {
    state,
    saving,
    draft,
    isUnderWay: saving === "under-way",
    change: (changes: Partial<State>) => keep({ ...state, ...changes }, version),
    /** Why a field cannot stand: the word of the server. */
    problemOf: (field: string): string | undefined =>
      typeof saving === "object" && saving.is === "invalid" ? saving.problems[field] : undefined,
    /** Goes on over the version that somebody else saved, with what stands in the form now. */
    goOn: () => {
      if (typeof saving === "object" && saving.is === "stale") keep(state, saving.version);
      setSaving("resting");
    },
    /** Sends what the form says; gives the name of the saved record, or null where it was refused. */
    save: async (said: object, differsFrom: readonly string[] = []): Promise<string | null> => {
      setSaving("under-way");
      const outcome =
        target.is === "new"
          ? await sendRecord(caseSlug, list, "POST", { ...said, differsFrom }, standing)
          : await sendRecord(
              caseSlug,
              target.is === "only" ? list : `${list}/${encodeURIComponent(target.slug)}`,
              "PUT",
              { ...said, version, why: state.why },
              standing,
            );
      if (outcome.is !== "done") {
        setSaving(outcome);
        return null;
      }
      draft.setText("");
      return outcome.slug;
    },
  };
}

/** What was being written when the page was left; null for nothing, and for the shape of another day. */
function readKept<State>(text: string, schema: z.ZodType<State>): { version: number; form: State } | null {
  if (text === "") return null;
  try {
    const parsed = z.strictObject({ version: z.int(), form: schema }).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
