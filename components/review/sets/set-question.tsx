import { useEffect, useRef, useState } from "react";
import { useLocale } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { TEXTS } from "@/lib/domain/values/texts";
import { setMessages } from "@/lib/view/messages/sets";

/** The box of a question under its row: Enter keeps it, Escape leaves it; a blank one asks nothing. */
export function SetQuestion({ former, onKeep }: { former: string; onKeep: (question: string | null) => void }) {
  const messages = setMessages(useLocale());
  const [question, setQuestion] = useState(former);
  const field = useRef<HTMLInputElement>(null);
  // Asked for by a key: the focus belongs to the browser.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="set-question"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(question);
      }}
    >
      <label>
        {messages.question}{" "}
        <BoundedText
          ref={field}
          value={question}
          max={TEXTS.review.reason.longest}
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onKeep(null);
          }}
        />
      </label>{" "}
      <button type="submit">{messages.keepQuestion}</button>
    </form>
  );
}
