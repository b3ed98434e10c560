import type { ReactElement, ReactNode } from "react";
import type { Desk } from "@/components/desk-context/desk";
import { DeskProvider, LocaleProvider } from "@/components/desk-context/providers";
import { NO_WORDS } from "@/lib/domain/model/case-words";

/** A part of the desk on a page of a small case in both languages, read in English by its member; `changes` says what is otherwise. */
export function onTheDesk(part: ReactNode, changes: Partial<Desk> = {}): ReactElement {
  const desk: Desk = {
    locale: "en",
    caseSlug: "small",
    memberId: "m",
    languages: ["en", "zh"],
    words: NO_WORDS,
    hasKeys: true,
    ...changes,
  };
  return (
    <LocaleProvider locale={desk.locale}>
      <DeskProvider desk={desk}>{part}</DeskProvider>
    </LocaleProvider>
  );
}
