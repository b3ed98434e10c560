import { FormField } from "@/components/claims/form-field";
import { countBeyond } from "@/lib/view/desk/count-beyond";

/**
 * One line, or several, of a form. A text that is too long is counted and never cut: whoever pastes it sees what there is
 * and shortens it; the server refuses it in words.
 */
export function TextField({
  label,
  hint,
  problem,
  value,
  max,
  rows,
  isRequired = false,
  lang,
  onChange,
}: {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  max: number;
  /** Given, the field has as many lines. */
  rows?: number;
  isRequired?: boolean;
  lang?: string;
  onChange: (value: string) => void;
}) {
  return (
    <FormField label={label} hint={hint} problem={problem ?? countBeyond(value, max)}>
      {(attributes) => {
        const common = { ...attributes, value, lang, dir: "auto", required: isRequired } as const;
        return rows === undefined ? (
          <input {...common} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </FormField>
  );
}
