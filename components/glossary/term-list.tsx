import { useDesk } from "#desk";
import { RecordList } from "@/components/desk/record-list";
import { languageFor } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formRecordPath, newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { LANG_TAG, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { recordMessages } from "@/lib/view/messages/records";
import type { Page, TermListQuery } from "@/lib/wire/desk/list-query";

interface TermLine {
  readonly slug: Slug;
  readonly term: Localized;
  readonly definition: Localized;
}

export function TermList({ query, page }: { query: TermListQuery; page: Page<TermLine> }) {
  const { locale, caseSlug, languages } = useDesk();
  const messages = deskMessages(locale);
  const words = recordMessages(locale).term;
  const own = languageFor(languages, locale);
  const labels = { en: words.termEn, zh: words.termZh };
  return (
    <RecordList<TermLine>
      title={messages.place.glossary}
      path={deskCasePath(locale, caseSlug, "glossary")}
      hint={messages.searchHint.glossary}
      query={query}
      filters={[]}
      page={page}
      add={{ href: newFormRecordPath(locale, caseSlug, "glossary"), label: words.add }}
      columns={[
        {
          key: "own",
          label: labels[own],
          sort: own,
          cell: (row) => (
            <a href={formRecordPath(locale, caseSlug, "glossary", row.slug)} dir="auto">
              {localize(row.term, locale)}
            </a>
          ),
        },
        ...languages
          .filter((language) => language !== own)
          .map((language) => ({
            key: "other",
            label: labels[language],
            sort: language,
            cell: (row: TermLine) => (
              <span dir="auto" lang={LANG_TAG[language]}>
                {row.term[language]}
              </span>
            ),
          })),
        {
          key: "definition",
          label: own === "zh" ? words.definitionZh : words.definitionEn,
          cell: (row) => <bdi>{localize(row.definition, locale)}</bdi>,
        },
      ]}
    />
  );
}
