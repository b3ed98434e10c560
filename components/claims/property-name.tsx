"use client";
import { useDesk, useLocale } from "#desk";
import { propertyLabel } from "@/lib/view/claims/claim-words";

/** What a property is called at the desk: by the word of the case, else by the general one. */
export function PropertyName({ property }: { property: string }) {
  const locale = useLocale();
  return propertyLabel(property, locale, useDesk().words);
}
