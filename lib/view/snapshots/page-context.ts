import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type CasePageMessages, casePageMessages } from "../messages/case-page";
import { type CaseSpeech, speakCase } from "../words/case-speech";
import { type DocumentIndex, indexDocument } from "./document-index";

/** What every part of a public page is given: the document, the language, its wording. */
export interface PageContext {
  readonly index: DocumentIndex;
  readonly locale: Locale;
  readonly messages: CasePageMessages;
  /** What the case calls its own things. */
  readonly speech: CaseSpeech;
}

/** The context of one page of one document. */
export function createPageContext(document: SnapshotDocument, locale: Locale): PageContext {
  const index = indexDocument(document);
  return { index, locale, messages: casePageMessages(locale), speech: speakCase(index.document.header.words, locale) };
}
