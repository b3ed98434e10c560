"use client";
import { useParams } from "next/navigation";
import { ProblemPage } from "@/components/desk/problem-page";
import { deskMessages } from "@/lib/view/messages/desk";

/** A page that failed: the reason is in the server's log, never here. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale: text } = useParams<{ locale: string }>();
  const locale = text === "zh" ? "zh" : "en";
  const messages = deskMessages(locale);
  return (
    <ProblemPage title={messages.errorTitle} lead={messages.errorLead}>
      <button type="button" onClick={reset}>
        {messages.tryAgain}
      </button>
    </ProblemPage>
  );
}
