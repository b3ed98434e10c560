import { notFound } from "next/navigation";
import { ClaimForm } from "@/components/claims/claim-form";
import { SubjectPicker } from "@/components/claims/subject-picker";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import type { Slug } from "@/lib/domain/model/case-records";
import { otherLocale, SUBJECT_TYPES, type SubjectType } from "@/lib/domain/model/vocabulary";
import type { Actor } from "@/lib/server/auth/actor";
import { loadSubjectName } from "@/lib/server/claims/loaders";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { deskCasePath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";
import { anEmptyForm } from "@/lib/wire/claim-form";
import { type CaseListProps, frameOf, openCase, orNotFound } from "../../../open-case";

/** A new claim: first what it is about, then what is said, with its citations. */
export default async function NewClaimPage({ params, searchParams }: CaseListProps) {
  const { subjectType, subject } = await searchParams;
  const type = SUBJECT_TYPES.find((word) => word === subjectType);
  const slug = typeof subject === "string" ? subject : undefined;
  const { case: caseSlug } = await params;
  const pathOf = (locale: "en" | "zh") =>
    type && slug ? newClaimPath(locale, caseSlug, type, slug) : `${deskCasePath(locale, caseSlug, "claims")}/new`;
  const opened = await openCase("propose", params, pathOf);
  const { locale, actor } = opened;
  const messages = reviewMessages(locale);
  const name = type && slug ? ((await loadSubjectName(actor, type, slug)) ?? notFound()) : null;
  return (
    <DeskCaseFrame {...frameOf(opened, "claims", pathOf(otherLocale(locale)))} title={messages.formNew}>
      {type && slug && name ? (
        <>
          <p>
            {messages.about}: <strong>{localize(name, locale)}</strong> <small>{label.subject(type, locale)}</small>
          </p>
          <ClaimForm
            target={{ is: "new", subjectType: type, subject: slug }}
            initial={anEmptyForm(messages.notArchivedYet, await beginningOf(actor, type, slug))}
            rivals={[]}
          />
        </>
      ) : (
        <SubjectPicker />
      )}
    </DeskCaseFrame>
  );
}

/** What a claim on such a subject usually states; an indicator's figures are in its unit. */
async function beginningOf(actor: Actor<"read-desk">, type: SubjectType, slug: Slug) {
  if (type === "rule") return { property: "enforcement", unit: "" };
  if (type !== "indicator") return { property: "amount", unit: "USD" };
  const { unit } = orNotFound(await loadIndicator(actor, slug)).indicator;
  return { property: unit === "" ? "date" : "value", unit };
}
