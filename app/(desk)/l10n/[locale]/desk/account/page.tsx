import { otherLocale } from "@/lib/domain/model/vocabulary";
import "@/components/members/members.css";
import { cookies } from "next/headers";
import { DeskFrame } from "@/components/desk/desk-frame";
import { PasswordForm } from "@/components/desk/password-form";
import { KeysChoice } from "@/components/members/keys-choice";
import { SecondFactorPanel } from "@/components/members/second-factor-panel";
import { SessionList } from "@/components/members/session-list";
import { loadSecondFactor } from "@/lib/server/accounts/second-factor/loaders";
import { loadOwnSessions } from "@/lib/server/auth/loaders";
import { accountPath } from "@/lib/view/desk/desk-addresses";
import { KEYS_COOKIE, readKeysOn } from "@/lib/view/desk/frame-choices";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale, requireSignedIn } from "../open-case";

/** One's own account: the password, the second factor, and where one is signed in. */
export default async function AccountPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  const signedIn = await requireSignedIn(locale, accountPath(locale));
  const messages = deskMessages(locale);
  const words = memberMessages(locale);
  return (
    <DeskFrame otherPath={accountPath(otherLocale(locale))} member={signedIn} title={messages.accountTitle}>
      <h2>{words.sessions}</h2>
      <SessionList sessions={await loadOwnSessions(signedIn)} />
      <h2>{words.secondFactor}</h2>
      <p>{words.secondFactorLead}</p>
      <SecondFactorPanel factor={await loadSecondFactor(signedIn)} />
      <h2>{messages.changePassword}</h2>
      <p>{messages.changePasswordLead}</p>
      <PasswordForm />
      <h2>{words.keys}</h2>
      <p>{words.keysLead}</p>
      <KeysChoice initial={readKeysOn((await cookies()).get(KEYS_COOKIE)?.value)} />
    </DeskFrame>
  );
}
