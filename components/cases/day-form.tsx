"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FormFrame } from "@/components/record-forms/form-frame";
import { useRecordForm } from "@/lib/client/use-record-form";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { type CaseSettingsDetail, caseDay, caseDayState } from "@/lib/wire/case-settings";
import { DayFields } from "./day-fields";

/** Moves the day of a case, or lets it follow the newest accepted claim; each time with a reason. */
export function DayForm({ detail }: { detail: CaseSettingsDetail }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = caseSettingsMessages(locale);
  const router = useRouter();
  const { day, followsNewest } = detail.settings;
  const form = useRecordForm({
    caseSlug,
    memberId,
    list: "settings/day",
    target: { is: "only", version: detail.version },
    schema: caseDayState,
    standing: caseDay,
    initial: { day, followsNewest, why: "" },
  });
  const { state, change } = form;
  const { theirs } = form;
  const how = (follows: boolean) => (follows ? messages.follows : messages.fixed);
  const save = async () => {
    const { why: _why, ...said } = state;
    if ((await form.save(said)) !== null) router.refresh();
  };
  return (
    <FormFrame
      form={form}
      inTwo={
        theirs && [
          { key: "day", label: messages.day, mine: state.day, theirs: theirs.day },
          {
            key: "followsNewest",
            label: messages.dayHow,
            mine: how(state.followsNewest),
            theirs: how(theirs.followsNewest),
          },
        ]
      }
      onTake={(key) => theirs && change({ [key]: theirs[key] })}
      why={{ title: messages.whyDay, isRequired: true, value: state.why, onChange: (why) => change({ why }) }}
      hrefOf={() => deskCasePath(locale, caseSlug, "settings")}
      onSave={save}
    >
      <DayFields detail={detail} state={state} onChange={change} />
    </FormFrame>
  );
}
