import type { useDraft } from "@/lib/client/use-draft";

/** Why something is done; kept as a draft until it is. */
export function ReasonField({
  label,
  draft,
}: {
  label: string;
  draft: Pick<ReturnType<typeof useDraft>, "text" | "isLive" | "setText">;
}) {
  return (
    <label>
      {label}
      <textarea
        rows={2}
        required
        maxLength={2000}
        dir="auto"
        readOnly={!draft.isLive}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
      />
    </label>
  );
}
