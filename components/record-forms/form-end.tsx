import { useEffect, useRef } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RecordForm } from "@/lib/client/use-record-form";
import type { Slug } from "@/lib/domain/model/case-records";
import { localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { refusalText } from "@/lib/view/messages/review";
import { DraftNote } from "./draft-note";

/** What stands below every form of a record: namesakes, why it was refused, the button, and what became of the draft. */
export function FormEnd({
  form: { refused, namesakes, isUnderWay, draft },
  label,
  hrefOf,
  onAnother,
}: {
  form: RecordForm;
  /** What the button does, where it does not simply save. */
  label?: string;
  hrefOf: (slug: Slug) => string;
  /** Saves the record beside its namesakes. */
  onAnother: (differsFrom: readonly Slug[]) => void;
}) {
  const locale = useLocale();
  const messages = recordMessages(locale);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Whoever cannot see which fields are wrong stands in the first of them.
    if (refused?.code !== "invalid") return;
    alert.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return (
    <>
      {namesakes.length > 0 ? (
        <section className="web-duplicates" role="alert">
          <h2>{messages.duplicatesTitle}</h2>
          <p>{messages.duplicatesLead}</p>
          <ul>
            {namesakes.map(({ slug, name }) => (
              <li key={slug}>
                <a href={hrefOf(slug)} dir="auto">
                  {localize(name, locale)}
                </a>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => onAnother(namesakes.map(({ slug }) => slug))}>
            {messages.isAnother}
          </button>
        </section>
      ) : null}
      <p role="alert" className="desk-alert" ref={alert}>
        {refused === null ? "" : refused.code === "invalid" ? messages.fixFields : refusalText(refused, locale)}
      </p>
      {draft.rival === null ? null : (
        <section className="claim-conflict" role="alert">
          <p>{messages.draftRival}</p>
          <button type="button" onClick={() => draft.settle("rival")}>
            {messages.draftRivalTake}
          </button>{" "}
          <button type="button" onClick={() => draft.settle("mine")}>
            {messages.draftRivalMine}
          </button>
        </section>
      )}
      <p className="claim-buttons">
        <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.saving : (label ?? messages.save)}</SubmitButton>
        {!draft.isBegun ? null : (
          <button type="button" className="desk-quiet" onClick={() => draft.drop()}>
            {messages.draftDropped}
          </button>
        )}
        <DraftNote safe={draft.safe} />
      </p>
    </>
  );
}
