import "@/components/members/members.css";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LeftDrafts } from "@/components/members/left-drafts";
import { InboxList } from "@/components/notifications/inbox-list";
import { loadLeftDrafts } from "@/lib/server/drafts/loaders";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** What waits for whoever is signed in. */
export default async function InboxPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "inbox");
  const inbox = await loadInbox(opened.actor);
  const left = await loadLeftDrafts(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "inbox")}>
      <InboxList initial={inbox} />
      {left.length === 0 ? null : <LeftDrafts drafts={left} />}
    </DeskCaseFrame>
  );
}
