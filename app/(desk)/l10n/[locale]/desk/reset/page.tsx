import { otherLocale } from "@/lib/domain/model/vocabulary";
import "@/components/members/members.css";
import { DeskFrame } from "@/components/desk/desk-frame";
import { ResetPassword } from "@/components/members/reset-password";
import { canSendMail } from "@/lib/server/mail/workflows";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale } from "../open-case";

// Whether mail can be sent is a setting of the server, not of the build.
export const dynamic = "force-dynamic";

/** A new password: asking for a link, and using it. */
export default async function ResetPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  return (
    <DeskFrame
      otherPath={`${deskPath(otherLocale(locale))}/reset`}
      member={null}
      title={memberMessages(locale).resetTitle}
    >
      <ResetPassword canSendMail={canSendMail()} />
    </DeskFrame>
  );
}
