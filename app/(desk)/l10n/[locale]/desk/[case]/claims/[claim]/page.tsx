import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ClaimPage } from "@/components/desk/claim-page";
import { holds } from "@/lib/server/auth/actor";
import { loadClaim } from "@/lib/server/claims/loaders";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { frameOf, openCase, otherLocale } from "../../../open-case";

export default async function ClaimDetailPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; claim: string }>;
}) {
  const { case: caseSlug, claim: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskClaimPath(locale, caseSlug, slug));
  const detail = (await loadClaim(opened.actor, slug)) ?? notFound();
  const otherPath = deskClaimPath(otherLocale(opened.locale), caseSlug, slug);
  return (
    <DeskCaseFrame {...frameOf(opened, "claims", otherPath)}>
      <ClaimPage mayReview={holds(opened.actor, "review")} {...detail} />
    </DeskCaseFrame>
  );
}
