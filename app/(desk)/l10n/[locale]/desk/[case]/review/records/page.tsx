import { DeskCaseFrame } from "@/components/desk/case-frame";
import { StateQueue } from "@/components/review/state-queue";
import { can } from "@/lib/domain/access/policy";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { stateQueueQuery } from "@/lib/wire/acceptance";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";

/** What was written of parties, deals, links, sources and texts, and waits for a second person. */
export default async function StatesPage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const opened = await openCase(params, (locale) => deskStatesPath(locale, caseSlug));
  const { locale, actor } = opened;
  const query = readListQuery(stateQueueQuery, await searchParams);
  const queue = orNotFound(await loadStateQueue(actor, query));
  return (
    <DeskCaseFrame {...frameOf(opened, "review", deskStatesPath(otherLocale(locale), actor.caseSlug))}>
      <StateQueue
        locale={locale}
        caseSlug={actor.caseSlug}
        query={query}
        queue={queue}
        memberId={actor.memberId}
        mayAccept={can(actor.role, "review")}
        mayWithdraw={can(actor.role, "propose")}
      />
    </DeskCaseFrame>
  );
}
