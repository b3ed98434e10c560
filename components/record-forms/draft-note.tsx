import { useLocale } from "#desk";
import type { DraftState } from "@/lib/client/draft-keeper";
import { recordMessages } from "@/lib/view/messages/records";

/** Where the words of a form are safe while they are not sent. */
export function DraftNote({ safe }: { safe: DraftState["safe"] }) {
  const locale = useLocale();
  const messages = recordMessages(locale);
  return (
    <span className="desk-faint" role="status">
      {{ nothing: "", server: messages.draftKept, browser: messages.draftLocal }[safe]}
    </span>
  );
}
