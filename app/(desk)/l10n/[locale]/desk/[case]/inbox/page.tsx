import { DeskCaseFrame } from "@/components/desk/case-frame";
import { InboxList } from "@/components/notifications/inbox-list";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** What waits for whoever is signed in. */
export default async function InboxPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "inbox");
  const inbox = await loadInbox(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "inbox")}>
      <InboxList initial={inbox} />
    </DeskCaseFrame>
  );
}
