"use client";
import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";

const Languages = createContext<CaseLanguages>(["en", "zh"]);

/** Says to every form of a case which languages the case is in. */
export function CaseLanguagesProvider({ languages, children }: { languages: CaseLanguages; children: ReactNode }) {
  return <Languages.Provider value={languages}>{children}</Languages.Provider>;
}

/** The languages that a form of the case asks for texts in, the main one first. */
export function useCaseLanguages(): CaseLanguages {
  return useContext(Languages);
}
