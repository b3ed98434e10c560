import { DealForm } from "@/components/deals/deal-form";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import { DealDossier } from "@/components/dossiers/deal-dossier";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadDeal } from "@/lib/server/deals/loaders";
import { loadDealDossier } from "@/lib/server/dossiers/loaders";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskDealPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import { frameOf, openCase, orNotFound } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One deal: everything that touches it, then its record. */
export default async function DealPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; deal: string }>;
}) {
  const { case: caseSlug, deal: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskDealPath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const record = { type: "deal", slug } as const;
  const frame = frameOf(opened, "deals", deskDealPath(otherLocale(locale), caseSlug, slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const { deal, version, titles } = orNotFound(await loadDeal(actor, slug));
  const { measures, ...dossier } = orNotFound(await loadDealDossier(actor, slug));
  return (
    <DeskCaseFrame {...frame} title={localize(deal.title, locale)}>
      <RecordWaiting opened={opened} records={[record]} />
      <DealDossier
        {...dossier}
        loopSets={measures.measured?.loopSets ?? null}
        below={
          <>
            <p>
              <a href={newClaimPath(locale, caseSlug, "deal", slug)}>{webMessages(locale).addClaim}</a>
              {" · "}
              <RecordLinks record={record} />
            </p>
            <DealForm deal={deal} titles={titles} version={version} />
            <WithdrawPart opened={opened} record={record} />
          </>
        }
      />
    </DeskCaseFrame>
  );
}
