import { otherLocale } from "@/lib/domain/model/vocabulary";
import "@/components/members/members.css";
import { notFound } from "next/navigation";
import { DeskFrame } from "@/components/desk/desk-frame";
import { NewCaseForm } from "@/components/members/new-case-form";
import { mayBeginCase } from "@/lib/server/cases/workflows";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale, requireSignedIn } from "../open-case";

/** Beginning a case, for whoever is an admin of one. */
export default async function NewCasePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  const signedIn = await requireSignedIn(locale, `${deskPath(locale)}/new-case`);
  if (!(await mayBeginCase(signedIn))) notFound();
  const messages = memberMessages(locale);
  return (
    <DeskFrame otherPath={`${deskPath(otherLocale(locale))}/new-case`} member={signedIn} title={messages.newCase}>
      <p>{messages.newCaseLead}</p>
      <NewCaseForm />
    </DeskFrame>
  );
}
