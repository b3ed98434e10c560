import { DeskCaseFrame } from "@/components/desk/case-frame";
import { StateQueue } from "@/components/review/state-queue";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { stateMessages } from "@/lib/view/messages/states";
import { stateQueueQuery } from "@/lib/wire/acceptance";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../../open-case";

/** What was written of parties, deals, links, sources and texts, and waits for a second person. */
export default async function StatesPage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const opened = await openCase("read-desk", params, (locale) => deskStatesPath(locale, caseSlug));
  const { locale, actor } = opened;
  const query = readListQuery(stateQueueQuery, await searchParams);
  const queue = await loadStateQueue(actor, query);
  return (
    <DeskCaseFrame
      {...frameOf(opened, "review", deskStatesPath(otherLocale(locale), actor.caseSlug))}
      title={stateMessages(locale).title}
    >
      <StateQueue
        query={query}
        queue={queue}
        mayAccept={holds(actor, "review")}
        mayWithdraw={holds(actor, "propose")}
      />
    </DeskCaseFrame>
  );
}
