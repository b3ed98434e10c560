import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { accountPath, deskPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { LanguageLink } from "./language-link";
import { PageHead } from "./page-head";
import { SessionNotice } from "./session-notice";
import { SignOutButton } from "./sign-out-button";

/** The frame of the pages of the desk that belong to no case. `otherPath` is the same page in the other language. */
export function DeskFrame({
  otherPath,
  member,
  title,
  children,
}: {
  otherPath: string;
  /** Null on the page where nobody is signed in yet. */
  member: { readonly memberId: string; readonly name: string } | null;
  title: string;
  children: ReactNode;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  return (
    <>
      <title>{`${title} · ${messages.siteName}`}</title>
      <a className="desk-skip" href="#main">
        {messages.skip}
      </a>
      <header className="desk-header">
        <a className="desk-brand" href={deskPath(locale)}>
          {messages.siteName} <span>{messages.desk}</span>
        </a>
        <LanguageLink path={otherPath} label={messages.otherLanguage} />
        {member === null ? null : (
          <>
            <a
              className="desk-member"
              href={accountPath(locale)}
              aria-label={`${messages.account} (${messages.signedInAs(member.name)})`}
            >
              {member.name}
            </a>
            <SignOutButton
              memberId={member.memberId}
              label={messages.signOut}
              afterwards={`${deskPath(locale)}/sign-in`}
            />
          </>
        )}
      </header>
      {member === null ? null : <SessionNotice />}
      <main id="main" className="desk-main" tabIndex={-1}>
        <div className="desk-narrow">
          <PageHead trail={[]} heading={title} />
          <div className="desk-body">{children}</div>
        </div>
      </main>
    </>
  );
}
