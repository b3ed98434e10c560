import { BoundedText } from "@/components/ui/bounded-text";
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
      <BoundedText
        rows={2}
        required
        max={2000}
        readOnly={!draft.isLive}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
      />
    </label>
  );
}
