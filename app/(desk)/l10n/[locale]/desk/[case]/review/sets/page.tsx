import { DeskCaseFrame } from "@/components/desk/case-frame";
import { SetQueue } from "@/components/review/sets/set-queue";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadSets } from "@/lib/server/sets/loaders";
import { deskSetsPath } from "@/lib/view/desk/desk-addresses";
import { setMessages } from "@/lib/view/messages/sets";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { setQueueQuery } from "@/lib/wire/sets";
import { type CaseListProps, frameOf, openCase } from "../../../open-case";

/** The sets that wait for whoever looks, or their own, the oldest first. */
export default async function SetsPage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const opened = await openCase("read-desk", params, (locale) => deskSetsPath(locale, caseSlug));
  const { locale, actor } = opened;
  const messages = setMessages(locale);
  const query = readListQuery(setQueueQuery, await searchParams);
  const queue = await loadSets(actor, query);
  return (
    <DeskCaseFrame
      {...frameOf(opened, "review", deskSetsPath(otherLocale(locale), caseSlug, query))}
      title={messages.title}
    >
      <p>{messages.lead}</p>
      <SetQueue query={query} queue={queue} />
    </DeskCaseFrame>
  );
}
