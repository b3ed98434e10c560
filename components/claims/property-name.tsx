"use client";
import { useCaseWords } from "@/components/cases/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { propertyLabel } from "@/lib/view/claims/claim-words";

/** What a property is called at the desk: by the word of the case, else by the general one. */
export function PropertyName({ property, locale }: { property: string; locale: Locale }) {
  return propertyLabel(property, locale, useCaseWords());
}
