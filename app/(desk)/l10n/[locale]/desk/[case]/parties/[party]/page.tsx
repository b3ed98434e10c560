import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import { PartyDossier } from "@/components/dossiers/party-dossier";
import { PartyPanel } from "@/components/network-editor/party-panel";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { loadPartyDossier } from "@/lib/server/dossiers/loaders";
import { networkPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { readLens } from "@/lib/view/dossiers/desk-number";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import { type CaseListProps, frameOf, openCase, orNotFound } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One party: everything that touches it, then its record, its merges, and the talk about it. */
export default async function PartyPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; case: string; party: string }>;
  searchParams: CaseListProps["searchParams"];
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
  const { measures, ...dossier } = orNotFound(await loadPartyDossier(actor, slug));
  const mayReview = holds(actor, "review");
  const below = (
    <>
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
    </>
  );
  return (
    <DeskCaseFrame {...frame} title={localize(dossier.party.name, locale)}>
      <PartyDossier
        {...dossier}
        loopSets={measures.measured?.loopSets ?? null}
        lens={readLens((await searchParams).lens)}
        now={now().toISOString()}
        below={below}
      />
    </DeskCaseFrame>
  );
}
