"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useDesk } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { PartyFinder } from "@/components/parties/party-finder";
import { FormFrame } from "@/components/record-forms/form-frame";
import { TextField } from "@/components/record-forms/text-field";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { RULE_STATUSES } from "@/lib/domain/model/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { RECORD_STATES } from "@/lib/wire/record-states";
import { nextPlace, type RuleFormState, ruleFormState, toRuleSaid } from "@/lib/wire/rule-form";
import { PlaceFields } from "./place-fields";
import { useRuleInTwo } from "./rule-in-two";

const TITLES = { en: "title", zh: "titleZh" } as const;

/** A rule with its places, new or standing: one save is one version. What is written is kept as a draft until then. */
export function RuleForm({
  target,
  initial,
  placeNames,
}: {
  target: RecordTarget;
  initial: RuleFormState;
  /** What the places of the rule are called as it was drawn: the browser may call them otherwise than the server. */
  placeNames: Readonly<Record<string, string>>;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.rule;
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "rules",
    target,
    schema: ruleFormState,
    standing: RECORD_STATES.rule,
    initial,
  });
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { state, change } = form;
  const nameOf = (code: string) => placeNames[code] ?? countryName(code, locale);
  const { inTwo, take } = useRuleInTwo(state, form.theirs, { nameOf, onChange: change });
  const save = async (differsFrom: readonly Slug[]) => {
    const slug = await form.save(toRuleSaid(state), differsFrom);
    if (slug === null) return;
    router.push(formRecordPath(locale, caseSlug, "rules", slug));
    router.refresh();
  };
  const problems = form.refused?.problems.map(({ field }) => field) ?? [];
  return (
    <FormFrame
      form={form}
      inTwo={inTwo}
      onTake={take}
      why={target.is === "new" ? null : { value: state.why, onChange: (why) => change({ why }) }}
      hrefOf={(slug) => formRecordPath(locale, caseSlug, "rules", slug)}
      onSave={save}
    >
      <div className="claim-grid">
        {textBoxes(TITLES, words.title, languages, locale).map(({ field, title, language, lang, isMain }) => (
          <div key={field} className="record-wide">
            <TextField
              label={title}
              hint={isMain ? words.titleHint : ""}
              problem={problemText(form.problemOf(`title.${language}`), locale)}
              value={state[field]}
              max={300}
              isRequired={isMain}
              lang={lang}
              onChange={(said) => change({ [field]: said })}
            />
          </div>
        ))}
        <div className="claim-field">
          <PartyFinder
            title={words.authority}
            onChoose={({ slug, name }) => change({ authority: slug, authorityName: localize(name, locale) })}
          />
          <p role="status" className={form.problemOf("authority") === undefined ? "desk-faint" : "desk-alert"}>
            {problemText(form.problemOf("authority"), locale) ??
              (state.authority === ""
                ? words.authorityHint
                : words.authorityChosen(state.authorityName || state.authority))}
          </p>
        </div>
        <FormField label={words.status} hint={words.statusMeaning[state.status]}>
          {(attributes) => (
            <select
              {...attributes}
              value={state.status}
              onChange={({ target: { value } }) =>
                change({ status: RULE_STATUSES.find((status) => status === value) ?? state.status })
              }
            >
              {RULE_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {label.ruleStatus(status, locale)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <section aria-label={words.places}>
        <h2>{words.places}</h2>
        <p className="desk-faint">{words.placesHint}</p>
        <p className="desk-alert">{problemText(form.problemOf("places"), locale) ?? ""}</p>
        {state.places.map((place, at) => (
          <PlaceFields
            key={place.key}
            place={place}
            nameOf={nameOf}
            isOpen={place.key === added || (target.is === "new" && at === 0)}
            isAdded={place.key === added}
            isWrong={problems.some((field) => field.startsWith(`places.${at}.`))}
            problemOf={(field) => form.problemOf(`places.${at}.${field}`)}
            onChange={(changes) =>
              change({ places: state.places.map((one) => (one.key === place.key ? { ...one, ...changes } : one)) })
            }
            onTakeOff={() => {
              change({ places: state.places.filter(({ key }) => key !== place.key) });
              addButton.current?.focus();
            }}
          />
        ))}
        <button
          ref={addButton}
          type="button"
          onClick={() => {
            const fresh = nextPlace(state.places);
            setAdded(fresh.key);
            change({ places: [...state.places, fresh] });
          }}
        >
          {words.addPlace}
        </button>
      </section>
    </FormFrame>
  );
}
