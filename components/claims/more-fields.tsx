import type { Slug } from "@/lib/domain/case-records";
import { CREDIBILITIES, type Locale } from "@/lib/domain/vocabulary";
import { label } from "@/lib/view/labels";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { reviewMessages } from "@/lib/view/messages/review";
import type { ClaimFormState } from "@/lib/wire/claim-form";
import { FormField } from "./form-field";

/** Wording, days, judgement and note of a claim, and what it cannot hold together with. */
export function MoreFields({
  locale,
  state,
  isEdit,
  rivals,
  problemOf,
  onChange,
}: {
  locale: Locale;
  state: ClaimFormState;
  isEdit: boolean;
  rivals: readonly { readonly slug: Slug; readonly words: string }[];
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<ClaimFormState>) => void;
}) {
  const messages = reviewMessages(locale);
  const lines = [
    ["wording", messages.wording, messages.wordingHint, 1000],
    ["asOf", messages.asOf, messages.dateHint, 10],
    ["note", messages.note, "", 4000],
    ["noteZh", inChinese(messages.note, locale), "", 4000],
    ...(isEdit ? ([["why", messages.why, "", 4000]] as const) : []),
  ] as const;
  const days = [
    ["periodStart", messages.periodStart, "date"],
    ["periodEnd", messages.periodEnd, "date"],
    ["periodLabel", messages.periodLabel, "text"],
    ["periodLabelZh", inChinese(messages.periodLabel, locale), "text"],
  ] as const;
  return (
    <>
      {lines.map(([field, words, hint, max]) => (
        <FormField key={field} label={words} hint={hint} problem={problemOf(field)}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={field === "asOf" ? 1 : 2}
              lang={field === "noteZh" ? "zh-Hans" : undefined}
              value={state[field]}
              maxLength={max}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <FormField label={messages.credibility} problem={problemOf("credibility")}>
        {(attributes) => (
          <select
            {...attributes}
            value={state.credibility}
            onChange={(event) => onChange({ credibility: event.target.value })}
          >
            <option value="">{messages.notJudged}</option>
            {CREDIBILITIES.map((digit) => (
              <option key={digit} value={digit}>
                {digit} · {label.credibility(digit, locale)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <details className="claim-period" open={state.periodEnd !== ""}>
        <summary>{messages.period}</summary>
        {days.map(([field, words, type]) => (
          <FormField key={field} label={words} problem={field === "periodEnd" ? problemOf("period") : undefined}>
            {(attributes) => (
              <input
                {...attributes}
                type={type}
                value={state[field]}
                maxLength={60}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </details>
      {rivals.length === 0 ? null : (
        <fieldset className="claim-rivals">
          <legend>{messages.contradicts}</legend>
          {rivals.map(({ slug, words }) => (
            <label key={slug}>
              <input
                type="checkbox"
                checked={state.contradicts.includes(slug)}
                onChange={({ target }) =>
                  onChange({
                    contradicts: target.checked
                      ? [...state.contradicts, slug]
                      : state.contradicts.filter((other) => other !== slug),
                  })
                }
              />{" "}
              {words} <span className="desk-faint">{slug}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
