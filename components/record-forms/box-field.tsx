import { useLocale } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { DayInput } from "@/components/ui/day-input";
import type { FormBox } from "@/lib/view/desk/form-boxes";
import { problemText } from "@/lib/view/messages/records";
import type { NamedInForm } from "@/lib/wire/record-form";
import { NamedField } from "./named-field";
import { TextField } from "./text-field";

/** One box of the form of a record, by what its kind declares of the field. */
export function BoxField({
  box: { key, title, hint = "", asks, lang },
  own,
  text,
  named,
  problemOf,
  onText,
  onNamed,
}: {
  box: FormBox;
  /** The record itself, which is not offered where it names others. */
  own: string | null;
  text: string;
  named: NamedInForm;
  problemOf: (field: string) => string | undefined;
  onText: (text: string) => void;
  onNamed: (named: NamedInForm) => void;
}) {
  const locale = useLocale();
  const problem = problemText(problemOf(key), locale);
  switch (asks.for) {
    case "text":
      return (
        <div className={asks.hasLines ? "record-wide" : undefined}>
          <TextField
            label={title}
            hint={hint}
            problem={problem}
            value={text}
            max={asks.longest}
            {...(asks.hasLines && { rows: 3 })}
            isRequired={asks.isRequired}
            {...(lang !== undefined && { lang })}
            onChange={onText}
          />
        </div>
      );
    case "day":
      return (
        <FormField label={title} hint={hint} problem={problem}>
          {(attributes) => <DayInput {...attributes} value={text} onChange={onText} />}
        </FormField>
      );
    case "choice":
      return (
        <FormField label={title} hint={hint} problem={problem}>
          {(attributes) => (
            <select {...attributes} value={text} onChange={({ target }) => onText(target.value)}>
              {asks.mayBeNone ? <option value="">–</option> : null}
              {asks.words.map((word) => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </FormField>
      );
    case "record":
    case "records":
      return (
        <NamedField
          {...{ title, own, named, problemOf }}
          field={key}
          kind={asks.kind}
          isOne={asks.for === "record"}
          onChange={onNamed}
        />
      );
  }
}
