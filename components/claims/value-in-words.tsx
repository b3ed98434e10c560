"use client";
import { useDesk, useLocale } from "#desk";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskValueText } from "@/lib/view/claims/claim-words";

/** The value of a claim at the desk, in the words of its case; `names` are those of the parties that it names. */
export function ValueInWords({
  value,
  property,
  names,
  term,
}: Pick<Claim, "value" | "property"> & {
  names: Readonly<Record<Slug, Localized>>;
  term: ClaimTerm | null;
}) {
  const locale = useLocale();
  const parties = new Map(Object.entries(names).map(([slug, name]) => [slug, { name }]));
  return deskValueText({ parties }, { value, property }, term, locale, useDesk().words);
}
