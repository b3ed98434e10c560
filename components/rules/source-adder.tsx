import { useState } from "react";
import { useDesk } from "#desk";
import { NewSource } from "@/components/claims/new-source";
import type { ToldProblem } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFormDraft } from "@/lib/client/use-form-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import { recordMessages } from "@/lib/view/messages/records";
import { reviewMessages } from "@/lib/view/messages/review";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { dealRefusalText } from "@/lib/view/messages/web";
import { savedSource } from "@/lib/wire/citations";
import { NEW_SOURCE, sourceState, toSourceSaid } from "@/lib/wire/claim-form";

/** Adds a source that the case does not have yet, without leaving the rule; what is written of it is kept as a draft. */
export function SourceAdder({
  onAdded,
  onLeave,
}: {
  onAdded: (source: { readonly source: Slug; readonly sourceName: string }) => void;
  onLeave: () => void;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const words = recordMessages(locale).rule;
  const messages = reviewMessages(locale);
  const draft = useFormDraft({ caseSlug, memberId, key: "source-form" }, NEW_SOURCE, { over: 0, schema: sourceState });
  const { state: source } = draft;
  const [problems, setProblems] = useState<readonly ToldProblem[]>([]);
  const { send } = useCommand();
  const [told, setTold] = useState("");
  const problemOf = (field: string) => {
    const reason = problems.find((problem) => problem.field === `source.${field}`)?.reason;
    return reason === undefined
      ? undefined
      : (messages.problem[reason] ?? valueProblem(reason, locale) ?? messages.problemOther);
  };
  const add = async () => {
    const body = { source: toSourceSaid(source) };
    const outcome = await send(deskApi(caseSlug, "citations/sources"), body, "POST", { answer: savedSource });
    if (outcome.is === "done") {
      draft.drop();
      onAdded({ source: outcome.value.slug, sourceName: outcome.value.name });
    } else if (outcome.code === "invalid") setProblems(outcome.problems);
    else setTold(dealRefusalText(outcome, locale));
  };
  return (
    <>
      <NewSource
        source={source}
        takesText={false}
        onEnter={() => void add()}
        problemOf={problemOf}
        onChange={draft.change}
      />
      <p role="alert" className="desk-alert">
        {told}
      </p>
      <p className="claim-buttons">
        <button type="button" onClick={() => void add()}>
          {words.sourceAddNow}
        </button>
        <button type="button" className="desk-quiet" onClick={onLeave}>
          {words.sourceLeave}
        </button>
      </p>
    </>
  );
}
