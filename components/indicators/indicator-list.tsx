import { useDesk } from "#desk";
import { RecordList } from "@/components/desk/record-list";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formRecordPath, newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { recordMessages } from "@/lib/view/messages/records";
import type { IndicatorListQuery, Page } from "@/lib/wire/desk/list-query";

interface IndicatorLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly unit: string;
  readonly note: string | null;
  readonly claims: number;
}

export function IndicatorList({ query, page }: { query: IndicatorListQuery; page: Page<IndicatorLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const words = recordMessages(locale).indicator;
  return (
    <RecordList<IndicatorLine>
      title={messages.place.indicators}
      path={deskCasePath(locale, caseSlug, "indicators")}
      hint={messages.searchHint.indicators}
      query={query}
      filters={[]}
      page={page}
      add={{ href: newFormRecordPath(locale, caseSlug, "indicators"), label: words.add }}
      columns={[
        {
          key: "name",
          label: messages.name,
          sort: "name",
          cell: (row) => (
            <a href={formRecordPath(locale, caseSlug, "indicators", row.slug)} dir="auto">
              {localize(row.name, locale)}
            </a>
          ),
        },
        {
          key: "unit",
          label: words.unit,
          sort: "unit",
          cell: (row) => (row.unit === "" ? "–" : <bdi>{row.unit}</bdi>),
        },
        { key: "note", label: messages.note, cell: (row) => (row.note === null ? "–" : <bdi>{row.note}</bdi>) },
        { key: "claims", label: messages.place.claims, isNumber: true, cell: (row) => row.claims },
      ]}
    />
  );
}
