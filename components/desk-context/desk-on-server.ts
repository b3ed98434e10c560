import { cache } from "react";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { Desk } from "./desk";

const request = cache((): { locale: Locale | null; desk: Desk | null } => ({ locale: null, desk: null }));

/** Said once by a page, before its parts are drawn. */
export function setLocale(locale: Locale): void {
  request().locale = locale;
}

/** Said once by a page of a case, before its parts are drawn. */
export function setDesk(desk: Desk): void {
  setLocale(desk.locale);
  request().desk = desk;
}

/** The language of the page, as its address says it. */
export function useLocale(): Locale {
  const { locale } = request();
  if (locale === null) throw new Error("the page did not say its language");
  return locale;
}

/** The case that the page is of, and whoever is looking. */
export function useDesk(): Desk {
  const { desk } = request();
  if (desk === null) throw new Error("this part belongs on a page of a case");
  return desk;
}
