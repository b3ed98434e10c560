"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { memberMessages } from "@/lib/view/messages/members";
import type { LeftDraft } from "@/lib/wire/tasks";
import { ProblemLine } from "./problem-line";

/** Texts of people who left, in forms that their new owner had begun too: to be taken over by hand. */
export function LeftDrafts({ drafts }: { drafts: readonly LeftDraft[] }) {
  const { locale, caseSlug } = useDesk();
  const messages = memberMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();
  const throwAway = async ({ key, version }: LeftDraft) => {
    await send(deskApi(caseSlug, "drafts"), { key, version, text: "" }, "PUT");
    router.refresh();
  };
  return (
    <section>
      <h2>{messages.leftDrafts}</h2>
      <p>{messages.leftDraftsLead}</p>
      <ul className="talk-list">
        {drafts.map((draft) => (
          <li key={draft.key}>
            <details>
              <summary>
                {messages.leftBy(draft.by)} · <bdi>{draft.text.slice(0, 60)}</bdi>
              </summary>
              <pre className="desk-left" dir="auto">
                {draft.text}
              </pre>
            </details>
            <button type="button" className="desk-quiet" disabled={isUnderWay} onClick={() => void throwAway(draft)}>
              {messages.throwAway}
            </button>
          </li>
        ))}
      </ul>
      <ProblemLine refused={refused} />
    </section>
  );
}
