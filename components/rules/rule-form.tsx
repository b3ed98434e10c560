"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormField } from "@/components/claims/form-field";
import { PartyFinder } from "@/components/parties/party-finder";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { Rule, Slug } from "@/lib/domain/case-records";
import { type Locale, RULE_STATUSES } from "@/lib/domain/vocabulary";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { label, localize } from "@/lib/view/labels";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { nextPlace, type RuleFormState, ruleFormState, toRuleForm, toRuleSaid } from "@/lib/wire/rule-form";
import { PlaceFields, placeInWords } from "./place-fields";

/** A rule with its places, new or standing: one save is one version. What is written is kept as a draft until then. */
export function RuleForm({
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
  initial: RuleFormState;
}) {
  const messages = recordMessages(locale);
  const words = messages.rule;
  const router = useRouter();
  const form = useRecordForm({ caseSlug, memberId, list: "rules", target, schema: ruleFormState, initial });
  const [opened, setOpened] = useState<string | null>(target.is === "new" ? "1" : null);
  const { state, saving, change } = form;
  const save = async (differsFrom: readonly Slug[] = []) => {
    const slug = await form.save(toRuleSaid(state), differsFrom);
    if (slug === null) return;
    router.push(formRecordPath(locale, caseSlug, "rules", slug));
    router.refresh();
  };
  const problems = typeof saving === "object" && saving.is === "invalid" ? Object.keys(saving.problems) : [];
  const now = typeof saving === "object" && saving.is === "stale" ? (saving.now as Rule) : null;
  const theirs = now && toTheirs(now, state);
  return (
    <form
      className="claim-form record-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset disabled={!form.draft.isLive}>
        {theirs === null ? null : (
          <FieldConflict
            locale={locale}
            title={messages.conflictTitle}
            fields={fieldsInTwo(state, theirs, locale)}
            onTake={(key) =>
              change(
                key === "authority"
                  ? { authority: theirs.authority, authorityName: theirs.authorityName }
                  : { [key]: theirs[key] },
              )
            }
            onDone={form.goOn}
          />
        )}
        <div className="claim-grid">
          <div className="record-wide">
            <TextField
              label={words.title}
              hint={words.titleHint}
              value={state.title}
              max={300}
              isRequired
              onChange={(title) => change({ title })}
            />
          </div>
          <div className="claim-field">
            <PartyFinder
              locale={locale}
              caseSlug={caseSlug}
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
              locale={locale}
              caseSlug={caseSlug}
              place={place}
              isOpen={place.key === opened}
              isWrong={problems.some((field) => field.startsWith(`places.${at}.`))}
              problemOf={(field) => form.problemOf(`places.${at}.${field}`)}
              onChange={(changes) =>
                change({ places: state.places.map((one) => (one.key === place.key ? { ...one, ...changes } : one)) })
              }
              onTakeOff={() => change({ places: state.places.filter(({ key }) => key !== place.key) })}
            />
          ))}
          <button
            type="button"
            onClick={() => {
              const fresh = nextPlace(state.places);
              setOpened(fresh.key);
              change({ places: [...state.places, fresh] });
            }}
          >
            {words.addPlace}
          </button>
        </section>
        {target.is === "new" ? null : (
          <TextField label={messages.why} value={state.why} max={2000} onChange={(why) => change({ why })} />
        )}
        <FormEnd
          locale={locale}
          form={form}
          hrefOf={(slug) => formRecordPath(locale, caseSlug, "rules", slug)}
          onAnother={(differsFrom) => void save(differsFrom)}
        />
      </fieldset>
    </form>
  );
}

/** The rule that somebody else saved, with the names that the form knows already. */
function toTheirs(rule: Rule, mine: RuleFormState): RuleFormState {
  const sources = new Map(mine.places.map(({ source, sourceName }) => [source, sourceName]));
  const authority = rule.authority === mine.authority ? mine.authorityName : rule.authority;
  return toRuleForm(rule, authority, (source) => sources.get(source) || source);
}

/** Title, authority and status in both versions, and of the places those that are not alike. */
function fieldsInTwo(mine: RuleFormState, theirs: RuleFormState, locale: Locale) {
  const words = recordMessages(locale).rule;
  const [myPlaces, theirPlaces] = [placeLines(mine, locale), placeLines(theirs, locale)];
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).join("\n");
  const nameOf = ({ authority, authorityName }: RuleFormState) => authorityName || authority;
  return [
    { key: "title", label: words.title, mine: mine.title, theirs: theirs.title },
    { key: "authority", label: words.authority, mine: nameOf(mine), theirs: nameOf(theirs) },
    {
      key: "status",
      label: words.status,
      mine: label.ruleStatus(mine.status, locale),
      theirs: label.ruleStatus(theirs.status, locale),
    },
    { key: "places", label: words.places, mine: only(myPlaces, theirPlaces), theirs: only(theirPlaces, myPlaces) },
  ] as const;
}

function placeLines({ places }: RuleFormState, locale: Locale): readonly string[] {
  return places
    .map((place) => [placeInWords(place, locale), place.chipClasses, place.sourceName, place.note])
    .map((parts) => parts.filter((part) => part !== "").join(" · "))
    .sort();
}
