"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FormFrame } from "@/components/record-forms/form-frame";
import { TextField } from "@/components/record-forms/text-field";
import { useRecordForm } from "@/lib/client/use-record-form";
import { readCaseLanguages } from "@/lib/domain/model/case-languages";
import { ASKED_WORDS } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { LANG_TAG } from "@/lib/view/labels";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { problemText } from "@/lib/view/messages/records";
import {
  type CaseSettingsDetail,
  type CaseTextsState,
  caseTexts,
  caseTextsState,
  toCaseTextsForm,
  toCaseTextsSaid,
} from "@/lib/wire/case-settings";
import { LanguageChoice } from "./language-choice";

/** What a case is called, its languages and its words. What is written is kept as a draft until it is saved. */
export function CaseTextsForm({ detail }: { detail: CaseSettingsDetail }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = caseSettingsMessages(locale);
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "settings",
    target: { is: "only", version: detail.version },
    schema: caseTextsState,
    standing: caseTexts,
    initial: toCaseTextsForm(detail.settings),
  });
  const { state, change } = form;
  const languages = readCaseLanguages(state.languages) ?? detail.settings.languages;
  const theirs = form.theirs && toCaseTextsForm(form.theirs);
  const save = async () => {
    const saved = await form.save(toCaseTextsSaid(state, detail.settings.words));
    if (saved !== null) router.refresh();
  };
  return (
    <FormFrame
      form={form}
      inTwo={
        theirs &&
        FIELDS.map((key) => ({
          key,
          label: labelOf(key, locale),
          mine: textOf(state, key, locale),
          theirs: textOf(theirs, key, locale),
        }))
      }
      onTake={(key) => theirs && change({ [key]: theirs[key] })}
      why={{ isRequired: true, title: messages.why, value: state.why, onChange: (why) => change({ why }) }}
      hrefOf={() => deskCasePath(locale, caseSlug, "settings")}
      onSave={save}
    >
      <LanguageChoice languages={languages} onChoose={(one) => change({ languages: [...one] })} />
      <div className="claim-grid case-words">
        {languages.map((language) => (
          <TextField
            key={language}
            label={messages.title[language]}
            problem={problemText(form.problemOf(`title.${language}`), locale)}
            value={state.title[language]}
            max={200}
            isRequired
            lang={LANG_TAG[language]}
            onChange={(text) => change({ title: { ...state.title, [language]: text } })}
          />
        ))}
        {languages.map((language) => (
          <TextField
            key={language}
            label={messages.summary[language]}
            value={state.summary[language]}
            max={TEXTS.case.summary.longest}
            rows={4}
            lang={LANG_TAG[language]}
            onChange={(text) => change({ summary: { ...state.summary, [language]: text } })}
          />
        ))}
      </div>
      <h2>{messages.wordsTitle}</h2>
      <p>{messages.wordsLead}</p>
      <div className="claim-grid case-words">
        {ASKED_WORDS.flatMap((word) =>
          languages.map((language) => (
            <TextField
              key={`${word} ${language}`}
              label={
                languages.length === 1
                  ? messages.word[word]
                  : messages.inLanguage(messages.word[word], messages.language[language])
              }
              hint={messages.wordHint[word]}
              value={state.words[word][language]}
              max={200}
              lang={LANG_TAG[language]}
              onChange={(text) =>
                change({ words: { ...state.words, [word]: { ...state.words[word], [language]: text } } })
              }
            />
          )),
        )}
      </div>
    </FormFrame>
  );
}

const FIELDS = ["languages", "title", "summary", "words"] as const;
type Field = (typeof FIELDS)[number];

function labelOf(field: Field, locale: Locale): string {
  const messages = caseSettingsMessages(locale);
  const labels: Readonly<Record<Field, string>> = {
    languages: messages.languages,
    title: messages.titles,
    summary: messages.summaries,
    words: messages.wordsTitle,
  };
  return labels[field];
}

/** A field of the form in words, for two versions side by side. */
function textOf(state: CaseTextsState, field: Field, locale: Locale): string {
  const messages = caseSettingsMessages(locale);
  const lines = ({ en, zh }: { readonly en: string; readonly zh: string }) => [en, zh].filter((one) => one !== "");
  switch (field) {
    case "languages":
      return state.languages.map((one) => messages.language[one]).join(" · ");
    case "title":
      return lines(state.title).join("\n");
    case "summary":
      return lines(state.summary).join("\n");
    case "words":
      return ASKED_WORDS.flatMap((word) => lines(state.words[word])).join("\n");
  }
}
