import { CaseCards } from "@/components/desk/case-cards";
import { DeskFrame } from "@/components/desk/desk-frame";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadOwnCases } from "@/lib/server/cases/loaders";
import { mayBeginCase } from "@/lib/server/cases/workflows";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { readLocale, requireSignedIn } from "./open-case";

/** The cases of whoever is signed in. */
export default async function DeskPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = readLocale((await params).locale);
  const signedIn = await requireSignedIn(locale, deskPath(locale));
  return (
    <DeskFrame otherPath={deskPath(otherLocale(locale))} member={signedIn} title={deskMessages(locale).ownCases}>
      <CaseCards cases={await loadOwnCases(signedIn)} />
      {(await mayBeginCase(signedIn)) ? (
        <p>
          <a href={`${deskPath(locale)}/new-case`}>{memberMessages(locale).newCase}</a>
        </p>
      ) : null}
    </DeskFrame>
  );
}
