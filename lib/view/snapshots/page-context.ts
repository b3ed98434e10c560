import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import type { Locale } from "@/lib/domain/vocabulary";
import { type CasePageMessages, casePageMessages } from "../messages/case-page";
import { type DocumentIndex, indexDocument } from "./document-index";

/** What every part of a public page is given: the document, the language, its wording. */
export interface PageContext {
  readonly index: DocumentIndex;
  readonly locale: Locale;
  readonly messages: CasePageMessages;
}

/** The context of one page of one document. */
export function createPageContext(document: SnapshotDocument, locale: Locale): PageContext {
  return { index: indexDocument(document), locale, messages: casePageMessages(locale) };
}
