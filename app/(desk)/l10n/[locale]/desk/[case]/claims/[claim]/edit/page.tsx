import { notFound } from "next/navigation";
import { ClaimForm } from "@/components/claims/claim-form";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { nameSource } from "@/lib/domain/citations/name-source";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadReviewItem } from "@/lib/server/review/loaders";
import { deskValueText, propertyLabel } from "@/lib/view/claims/claim-words";
import { deskClaimEditPath, deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { reviewMessages } from "@/lib/view/messages/review";
import { toFormState } from "@/lib/wire/claim-form";
import { frameOf, openCase } from "../../../../open-case";

/** The form of an edit; of a standing claim it makes a correction that waits for a second person. */
export default async function EditClaimPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; claim: string }>;
}) {
  const { case: caseSlug, claim: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("propose", params, (locale) => deskClaimEditPath(locale, caseSlug, slug));
  const { words } = opened;
  const { locale, actor } = opened;
  const messages = reviewMessages(locale);
  const { detail, citations } = (await loadReviewItem(actor, slug)) ?? notFound();
  const { claim, subjectName, sources, rivals, codeNames, version, correction, terms } = detail;
  const isStanding = claim.status === "accepted" || claim.status === "disputed";
  const parties = new Map(Object.entries(codeNames).map(([party, name]) => [party, { name }]));
  const names = new Map(sources.map((source) => [source.slug, nameSource(source)]));
  const reasonOf = (place: number) => {
    const { source, fragment, locator, stance } = claim.citations[place] ?? {};
    const stored = citations.find(
      (one) =>
        one.source.slug === source &&
        one.fragment === fragment &&
        one.locator?.en === locator?.en &&
        one.locator?.zh === locator?.zh &&
        one.stance === stance,
    );
    return stored?.noCaptureReason ?? messages.notArchivedYet;
  };
  return (
    <DeskCaseFrame
      {...frameOf(opened, "claims", deskClaimEditPath(otherLocale(locale), caseSlug, slug))}
      title={isStanding ? messages.formSuccessor : messages.formEdit}
    >
      <p>
        <a href={deskClaimPath(locale, caseSlug, slug)}>
          {localize(subjectName, locale)}
          {marksOf(locale).colon}
          {propertyLabel(claim.property, locale, words)}
        </a>
      </p>
      {isStanding ? <p>{messages.formSuccessorLead}</p> : null}
      {correction === null ? (
        <ClaimForm
          target={{ is: "edit", subjectType: claim.subjectType, slug, version }}
          initial={toFormState(claim, (source) => names.get(source) ?? source, reasonOf)}
          rivals={rivals.map((rival) => ({
            slug: rival.slug,
            words: deskValueText({ parties }, rival, terms[rival.slug], locale, words),
          }))}
        />
      ) : (
        <p>
          <a href={deskClaimEditPath(locale, caseSlug, correction)}>{messages.correctionUnderWay}</a>
        </p>
      )}
    </DeskCaseFrame>
  );
}
