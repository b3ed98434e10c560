"use client";
import { useSearchParams } from "next/navigation";
import { useLocale } from "#desk";

/** The same page in the other language; what was searched and filtered is kept. */
export function LanguageLink({ path, label }: { path: string; label: string }) {
  const locale = useLocale();
  const search = useSearchParams().toString();
  return (
    <a href={search === "" ? path : `${path}?${search}`} lang={locale === "en" ? "zh-Hans" : "en"}>
      {label}
    </a>
  );
}
