"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FormFrame } from "@/components/record-forms/form-frame";
import { useRecordForm } from "@/lib/client/use-record-form";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { type CaseSettingsDetail, checkedByEdit, checkedByState } from "@/lib/wire/case-settings";

/** Lets one person check the case, or asks for two again; says what that does before it is done. */
export function CheckedByForm({ detail }: { detail: CaseSettingsDetail }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = checkedByMessages(locale);
  const router = useRouter();
  const wanted: CheckedBy = detail.checkedBy === "two" ? "one" : "two";
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "settings/checked-by",
    target: { is: "only", version: detail.version },
    schema: checkedByState,
    standing: checkedByEdit.pick({ checkedBy: true }).strip(),
    initial: { why: "" },
  });
  if (wanted === "one" && detail.isPublishedByTwo) return <p>{messages.noWayBack}</p>;
  const say = (people: CheckedBy) => (people === "one" ? messages.oneChoice : messages.two);
  const save = async () => {
    if ((await form.save({ checkedBy: wanted })) !== null) router.refresh();
  };
  return (
    <FormFrame
      form={form}
      inTwo={
        form.theirs && [
          { key: "checkedBy", label: messages.title, mine: say(wanted), theirs: say(form.theirs.checkedBy) },
        ]
      }
      onTake={() => router.refresh()}
      why={{ isRequired: true, title: messages.why, value: form.state.why, onChange: (why) => form.change({ why }) }}
      label={wanted === "two" ? messages.askTwo : messages.letOne}
      hrefOf={() => deskCasePath(locale, caseSlug, "settings")}
      onSave={save}
    >
      <p>{wanted === "two" ? messages.toTwo(detail.claimsAlone) : messages.laterNoWayBack}</p>
    </FormFrame>
  );
}
