import { createContext, useContext } from "react";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { Desk } from "./desk";

export const LocaleContext = createContext<Locale>("en");
export const DeskContext = createContext<Desk | null>(null);

/** The language of the page, as its address says it. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The case that the page is of, and whoever is looking. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("this part belongs on a page of a case");
  return desk;
}
