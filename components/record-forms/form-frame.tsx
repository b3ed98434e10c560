import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { LiveFields } from "@/components/ui/live-fields";
import type { RecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { TEXTS } from "@/lib/domain/values/texts";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { FieldConflict, type FieldInTwo } from "./field-conflict";
import { FormEnd } from "./form-end";
import { TextField } from "./text-field";

/** The field for why a record is changed. */
export interface WhyField {
  readonly title?: string;
  readonly isRequired?: true;
  readonly value: string;
  readonly onChange: (why: string) => void;
}

/**
 * The frame of every form of a record: both versions where somebody saved first, the fields, why it is changed, and what
 * became of saving it.
 */
export function FormFrame<Key extends string>({
  form,
  inTwo,
  why,
  label,
  hrefOf,
  onTake,
  onSave,
  children,
}: {
  form: RecordForm;
  /** The fields in both versions; null where nobody saved first. */
  inTwo: readonly FieldInTwo<Key>[] | null;
  /** null for what is new. */
  why: WhyField | null;
  /** What the button does, where it does not simply save. */
  label?: string;
  hrefOf: (slug: Slug) => string;
  onTake: (key: Key) => void;
  /** @param differsFrom records that were offered as the same and are others */
  onSave: (differsFrom: readonly Slug[]) => Promise<void>;
  children: ReactNode;
}) {
  const locale = useLocale();
  const messages = recordMessages(locale);
  return (
    <form
      className="claim-form record-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave([]);
      }}
    >
      <LiveFields>
        {inTwo === null ? null : (
          <FieldConflict title={messages.conflictTitle} fields={inTwo} onTake={onTake} onMine={form.goOn} />
        )}
        {children}
        {why === null ? null : (
          <div className="record-stack">
            <TextField
              label={why.title ?? messages.why}
              problem={problemText(form.problemOf("why"), locale)}
              value={why.value}
              max={TEXTS.act.why.longest}
              isRequired={why.isRequired === true}
              onChange={why.onChange}
            />
          </div>
        )}
        <FormEnd
          form={form}
          {...(label !== undefined && { label })}
          hrefOf={hrefOf}
          onAnother={(differsFrom) => void onSave(differsFrom)}
        />
      </LiveFields>
    </form>
  );
}
