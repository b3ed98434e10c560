"use client";
import { useLocale } from "#desk";
import { ProblemPage } from "@/components/desk/problem-page";
import { deskMessages } from "@/lib/view/messages/desk";

/** A page that failed: the reason is in the server's log, never here. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const messages = deskMessages(useLocale());
  return (
    <ProblemPage title={messages.errorTitle} lead={messages.errorLead}>
      <button type="button" onClick={reset}>
        {messages.tryAgain}
      </button>
    </ProblemPage>
  );
}
