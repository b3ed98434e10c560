import type { TalkSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { talkMessages } from "@/lib/view/messages/talk";

/** From a record to what is said and to be done about it, and to every write of it. */
export function RecordLinks({
  locale,
  caseSlug,
  record,
  historyType = record.type,
}: {
  locale: Locale;
  caseSlug: Slug;
  record: TalkSubject;
  /** What its history calls it, where that is another word. */
  historyType?: string;
}) {
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
