import { useId, useState } from "react";
import { focusOnce } from "@/lib/client/focus-once";
import type { RecordDealMessages } from "@/lib/view/messages/record-deal";

/** Where the text comes in: pasted, it is read at once; typed, when it is said to be whole. */
export function PasteField({ messages, onText }: { messages: RecordDealMessages; onText: (text: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  return (
    <div className="deal-paste">
      <label htmlFor={id}>{messages.paste}</label>
      <p id={`${id}-lead`} className="desk-faint">
        {messages.pasteLead}
      </p>
      <textarea
        id={id}
        ref={focusOnce}
        dir="auto"
        aria-describedby={`${id}-lead`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (typed.trim() !== "" || text.trim() === "") return;
          event.preventDefault();
          onText(text);
        }}
      />
      <button type="button" disabled={typed.trim() === ""} onClick={() => onText(typed)}>
        {messages.read}
      </button>
    </div>
  );
}
