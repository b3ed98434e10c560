"use client";
import { useRouter } from "next/navigation";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { LiveFields } from "@/components/ui/live-fields";
import { answerWith } from "@/lib/client/fetch-json";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { Indicator, Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { type IndicatorFormState, indicatorFormState, toIndicatorForm, toIndicatorSaid } from "@/lib/wire/indicators";

/** An indicator, new or standing. What is written is kept as a draft until it is saved. */
export function IndicatorForm({
  locale,
  caseSlug,
  memberId,
  target,
  initial,
}: {
  locale: Locale;
  caseSlug: Slug;
  memberId: string;
  target: RecordTarget;
  initial: IndicatorFormState;
}) {
  const messages = recordMessages(locale);
  const words = messages.indicator;
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "indicators",
    target,
    schema: indicatorFormState,
    standing: answerWith<Indicator>("unit"),
    initial,
  });
  const { state, saving, change } = form;
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
  const theirs = typeof saving === "object" && saving.is === "stale" ? toIndicatorForm(saving.now) : null;
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
            locale={locale}
            title={messages.conflictTitle}
            fields={(["nameEn", "nameZh", "unit", "note", "noteZh"] as const).map((key) => ({
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
          <TextField
            label={words.nameEn}
            value={state.nameEn}
            max={300}
            isRequired
            onChange={(nameEn) => change({ nameEn })}
          />
          <TextField
            label={words.nameZh}
            value={state.nameZh}
            max={300}
            lang="zh-Hans"
            onChange={(nameZh) => change({ nameZh })}
          />
          <TextField
            label={words.unit}
            hint={words.unitHint}
            problem={problemText(form.problemOf("unit"), locale)}
            value={state.unit}
            max={60}
            onChange={(unit) => change({ unit })}
          />
          <div className="record-wide">
            <TextField
              label={words.note}
              hint={words.noteHint}
              value={state.note}
              max={4000}
              rows={3}
              onChange={(note) => change({ note })}
            />
          </div>
          <div className="record-wide">
            <TextField
              label={labels.noteZh}
              value={state.noteZh}
              max={4000}
              rows={3}
              lang="zh-Hans"
              onChange={(noteZh) => change({ noteZh })}
            />
          </div>
          {target.is === "new" ? null : (
            <TextField label={messages.why} value={state.why} max={2000} onChange={(why) => change({ why })} />
          )}
        </div>
        <FormEnd
          locale={locale}
          form={form}
          hrefOf={(slug) => formRecordPath(locale, caseSlug, "indicators", slug)}
          onAnother={(differsFrom) => void save(differsFrom)}
        />
      </LiveFields>
    </form>
  );
}
