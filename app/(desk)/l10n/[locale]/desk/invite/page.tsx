import { otherLocale } from "@/lib/domain/model/vocabulary";
import "@/components/members/members.css";
import { DeskFrame } from "@/components/desk/desk-frame";
import { AcceptInvitation } from "@/components/members/accept-invitation";
import { findSignedIn } from "@/lib/server/auth/signed-in";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale } from "../open-case";

/** Accepting an invitation, signed in or not. */
export default async function InvitePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  const signedIn = await findSignedIn();
  return (
    <DeskFrame
      otherPath={`${deskPath(otherLocale(locale))}/invite`}
      member={signedIn}
      title={memberMessages(locale).inviteTitle}
    >
      <AcceptInvitation isSignedIn={signedIn !== null} />
    </DeskFrame>
  );
}
