"use client";
import { useSearchParams } from "next/navigation";
import { useLocale } from "#desk";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { LANG_TAG } from "@/lib/view/labels";

/** The same page in the other language; what was searched and filtered is kept. */
export function LanguageLink({ path, label }: { path: string; label: string }) {
  const locale = useLocale();
  const search = useSearchParams().toString();
  return (
    <a href={search === "" ? path : `${path}?${search}`} lang={LANG_TAG[otherLocale(locale)]}>
      {label}
    </a>
  );
}
