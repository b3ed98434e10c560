"use client";
import { useParams } from "next/navigation";
import { ProblemPage } from "@/components/desk/problem-page";
import { deskMessages } from "@/lib/view/messages/desk";

/** A page of the desk that does not exist, or not for whoever asks. */
export default function NotFoundPage() {
  const { locale: text } = useParams<{ locale: string }>();
  const locale = text === "zh" ? "zh" : "en";
  const messages = deskMessages(locale);
  return <ProblemPage title={messages.notFoundTitle} lead={messages.notFoundLead} />;
}
