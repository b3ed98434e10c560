import { InquiryPanel } from "@/components/annotations/inquiry-panel";
import { TaskPanel } from "@/components/annotations/task-panel";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { now } from "@/lib/server/clock";
import { talkMessages } from "@/lib/view/messages/talk";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** Everything that is still to be done in the case, and every question to a party. */
export default async function TodoPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "todo");
  const messages = talkMessages(opened.locale);
  const at = now().toISOString();
  return (
    <DeskCaseFrame {...frameOf(opened, "todo")}>
      <p>{messages.todoLead}</p>
      <TaskPanel subject={null} today={at.slice(0, 10)} />
      <InquiryPanel subject={null} now={at} />
    </DeskCaseFrame>
  );
}
