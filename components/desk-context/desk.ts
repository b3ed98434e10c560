import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** What every part of a page of a case may ask for without being handed it. */
export interface Desk {
  readonly locale: Locale;
  readonly caseSlug: Slug;
  readonly memberId: string;
  /** The languages that forms ask for texts in, the main one first. */
  readonly languages: CaseLanguages;
  /** What the case calls its own things. */
  readonly words: CaseWords;
  /** Whether single keys act for whoever is looking. */
  readonly hasKeys: boolean;
}
