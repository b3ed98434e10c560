"use client";
import { useSearchParams } from "next/navigation";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** The same page in the other language; what was searched and filtered is kept. */
export function LanguageLink({ locale, path, label }: { locale: Locale; path: string; label: string }) {
  const search = useSearchParams().toString();
  return (
    <a href={search === "" ? path : `${path}?${search}`} lang={locale === "en" ? "zh-Hans" : "en"}>
      {label}
    </a>
  );
}
