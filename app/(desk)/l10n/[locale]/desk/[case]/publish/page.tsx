import { DeskCaseFrame } from "@/components/desk/case-frame";
import { PublishPanel } from "@/components/publishing/publish-panel";
import { holds } from "@/lib/server/auth/actor";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { publishMessages } from "@/lib/view/messages/publish";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** The next version: what stands in its way, what readers would see otherwise, who asks and who approves. */
export default async function PublishPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "publish");
  const { actor } = opened;
  const publication = await loadPublication(actor);
  return (
    <DeskCaseFrame
      {...frameOf(opened, "publish")}
      title={publishMessages(opened.locale).title(publication.gate?.number ?? null)}
    >
      <PublishPanel publication={publication} mayPublish={holds(actor, "publish")} />
    </DeskCaseFrame>
  );
}
