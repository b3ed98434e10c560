"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/lib/client/use-command";
import { ROLES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { handedLink } from "@/lib/wire/members";
import { HandedLink } from "./handed-link";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

/** Invites a person to the case and shows the link, once, where no mail can be sent. */
export function InviteForm() {
  const { locale, caseSlug } = useDesk();
  const messages = memberMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();
  const [handed, setHanded] = useState<{ link: string | null; sent: boolean } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const body = { email: readField(fields, "email"), role: readField(fields, "role") };
    const outcome = await send(`/api/desk/${caseSlug}/invitations`, body, "POST", { answer: handedLink });
    setHanded(outcome.is === "done" ? outcome.value : null);
    if (outcome.is === "refused") return;
    form.reset();
    router.refresh();
  }

  return (
    <>
      <form className="desk-filters" method="post" onSubmit={(event) => void submit(event)}>
        <label>
          {deskMessages(locale).email}
          <input name="email" type="email" required maxLength={254} autoComplete="off" />
        </label>
        <label>
          {messages.role}
          <select name="role" defaultValue="reporter">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {label.memberRole(role, locale)}
              </option>
            ))}
          </select>
        </label>
        <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.working : messages.sendInvitation}</SubmitButton>
      </form>
      <ProblemLine refused={refused} />
      {handed ? <HandedLink handed={handed} /> : null}
    </>
  );
}
