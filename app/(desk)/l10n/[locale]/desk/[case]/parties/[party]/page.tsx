import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import { PartyPanel } from "@/components/network-editor/party-panel";
import { holds } from "@/lib/server/auth/actor";
import { loadParty } from "@/lib/server/parties/loaders";
import { networkPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One party: its record, its merges, and the talk about it. */
export default async function PartyPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; party: string }>;
}) {
  const { case: caseSlug, party: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskPartyPath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const record = { type: "party", slug } as const;
  const frame = frameOf(opened, "parties", deskPartyPath(otherLocale(locale), caseSlug, slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const { party } = orNotFound(await loadParty(actor, slug));
  const mayReview = holds(actor, "review");
  return (
    <DeskCaseFrame {...frame} title={localize(party.name, locale)}>
      <div className="desk-record">
        <RecordWaiting
          opened={opened}
          records={[
            { type: "party", slug },
            { type: "party_merge", slug },
          ]}
        />
        <PartyPanel
          party={slug}
          reader={{ memberId: actor.memberId, mayPublish: mayReview }}
          mayMerge={mayReview}
          isPage
        />
        <p>
          <a href={networkPath(locale, caseSlug, [slug])}>{webMessages(locale).focusHere}</a>
          {" · "}
          <RecordLinks record={{ type: "party", slug }} />
        </p>
        <WithdrawPart opened={opened} record={record} />
      </div>
    </DeskCaseFrame>
  );
}
