import { useDesk } from "#desk";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { talkMessages } from "@/lib/view/messages/talk";

/** From a record to what is said and to be done about it, and to every write of it. */
export function RecordLinks({
  record,
  historyType = record.type,
}: {
  record: TalkSubject;
  /** What its history calls it, where that is another word. */
  historyType?: string;
}) {
  const { locale, caseSlug } = useDesk();
  return (
    <>
      <a href={talkPath(locale, caseSlug, record)}>{talkMessages(locale).talkAbout}</a>
      {" · "}
      <a href={recordHistoryPath(locale, caseSlug, historyType, record.slug)}>
        {historyMessages(locale).recordHistory}
      </a>
    </>
  );
}
