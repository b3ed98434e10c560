"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { FormEnd } from "@/components/record-forms/form-end";
import { TextField } from "@/components/record-forms/text-field";
import { LiveFields } from "@/components/ui/live-fields";
import { useRecordForm } from "@/lib/client/use-record-form";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { problemText, recordMessages } from "@/lib/view/messages/records";
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
    <form
      className="claim-form record-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LiveFields>
        {theirs === null ? null : (
          <FieldConflict
            title={recordMessages(locale).conflictTitle}
            fields={[
              { key: "day", label: messages.day, mine: state.day, theirs: theirs.day },
              {
                key: "followsNewest",
                label: messages.dayHow,
                mine: how(state.followsNewest),
                theirs: how(theirs.followsNewest),
              },
            ]}
            onTake={(key) => change({ [key]: theirs[key] })}
            onDone={form.goOn}
          />
        )}
        <DayFields detail={detail} state={state} onChange={change} />
        <TextField
          label={messages.whyDay}
          problem={problemText(form.problemOf("why"), locale)}
          value={state.why}
          max={2000}
          isRequired
          onChange={(why) => change({ why })}
        />
        <FormEnd form={form} hrefOf={() => deskCasePath(locale, caseSlug, "settings")} onAnother={() => void save()} />
      </LiveFields>
    </form>
  );
}
