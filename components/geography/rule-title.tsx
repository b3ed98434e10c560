import { ReaderText } from "@/components/words/reader-text";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "@/lib/view/snapshots/document-index";

/** What a rule is called, in the language of the page. */
export function RuleTitle({ index, rule, locale }: { index: DocumentIndex; rule: Slug; locale: Locale }) {
  const record = index.rules.get(rule);
  return record === undefined ? rule : <ReaderText text={record.title} locale={locale} />;
}
