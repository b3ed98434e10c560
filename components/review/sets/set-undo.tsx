"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { refusalText } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import { wordsOrNull } from "@/lib/wire/citations";
import type { SetView } from "@/lib/wire/sets";

/** Undoes what was decided on a set, in one act and with one reason: its accepted claims count no more. */
export function SetUndo({ set }: { set: SetView }) {
  const { locale, caseSlug, languages } = useDesk();
  const messages = setMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();
  const [reason, setReason] = useState({ en: "", zh: "" });
  const claims = set.claims.flatMap(({ claim, version }) =>
    claim.status === "accepted" ? [{ claim: claim.slug, version }] : [],
  );
  const undo = async (event: FormEvent) => {
    event.preventDefault();
    const body = { claims, reason: wordsOrNull(reason.en, reason.zh) };
    await send(deskApi(caseSlug, `sets/${encodeURIComponent(set.slug)}/undo`), body);
    // Also after a refusal: what somebody else changed meanwhile is shown as it stands.
    router.refresh();
  };
  return (
    <details className="set-undo">
      <summary>{messages.undoDecision}</summary>
      <form className="set-question" onSubmit={(event) => void undo(event)}>
        <p>{messages.undoLead(claims.length)}</p>
        {textBoxes({ en: "en", zh: "zh" } as const, messages.undoReason, languages, locale).map(
          ({ field, title, lang }) => (
            <label key={field}>
              {title}{" "}
              <BoundedText
                value={reason[field]}
                lang={lang}
                max={4000}
                onChange={(event) => setReason({ ...reason, [field]: event.target.value })}
              />
            </label>
          ),
        )}{" "}
        <SubmitButton disabled={isUnderWay || reason[languages[0]].trim() === ""}>{messages.undoNow}</SubmitButton>
        <p role="alert" className="desk-alert">
          {refused === null ? "" : refusalText(refused, locale)}
        </p>
      </form>
    </details>
  );
}
