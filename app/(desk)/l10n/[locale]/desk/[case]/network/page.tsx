import { DeskCaseFrame } from "@/components/desk/case-frame";
import { NetworkEditor } from "@/components/network-editor/network-editor";
import { holds } from "@/lib/server/auth/actor";
import { networkQuery } from "@/lib/wire/network";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** The network editor around the parties that the address names. */
export default async function NetworkPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "network");
  const { actor } = opened;
  const { focus } = await searchParams;
  const asked = networkQuery.safeParse({ focus: typeof focus === "string" ? focus : "" });
  const mayReview = holds(actor, "review");
  return (
    <DeskCaseFrame {...frameOf(opened, "network")} draws="nothing">
      <NetworkEditor
        initialFocus={asked.success ? asked.data.focus : []}
        reader={{ memberId: actor.memberId, mayPublish: mayReview }}
        mayMerge={mayReview}
      />
    </DeskCaseFrame>
  );
}
