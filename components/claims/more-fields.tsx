import { useDesk, useLocale } from "#desk";
import { DayInput } from "@/components/ui/day-input";
import type { Slug } from "@/lib/domain/model/case-records";
import { CREDIBILITIES } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { countBeyond } from "@/lib/view/desk/count-beyond";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";
import type { ClaimFormState } from "@/lib/wire/claim-form";
import { FormField } from "./form-field";

const NOTES = { en: "note", zh: "noteZh" } as const;
const LABELS = { en: "periodLabel", zh: "periodLabelZh" } as const;

/** A box of several lines; `place` is what the server calls it. */
interface Line {
  readonly field: "wording" | "asOf" | "note" | "noteZh" | "why";
  readonly title: string;
  readonly lang?: string;
  readonly hint: string;
  readonly max: number;
  readonly place: string;
}

/** Wording, days, judgement and note of a claim, and what it cannot hold together with. */
export function MoreFields({
  state,
  isEdit,
  rivals,
  problemOf,
  onChange,
}: {
  state: ClaimFormState;
  isEdit: boolean;
  rivals: readonly { readonly slug: Slug; readonly words: string }[];
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<ClaimFormState>) => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const { languages } = useDesk();
  const lines: readonly Line[] = [
    {
      field: "wording",
      title: messages.wording,
      hint: messages.wordingHint,
      max: TEXTS.claim.wording.longest,
      place: "wording",
    },
    { field: "asOf", title: messages.asOf, hint: messages.dateHint, max: Number.POSITIVE_INFINITY, place: "asOf" },
    ...textBoxes(NOTES, messages.note, languages, locale).map(({ field, title, lang, language }) => ({
      field,
      title,
      lang,
      hint: "",
      max: TEXTS.claim.note.longest,
      place: `note.${language}`,
    })),
    ...(isEdit
      ? [{ field: "why", title: messages.why, hint: "", max: TEXTS.claim.reason.longest, place: "why" } as const]
      : []),
  ];
  const days = [
    { field: "periodStart", title: messages.periodStart, type: "date", lang: undefined, place: "" },
    { field: "periodEnd", title: messages.periodEnd, type: "date", lang: undefined, place: "period" },
    ...textBoxes(LABELS, messages.periodLabel, languages, locale).map(({ field, title, lang, language }) => ({
      field,
      title,
      lang,
      type: "text",
      place: `period.label.${language}`,
    })),
  ] as const;
  return (
    <>
      {lines.map(({ field, title, lang, hint, max, place }) => (
        <FormField key={field} label={title} hint={hint} problem={problemOf(place) ?? countBeyond(state[field], max)}>
          {(attributes) =>
            field === "asOf" ? (
              <DayInput {...attributes} value={state.asOf} onChange={(asOf) => onChange({ asOf })} />
            ) : (
              <textarea
                {...attributes}
                rows={2}
                lang={lang}
                value={state[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )
          }
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
        {days.map(({ field, title, type, lang, place }) => (
          <FormField
            key={field}
            label={title}
            problem={problemOf(place) ?? countBeyond(state[field], TEXTS.claim.periodLabel.longest)}
          >
            {(attributes) => (
              <input
                {...attributes}
                type={type}
                lang={lang}
                value={state[field]}
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
              {words}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
