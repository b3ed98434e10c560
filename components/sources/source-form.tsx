"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { NewSource } from "@/components/claims/new-source";
import { FormFrame } from "@/components/record-forms/form-frame";
import { TextField } from "@/components/record-forms/text-field";
import { useRecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { TEXTS } from "@/lib/domain/values/texts";
import { deskSearchPath } from "@/lib/view/desk/desk-addresses";
import { deskSourceEditPath } from "@/lib/view/desk/record-addresses";
import { askedFields, textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { recordMessages } from "@/lib/view/messages/records";
import { reviewMessages } from "@/lib/view/messages/review";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { RECORD_STATES } from "@/lib/wire/record-states";
import { type SourceFormState, sourceFormState, toSourceEditSaid, toSourceForm } from "@/lib/wire/sources";

const NOTES = { en: "note", zh: "noteZh" } as const;
/** Everything that the form writes over: what somebody else wrote into a field that is not compared would be lost. */
const COMPARED = [
  "publisher",
  "title",
  "author",
  "published",
  "url",
  "language",
  "wordsOf",
  "kind",
  "reliability",
  "readIn",
  "note",
  "noteZh",
] as const satisfies readonly (keyof SourceFormState)[];

/** A standing source. What is written is kept as a draft until it is saved. */
export function SourceForm({ slug, version, initial }: { slug: Slug; version: number; initial: SourceFormState }) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = reviewMessages(locale);
  const router = useRouter();
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "sources",
    target: { is: "edit", slug, version },
    schema: sourceFormState,
    standing: RECORD_STATES.source,
    initial,
  });
  const { state, change } = form;
  const save = async () => {
    if ((await form.save(toSourceEditSaid(state))) === null) return;
    router.push(deskSearchPath(locale, caseSlug, "sources", slug));
    router.refresh();
  };
  const problemOf = (field: string) => {
    const reason = form.problemOf(field);
    return reason === undefined
      ? undefined
      : (words.problem[reason] ?? valueProblem(reason, locale) ?? words.problemOther);
  };
  const note = messages.indicator.note;
  const labels = {
    ...words,
    title: words.sourceTitle,
    url: words.address,
    kind: words.sourceKind,
    note,
    noteZh: inChinese(note, locale),
  };
  const inWords = (one: SourceFormState, key: (typeof COMPARED)[number]) => {
    if (key === "kind") return label.sourceKind(one.kind, locale);
    if (key === "reliability") return `${one.reliability} · ${label.reliability(one.reliability, locale)}`;
    if (key !== "readIn") return one[key];
    return one.readIn === "" ? words.readInUnsaid : words.readInWords[one.readIn];
  };
  const theirs = form.theirs && toSourceForm(form.theirs);
  return (
    <FormFrame
      form={form}
      inTwo={
        theirs &&
        askedFields(COMPARED, languages).map((key) => ({
          key,
          label: labels[key],
          mine: inWords(state, key),
          theirs: inWords(theirs, key),
        }))
      }
      onTake={(key) => theirs && change({ [key]: theirs[key] })}
      why={{ value: state.why, onChange: (why) => change({ why }) }}
      hrefOf={(other) => deskSourceEditPath(locale, caseSlug, other)}
      onSave={save}
    >
      <NewSource source={state} takesText={false} problemOf={problemOf} onChange={change} />
      <div className="claim-grid record-more">
        {textBoxes(NOTES, messages.indicator.note, languages, locale).map(({ field, title, language, lang }) => (
          <div key={field} className="record-wide">
            <TextField
              label={title}
              problem={problemOf(`note.${language}`)}
              value={state[field]}
              max={TEXTS.source.note.longest}
              rows={3}
              lang={lang}
              onChange={(note) => change({ [field]: note })}
            />
          </div>
        ))}
      </div>
    </FormFrame>
  );
}
