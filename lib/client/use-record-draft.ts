import { z } from "zod";
import { useDraft } from "./use-draft";

const keptFields = z.strictObject({ version: z.int(), fields: z.record(z.string(), z.string()) });

/**
 * The fields of a record's form, every one a text. Untouched they follow the record; once something is written they are
 * kept as a draft over the version that it was begun over, so that what others save since is not overwritten in silence.
 */
export function useRecordDraft<Fields extends Readonly<Record<string, string>>>(
  { caseSlug, memberId, key }: { readonly caseSlug: string; readonly memberId: string; readonly key: string },
  standing: Fields,
  standingVersion: number,
) {
  const draft = useDraft(caseSlug, memberId, key);
  const kept = readFields(draft.text, standing);
  const fields = kept?.fields ?? standing;
  const version = kept?.version ?? standingVersion;
  const keep = (next: Fields, over: number) => draft.setText(JSON.stringify({ version: over, fields: next }));
  return {
    fields,
    version,
    safe: draft.safe,
    /** False until somebody listens: a field that took words before would lose them. */
    isLive: draft.isLive,
    isBegun: kept !== null,
    change: (changes: Partial<Fields>) => keep({ ...fields, ...changes }, version),
    /** Goes on over a newer version that the person has seen. */
    goOnOver: (over: number) => keep(fields, over),
    drop: () => draft.setText(""),
  };
}

/** What was being written when the page was left; null for nothing, and for the shape of another day. */
export function readFields<Fields extends Readonly<Record<string, string>>>(
  text: string,
  shape: Fields,
): { readonly version: number; readonly fields: Fields } | null {
  if (text === "") return null;
  try {
    const parsed = keptFields.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const names = Object.keys(shape);
    const isSameShape =
      Object.keys(parsed.data.fields).length === names.length && names.every((name) => name in parsed.data.fields);
    return isSameShape ? { version: parsed.data.version, fields: { ...shape, ...parsed.data.fields } } : null;
  } catch {
    return null;
  }
}
