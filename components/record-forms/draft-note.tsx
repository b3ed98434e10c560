import type { DraftState } from "@/lib/client/draft-keeper";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { recordMessages } from "@/lib/view/messages/records";

/** Where the words of a form are safe while they are not sent. */
export function DraftNote({ locale, safe }: { locale: Locale; safe: DraftState["safe"] }) {
  const messages = recordMessages(locale);
  return (
    <span className="desk-faint" role="status">
      {{ nothing: "", server: messages.draftKept, browser: messages.draftLocal }[safe]}
    </span>
  );
}
