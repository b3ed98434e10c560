"use client";
import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import { type CaseWords, NO_WORDS } from "@/lib/domain/model/case-words";

const Words = createContext<CaseWords>(NO_WORDS);

/** Says to everything on a page of a case what the case calls its own things. */
export function CaseWordsProvider({ words, children }: { words: CaseWords; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>;
}

/** What the case calls its own things, as its settings stand. */
export function useCaseWords(): CaseWords {
  return useContext(Words);
}
