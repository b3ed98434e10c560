"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { useDesk } from "#desk";
import { type RecordTarget, useRecordForm } from "@/lib/client/use-record-form";
import type { ReviewedKind } from "@/lib/domain/records/by-kind";
import { type FormBox, formBoxes } from "@/lib/view/desk/form-boxes";
import { recordPagePath } from "@/lib/view/desk/record-addresses";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { type RecordFormState, recordFormState, toRecordForm, toRecordSaid } from "@/lib/wire/record-form";
import { RECORD_STATES } from "@/lib/wire/record-states";
import { BoxField } from "./box-field";
import { FormFrame } from "./form-frame";

/**
 * The form of a record of any kind, as its kind declares its fields. What is written is kept as a draft until it is saved;
 * then the page of the record is opened, where it has one.
 */
export function RecordForm({
  kind,
  list,
  target,
  initial,
  also = {},
}: {
  kind: ReviewedKind;
  /** The surface that takes it. */
  list: string;
  target: RecordTarget;
  initial: RecordFormState;
  /** What the surface is told beside the fields. */
  also?: object;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const router = useRouter();
  const standing: z.ZodType<object> = RECORD_STATES[kind];
  const form = useRecordForm({ caseSlug, memberId, list, target, schema: recordFormState(kind), standing, initial });
  const { state, change, theirs } = form;
  const hrefOf = (slug: string) =>
    recordPagePath(locale, caseSlug, kind, slug) ?? recordHistoryPath(locale, caseSlug, kind, slug);
  const boxes = formBoxes(kind, languages, locale);
  const names = new Map(Object.values(state.named).flatMap((list) => list.map(({ slug, name }) => [slug, name])));
  const other = theirs && toRecordForm(kind, theirs, (slug) => names.get(slug) ?? slug);
  const write = (box: FormBox, from: RecordFormState) =>
    box.asks.for === "record" || box.asks.for === "records"
      ? change({ named: { ...state.named, [box.key]: from.named[box.key] ?? [] } })
      : change({ texts: { ...state.texts, [box.key]: from.texts[box.key] ?? "" } });
  const save = async (differsFrom: readonly string[]) => {
    const slug = await form.save({ ...also, ...toRecordSaid(kind, state) }, differsFrom);
    if (slug === null) return;
    if (recordPagePath(locale, caseSlug, kind, slug) !== null) router.push(hrefOf(slug));
    router.refresh();
  };
  return (
    <FormFrame
      form={form}
      inTwo={
        other &&
        boxes.map((box) => ({
          key: box.key,
          label: box.title,
          mine: inWords(state, box),
          theirs: inWords(other, box),
        }))
      }
      why={target.is === "new" ? null : { value: state.why, onChange: (why) => change({ why }) }}
      hrefOf={hrefOf}
      onTake={(key) => {
        const box = boxes.find((one) => one.key === key);
        if (box && other) write(box, other);
      }}
      onSave={save}
    >
      <div className="claim-grid">
        {boxes.map((box) => (
          <BoxField
            key={box.key}
            box={box}
            own={target.is === "edit" ? target.slug : null}
            text={state.texts[box.key] ?? ""}
            named={state.named[box.key] ?? []}
            problemOf={form.problemOf}
            onText={(text) => change({ texts: { ...state.texts, [box.key]: text } })}
            onNamed={(named) => change({ named: { ...state.named, [box.key]: named } })}
          />
        ))}
      </div>
    </FormFrame>
  );
}

function inWords({ texts, named }: RecordFormState, { key }: FormBox): string {
  return texts[key] ?? (named[key] ?? []).map(({ name }) => name).join("\n");
}
