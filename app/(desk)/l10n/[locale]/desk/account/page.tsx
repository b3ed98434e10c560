import { DeskFrame } from "@/components/desk/desk-frame";
import { PasswordForm } from "@/components/desk/password-form";
import { accountPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { otherLocale, readLocale, requireSignedIn } from "../open-case";

/** One's own account: the password. */
export default async function AccountPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  const signedIn = await requireSignedIn(locale, accountPath(locale));
  const messages = deskMessages(locale);
  return (
    <DeskFrame locale={locale} otherPath={accountPath(otherLocale(locale))} memberName={signedIn.name}>
      <div className="desk-narrow">
        <h1>{messages.accountTitle}</h1>
        <h2>{messages.changePassword}</h2>
        <p>{messages.changePasswordLead}</p>
        <PasswordForm locale={locale} />
      </div>
    </DeskFrame>
  );
}
