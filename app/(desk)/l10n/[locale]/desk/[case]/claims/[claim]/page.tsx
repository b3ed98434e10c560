import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ClaimPage } from "@/components/desk/claim-page";
import { can } from "@/lib/domain/access/policy";
import { loadClaim } from "@/lib/server/claims/loaders";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";

export default async function ClaimDetailPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; claim: string }>;
}) {
  const { case: caseSlug, claim: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase(params, (locale) => deskClaimPath(locale, caseSlug, slug));
  const detail = orNotFound(await loadClaim(opened.actor, slug)) ?? notFound();
  const otherPath = deskClaimPath(otherLocale(opened.locale), caseSlug, slug);
  return (
    <DeskCaseFrame {...frameOf(opened, "claims", otherPath)}>
      <ClaimPage
        locale={opened.locale}
        caseSlug={caseSlug}
        memberId={opened.actor.memberId}
        mayReview={can(opened.actor.role, "review")}
        {...detail}
      />
    </DeskCaseFrame>
  );
}
