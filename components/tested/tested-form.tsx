"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { LiveFields } from "@/components/ui/live-fields";
import { useRecordForm } from "@/lib/client/use-record-form";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { TestedKind } from "@/lib/domain/tested/judge-tested";
import { TEXTS, type TextRule } from "@/lib/domain/values/texts";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { fieldPathText } from "@/lib/view/history/history-words";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { RECORD_STATES } from "@/lib/wire/record-states";
import {
  TESTED_FIELDS,
  type TestedRecord,
  testedFormState,
  toTestedForm,
  toTestedSaid,
} from "@/lib/wire/tested-records";

interface Box {
  readonly key: string;
  readonly label: string;
  readonly rule: TextRule;
  readonly isRequired: boolean;
  readonly lang?: string;
}

/** The boxes of the form: one for a plain field, one in each language of the case for a text. */
function boxesOf(kind: TestedKind, languages: CaseLanguages, locale: Locale): readonly Box[] {
  return TESTED_FIELDS[kind].flatMap(({ field, isPlain, isRequired, rule }): readonly Box[] => {
    // In a citation the same word stands for what the program found.
    const called = field === "anchor" ? historyMessages(locale).foundBy : fieldPathText([field], locale);
    const label = capitalised(called);
    if (isPlain) return [{ key: field, label, rule, isRequired }];
    const pair = { en: `${field}.en`, zh: `${field}.zh` };
    return textBoxes(pair, label, languages, locale).map(({ field: key, title, lang, isMain }) => ({
      key,
      label: title,
      lang,
      rule,
      isRequired: isRequired && isMain,
    }));
  });
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The texts of a record that no list of the desk has; what is written is kept as a draft until it is saved. */
export function TestedForm({
  kind,
  slug,
  version,
  record,
}: {
  kind: TestedKind;
  slug: Slug;
  version: number;
  record: TestedRecord;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = recordMessages(locale);
  const router = useRouter();
  const standing: z.ZodType<TestedRecord> = RECORD_STATES[kind];
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "tested",
    target: { is: "edit", slug, version },
    schema: testedFormState,
    standing,
    initial: toTestedForm(kind, record),
  });
  const { state, change } = form;
  const boxes = boxesOf(kind, languages, locale);
  const theirs = form.theirs && toTestedForm(kind, form.theirs);
  const save = async () => {
    if ((await form.save(toTestedSaid(kind, state))) !== null) router.refresh();
  };
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
            fields={boxes.map(({ key, label }) => ({
              key,
              label,
              mine: state[key] ?? "",
              theirs: theirs[key] ?? "",
            }))}
            onTake={(key) => change({ [key]: theirs[key] ?? "" })}
            onDone={form.goOn}
          />
        )}
        <div className="record-stack">
          {boxes.map(({ key, label, rule, isRequired, lang }) => (
            <TextField
              key={key}
              label={label}
              problem={problemText(form.problemOf(key), locale)}
              value={state[key] ?? ""}
              max={rule.longest}
              isRequired={isRequired}
              {...(rule.kind === "lines" && { rows: 3 })}
              {...(lang && { lang })}
              onChange={(value) => change({ [key]: value })}
            />
          ))}
          <TextField
            label={messages.why}
            problem={problemText(form.problemOf("why"), locale)}
            value={state.why}
            max={TEXTS.act.why.longest}
            onChange={(why) => change({ why })}
          />
        </div>
        <FormEnd
          form={form}
          hrefOf={(other) => recordHistoryPath(locale, caseSlug, kind, other)}
          onAnother={() => void save()}
        />
      </LiveFields>
    </form>
  );
}
