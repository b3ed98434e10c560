"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { LiveFields } from "@/components/ui/live-fields";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { askedFields, textBoxes } from "@/lib/view/desk/text-boxes";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { type IndicatorFormState, indicatorFormState, toIndicatorForm, toIndicatorSaid } from "@/lib/wire/indicators";
import { RECORD_STATES } from "@/lib/wire/record-states";

const NAMES = { en: "nameEn", zh: "nameZh" } as const;
const NOTES = { en: "note", zh: "noteZh" } as const;

/** An indicator, new or standing. What is written is kept as a draft until it is saved. */
export function IndicatorForm({ target, initial }: { target: RecordTarget; initial: IndicatorFormState }) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.indicator;
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "indicators",
    target,
    schema: indicatorFormState,
    standing: RECORD_STATES.indicator,
    initial,
  });
  const { state, change } = form;
  const save = async (differsFrom: readonly Slug[] = []) => {
    const slug = await form.save(toIndicatorSaid(state), differsFrom);
    if (slug === null) return;
    router.push(formRecordPath(locale, caseSlug, "indicators", slug));
    router.refresh();
  };
  const labels = {
    nameEn: words.nameEn,
    nameZh: words.nameZh,
    unit: words.unit,
    note: words.note,
    noteZh: inChinese(words.note, locale),
  } as const;
  const theirs = form.theirs && toIndicatorForm(form.theirs);
  return (
    <form
      className="claim-form record-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LiveFields>
        {theirs === null ? null : (
          <FieldConflict
            title={messages.conflictTitle}
            fields={askedFields(["nameEn", "nameZh", "unit", "note", "noteZh"] as const, languages).map((key) => ({
              key,
              label: labels[key],
              mine: state[key],
              theirs: theirs[key],
            }))}
            onTake={(key) => change({ [key]: theirs[key] })}
            onDone={form.goOn}
          />
        )}
        <div className="claim-grid">
          {textBoxes(NAMES, { en: words.nameEn, zh: words.nameZh }, languages, locale).map(
            ({ field, title, language, lang, isMain }) => (
              <TextField
                key={field}
                label={title}
                problem={problemText(form.problemOf(`name.${language}`), locale)}
                value={state[field]}
                max={300}
                isRequired={isMain}
                lang={lang}
                onChange={(name) => change({ [field]: name })}
              />
            ),
          )}
          <TextField
            label={words.unit}
            hint={words.unitHint}
            problem={problemText(form.problemOf("unit"), locale)}
            value={state.unit}
            max={LONGEST.indicator.unit}
            onChange={(unit) => change({ unit })}
          />
          {textBoxes(NOTES, words.note, languages, locale).map(({ field, title, language, lang, isMain }) => (
            <div key={field} className="record-wide">
              <TextField
                label={title}
                hint={isMain ? words.noteHint : ""}
                problem={problemText(form.problemOf(`note.${language}`), locale)}
                value={state[field]}
                max={4000}
                rows={3}
                lang={lang}
                onChange={(note) => change({ [field]: note })}
              />
            </div>
          ))}
          {target.is === "new" ? null : (
            <TextField
              label={messages.why}
              problem={problemText(form.problemOf("why"), locale)}
              value={state.why}
              max={TEXTS.act.why.longest}
              onChange={(why) => change({ why })}
            />
          )}
        </div>
        <FormEnd
          form={form}
          hrefOf={(slug) => formRecordPath(locale, caseSlug, "indicators", slug)}
          onAnother={(differsFrom) => void save(differsFrom)}
        />
      </LiveFields>
    </form>
  );
}
