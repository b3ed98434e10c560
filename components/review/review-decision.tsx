import type { RefObject } from "react";
import { useLocale } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DraftState } from "@/lib/client/draft-keeper";
import { reviewMessages } from "@/lib/view/messages/review";
import { DraftNote } from "../record-forms/draft-note";

/** The two ways out of a review, by button or key: accept, or send back with a reason that is kept while it is written. */
export function ReviewDecision({
  isUnderWay,
  maySendBack,
  reason,
  reasonField,
  onDecide,
}: {
  isUnderWay: boolean;
  maySendBack: boolean;
  reason: Pick<DraftState, "text" | "safe"> & { readonly isLive: boolean; readonly setText: (text: string) => void };
  reasonField: RefObject<HTMLTextAreaElement | null>;
  onDecide: (what: "accept" | "send-back") => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  return (
    <form
      className="review-decision"
      onSubmit={(event) => {
        event.preventDefault();
        onDecide("send-back");
      }}
    >
      <button type="button" className="desk-primary" disabled={isUnderWay} onClick={() => onDecide("accept")}>
        {isUnderWay ? messages.accepting : messages.accept} <kbd>a</kbd>
      </button>
      {maySendBack ? (
        <>
          <label>
            {messages.sendBackReason}
            <BoundedText
              ref={reasonField}
              rows={2}
              max={4000}
              readOnly={!reason.isLive}
              value={reason.text}
              onChange={(event) => reason.setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onDecide("send-back");
                if (event.key === "Escape") event.currentTarget.blur();
              }}
            />
          </label>
          <SubmitButton disabled={isUnderWay}>
            {messages.sendBack} <kbd>s</kbd>
          </SubmitButton>
          <DraftNote safe={reason.safe} />
        </>
      ) : null}
    </form>
  );
}
