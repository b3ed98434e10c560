"use client";
import { useLocale } from "#desk";
import { ProblemPage } from "@/components/desk/problem-page";
import { deskMessages } from "@/lib/view/messages/desk";

/** A page of the desk that does not exist, or not for whoever asks. */
export default function NotFoundPage() {
  const messages = deskMessages(useLocale());
  return <ProblemPage title={messages.notFoundTitle} lead={messages.notFoundLead} />;
}
