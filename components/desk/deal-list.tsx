import { useDesk } from "#desk";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import { type Localized, STAGES, type Stage } from "@/lib/domain/model/vocabulary";
import { deskCasePath, deskSearchPath } from "@/lib/view/desk/desk-addresses";
import { deskDealPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DealListQuery, Page } from "@/lib/wire/desk/list-query";
import { RecordList } from "./record-list";

interface DealLine {
  readonly slug: Slug;
  readonly title: Localized;
  readonly stage: Stage;
  readonly announced: PartialDate | null;
  readonly signed: PartialDate | null;
  readonly partOf: Localized | null;
  readonly links: number;
  readonly claims: number;
}

export function DealList({ query, page }: { query: DealListQuery; page: Page<DealLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const options = STAGES.map((stage) => ({ value: stage, label: label.stage(stage, locale) }));
  const day = (date: PartialDate | null) => (date === null ? "–" : formatPartialDate(date, locale));
  return (
    <RecordList<DealLine>
      title={messages.place.deals}
      path={deskCasePath(locale, caseSlug, "deals")}
      hint={messages.searchHint.deals}
      query={query}
      add={{ href: deskCasePath(locale, caseSlug, "network"), label: messages.addInNetwork }}
      filters={[{ name: "stage", label: messages.stage, value: query.stage, options }]}
      page={page}
      columns={[
        {
          key: "title",
          label: messages.title,
          sort: "title",
          cell: (row) => <a href={deskDealPath(locale, caseSlug, row.slug)}>{localize(row.title, locale)}</a>,
        },
        { key: "slug", label: messages.slug, sort: "slug", cell: (row) => row.slug },
        { key: "stage", label: messages.stage, sort: "stage", cell: (row) => label.stage(row.stage, locale) },
        { key: "announced", label: messages.announced, sort: "announced", cell: (row) => day(row.announced) },
        { key: "signed", label: messages.signed, cell: (row) => day(row.signed) },
        {
          key: "partOf",
          label: messages.partOf,
          cell: (row) => (row.partOf === null ? "–" : localize(row.partOf, locale)),
        },
        {
          key: "links",
          label: messages.place.links,
          isNumber: true,
          cell: (row) => (
            <a href={deskSearchPath(locale, caseSlug, "links", localize(row.title, locale))}>{row.links}</a>
          ),
        },
        {
          key: "claims",
          label: messages.place.claims,
          isNumber: true,
          cell: (row) => (
            <a href={deskSearchPath(locale, caseSlug, "claims", localize(row.title, locale))}>{row.claims}</a>
          ),
        },
      ]}
    />
  );
}
