import type { KeyboardEvent } from "react";
import { useLocale } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { DayInput } from "@/components/ui/day-input";
import { READ_INS, RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/model/vocabulary";
import { LONGEST } from "@/lib/domain/values/texts";
import { countBeyond } from "@/lib/view/desk/count-beyond";
import { label } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";
import type { SourceState } from "@/lib/wire/claim-form";
import { FormField } from "./form-field";

/** A source that the case does not have yet: its bibliographic data and its text, pasted in. */
export function NewSource({
  source,
  takesText = true,
  onEnter,
  problemOf,
  onChange,
}: {
  source: SourceState;
  /** Whether its text can be pasted in. */
  takesText?: boolean;
  /** What Enter does in a line, where it must not send the form around it. */
  onEnter?: () => void;
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<SourceState>) => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || onEnter === undefined) return;
    event.preventDefault();
    if (!event.nativeEvent.isComposing) onEnter();
  };
  // A date and a language are judged as such, whatever their length.
  const lines = [
    ["publisher", messages.publisher, LONGEST.source.publisher, ""],
    ["title", messages.sourceTitle, LONGEST.source.title, ""],
    ["author", messages.author, LONGEST.source.author, ""],
    ["published", messages.published, Number.POSITIVE_INFINITY, messages.dateHint],
    ["url", messages.address, LONGEST.source.url, "https://"],
    ["language", messages.language, Number.POSITIVE_INFINITY, "en, zh"],
    ["wordsOf", messages.wordsOf, LONGEST.source.wordsOf, messages.wordsOfHint],
  ] as const;
  return (
    <div className="claim-grid">
      {lines.map(([field, words, max, hint]) => (
        <FormField key={field} label={words} hint={hint} problem={problemOf(field) ?? countBeyond(source[field], max)}>
          {(attributes) =>
            field === "published" ? (
              <DayInput
                {...attributes}
                value={source.published}
                onChange={(published) => onChange({ published })}
                onEnter={enter}
              />
            ) : (
              <input
                {...attributes}
                value={source[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
                onKeyDown={enter}
              />
            )
          }
        </FormField>
      ))}
      <FormField label={messages.sourceKind}>
        {(attributes) => (
          <select
            {...attributes}
            value={source.kind}
            onChange={({ target }) =>
              onChange({ kind: SOURCE_KINDS.find((kind) => kind === target.value) ?? source.kind })
            }
          >
            {SOURCE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {label.sourceKind(kind, locale)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={messages.reliability}>
        {(attributes) => (
          <select
            {...attributes}
            value={source.reliability}
            onChange={({ target }) =>
              onChange({ reliability: RELIABILITIES.find((letter) => letter === target.value) ?? source.reliability })
            }
          >
            {RELIABILITIES.map((letter) => (
              <option key={letter} value={letter}>
                {letter} · {label.reliability(letter, locale)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={messages.readIn} hint={messages.readInHint} problem={problemOf("readIn")}>
        {(attributes) => (
          <select
            {...attributes}
            value={source.readIn}
            onChange={({ target }) => onChange({ readIn: READ_INS.find((one) => one === target.value) ?? "" })}
          >
            <option value="">{messages.readInUnsaid}</option>
            {READ_INS.map((one) => (
              <option key={one} value={one}>
                {messages.readInWords[one]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {takesText ? (
        <FormField label={messages.text} hint={messages.textHint}>
          {(attributes) => (
            <BoundedText
              {...attributes}
              rows={4}
              max={1_000_000}
              value={source.text}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )}
        </FormField>
      ) : null}
    </div>
  );
}
