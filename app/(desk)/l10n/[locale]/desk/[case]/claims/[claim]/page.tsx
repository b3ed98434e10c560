import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ClaimHeading, ClaimPage } from "@/components/desk/claim-page";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { loadClaim } from "@/lib/server/claims/loaders";
import { propertyLabel } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { frameOf, openCase } from "../../../open-case";

export default async function ClaimDetailPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; claim: string }>;
}) {
  const { case: caseSlug, claim: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskClaimPath(locale, caseSlug, slug));
  const detail = (await loadClaim(opened.actor, slug)) ?? notFound();
  const { claim, subjectName } = detail;
  const otherPath = deskClaimPath(otherLocale(opened.locale), caseSlug, slug);
  return (
    <DeskCaseFrame
      {...frameOf(opened, "claims", otherPath)}
      title={[localize(subjectName, opened.locale), propertyLabel(claim.property, opened.locale, opened.words)].join(
        marksOf(opened.locale).colon,
      )}
      heading={<ClaimHeading claim={claim} subjectName={subjectName} />}
    >
      <ClaimPage mayReview={holds(opened.actor, "review")} {...detail} />
    </DeskCaseFrame>
  );
}
