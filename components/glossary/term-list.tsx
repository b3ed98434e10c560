import { RecordList } from "@/components/desk/record-list";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale, Localized } from "@/lib/domain/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formRecordPath, newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { recordMessages } from "@/lib/view/messages/records";
import type { Page, TermListQuery } from "@/lib/wire/desk/list-query";

interface TermLine {
  readonly slug: Slug;
  readonly term: Localized;
  readonly definition: Localized;
}

export function TermList({
  locale,
  caseSlug,
  query,
  page,
}: {
  locale: Locale;
  caseSlug: Slug;
  query: TermListQuery;
  page: Page<TermLine>;
}) {
  const messages = deskMessages(locale);
  const words = recordMessages(locale).term;
  const [own, other] = locale === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  const labels = { en: words.termEn, zh: words.termZh };
  const lang = other === "zh" ? "zh-Hans" : "en";
  return (
    <RecordList<TermLine>
      locale={locale}
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
        {
          key: "other",
          label: labels[other],
          sort: other,
          cell: (row) => (
            <span dir="auto" lang={lang}>
              {row.term[other]}
            </span>
          ),
        },
        {
          key: "definition",
          label: locale === "zh" ? words.definitionZh : words.definitionEn,
          cell: (row) => <bdi>{localize(row.definition, locale)}</bdi>,
        },
      ]}
    />
  );
}
