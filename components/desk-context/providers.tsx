"use client";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { Desk } from "./desk";
import { DeskContext, LocaleContext } from "./desk-in-browser";

/** Says to every part below in which language the page is. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

/** Says to every part below which case the page is of, and who is looking. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}
