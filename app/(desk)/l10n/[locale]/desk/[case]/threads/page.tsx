import { ThreadPanel } from "@/components/annotations/thread-panel";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { holds } from "@/lib/server/auth/actor";
import { talkMessages } from "@/lib/view/messages/talk";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** Every thread of the case. */
export default async function ThreadListPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "threads");
  const { locale, actor } = opened;
  const messages = talkMessages(locale);
  const reader = { memberId: actor.memberId, mayPublish: holds(actor, "review") };
  return (
    <DeskCaseFrame {...frameOf(opened, "threads")}>
      <p>{messages.threadsLead}</p>
      <ThreadPanel subject={null} reader={reader} initialState="open" />
    </DeskCaseFrame>
  );
}
