import { z } from "zod";
import { useDraft } from "./use-draft";

/** Whose draft it is, and of which form. */
export interface DraftPlace {
  readonly caseSlug: string;
  readonly memberId: string;
  readonly key: string;
}

/**
 * What a form holds. Untouched it follows the record; once something is written it is kept as a draft over the version
 * that it was begun over, so that what others save since is not overwritten in silence.
 *
 * @param schema what a kept form must be, where it is more than texts of the names that `initial` has
 */
export function useFormDraft<State extends object>(
  { caseSlug, memberId, key }: DraftPlace,
  initial: State,
  { over, schema }: { readonly over: number; readonly schema: z.ZodType<State> },
) {
  const draft = useDraft(caseSlug, memberId, key);
  const kept = readKept(draft.text, schema);
  const state = kept?.form ?? initial;
  const version = kept?.version ?? over;
  const keep = (form: State, next: number) => draft.setText(JSON.stringify({ version: next, form }));
  return {
    state,
    version,
    safe: draft.safe,
    /** False until somebody listens: a field that took words before would lose them. */
    isLive: draft.isLive,
    isBegun: kept !== null,
    /** What the same person has written in another browser. */
    rival: draft.rival,
    settle: (which: "mine" | "rival") => draft.settle(which === "mine" ? draft.text : (draft.rival ?? "")),
    change: (changes: Partial<State>) => keep({ ...state, ...changes }, version),
    /** Goes on over a newer version that the person has seen. */
    goOnOver: (next: number) => keep(state, next),
    drop: () => draft.setText(""),
  };
}

/** The draft of a form in which every field is a text. */
export function useTextsDraft<Fields extends Readonly<Record<string, string>>>(
  place: DraftPlace,
  initial: Fields,
  over: number,
) {
  return useFormDraft(place, initial, { over, schema: textsLike(initial) });
}

/** Texts of exactly these names. */
export function textsLike<Fields extends Readonly<Record<string, string>>>(shape: Fields): z.ZodType<Fields> {
  const names = Object.keys(shape);
  return z
    .record(z.string(), z.string())
    .refine((fields) => Object.keys(fields).length === names.length && names.every((name) => name in fields))
    .transform((fields) => ({ ...shape, ...fields }));
}

/** What was being written when the page was left; null for nothing, and for the shape of another day. */
export function readKept<State>(
  text: string,
  schema: z.ZodType<State>,
): { readonly version: number; readonly form: State } | null {
  if (text === "") return null;
  try {
    const parsed = z.strictObject({ version: z.int(), form: schema }).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
