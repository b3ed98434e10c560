import { redirect } from "next/navigation";
import { DeskFrame } from "@/components/desk/desk-frame";
import { SignInForm } from "@/components/desk/sign-in-form";
import { safeReturnPath } from "@/lib/domain/access/return-path";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { findOutsideService } from "@/lib/server/auth/outside-service";
import { findSignedIn } from "@/lib/server/auth/signed-in";
import { deskPath, signInPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale } from "../open-case";

/** Signing in, and back to the page that asked for it, which is always one of the desk. */
export default async function SignInPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
}) {
  const locale = readLocale((await params).locale);
  const { callbackUrl, error } = await searchParams;
  const returnPath = safeReturnPath(typeof callbackUrl === "string" ? callbackUrl : null, deskPath(locale));
  if ((await findSignedIn()) !== null) redirect(returnPath);
  const messages = deskMessages(locale);
  return (
    <DeskFrame otherPath={signInPath(otherLocale(locale))} member={null} title={messages.signInTitle}>
      <p>{messages.signInLead}</p>
      {error === "AccessDenied" ? (
        <p role="alert" className="desk-alert">
          {memberMessages(locale).outsideRefused}
        </p>
      ) : null}
      <SignInForm returnPath={returnPath} outside={findOutsideService()?.name ?? null} />
      <p>
        <a href={`${deskPath(locale)}/reset`}>{memberMessages(locale).forgot}</a>
      </p>
    </DeskFrame>
  );
}
