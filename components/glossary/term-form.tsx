"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { LiveFields } from "@/components/ui/live-fields";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { TEXTS } from "@/lib/domain/values/texts";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { askedFields, type TextPair, textBoxes } from "@/lib/view/desk/text-boxes";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { type TermFormState, termFormState, toTermForm, toTermSaid } from "@/lib/wire/glossary";
import { RECORD_STATES } from "@/lib/wire/record-states";
import { SeeAlsoField } from "./see-also-field";

const FIELDS = [
  "termEn",
  "termZh",
  "definitionEn",
  "definitionZh",
  "testedProblem",
  "testedProblemZh",
  "seeAlso",
] as const;

/** A term, new or standing, in the languages of the case. What is written is kept as a draft until it is saved. */
export function TermForm({ target, initial }: { target: RecordTarget; initial: TermFormState }) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.term;
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "glossary",
    target,
    schema: termFormState,
    standing: RECORD_STATES.glossary_term,
    initial,
  });
  const { state, change } = form;
  const save = async (differsFrom: readonly Slug[] = []) => {
    const slug = await form.save(toTermSaid(state), differsFrom);
    if (slug === null) return;
    router.push(formRecordPath(locale, caseSlug, "glossary", slug));
    router.refresh();
  };
  const names = new Map(state.seeAlso.map(({ slug, name }) => [slug, name]));
  const theirs = form.theirs && toTermForm(form.theirs, (slug) => names.get(slug) ?? slug);
  const titleOf = (field: (typeof FIELDS)[number]) =>
    field !== "testedProblemZh"
      ? words[field]
      : languages.length === 1
        ? words.testedProblem
        : inChinese(words.testedProblem, locale);
  const inWords = (one: TermFormState, field: (typeof FIELDS)[number]) =>
    field === "seeAlso" ? one.seeAlso.map(({ name }) => name).join("\n") : one[field];
  const text = (
    said: "term" | "definition" | "testedProblem",
    pair: TextPair<Exclude<(typeof FIELDS)[number], "seeAlso">>,
    max: number,
    rows?: number,
  ) =>
    textBoxes(pair, { en: titleOf(pair.en), zh: titleOf(pair.zh) }, languages, locale).map(
      ({ field, title, language, lang }) => (
        <TextField
          key={field}
          label={title}
          problem={problemText(form.problemOf(`${said}.${language}`), locale)}
          value={state[field]}
          max={max}
          rows={rows}
          isRequired={said !== "testedProblem"}
          lang={lang}
          onChange={(value) => change({ [field]: value })}
        />
      ),
    );
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
            fields={askedFields(FIELDS, languages).map((key) => ({
              key,
              label: titleOf(key),
              mine: inWords(state, key),
              theirs: inWords(theirs, key),
            }))}
            onTake={(key) => change({ [key]: theirs[key] })}
            onDone={form.goOn}
          />
        )}
        <div className="record-pairs">
          {text("term", { en: "termEn", zh: "termZh" }, 200)}
          {text("definition", { en: "definitionEn", zh: "definitionZh" }, 2000, 4)}
        </div>
        <SeeAlsoField
          own={target.is === "edit" ? target.slug : null}
          terms={state.seeAlso}
          problemOf={form.problemOf}
          onChange={(seeAlso) => change({ seeAlso })}
        />
        <div className="record-stack">
          {text("testedProblem", { en: "testedProblem", zh: "testedProblemZh" }, 2000, 2)}
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
          hrefOf={(slug) => formRecordPath(locale, caseSlug, "glossary", slug)}
          onAnother={(differsFrom) => void save(differsFrom)}
        />
      </LiveFields>
    </form>
  );
}
