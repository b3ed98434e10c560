import { useDesk } from "#desk";
import { RecordList } from "@/components/desk/record-list";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import { type Localized, RULE_STATUSES, type RuleStatus } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formRecordPath, newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { recordMessages } from "@/lib/view/messages/records";
import type { Page, RuleListQuery } from "@/lib/wire/desk/list-query";

interface RuleLine {
  readonly slug: Slug;
  readonly title: Localized;
  readonly authority: Localized;
  readonly status: RuleStatus;
  readonly places: number;
  readonly inForceFrom: PartialDate | null;
  readonly claims: number;
}

export function RuleList({ query, page }: { query: RuleListQuery; page: Page<RuleLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const words = recordMessages(locale).rule;
  const options = RULE_STATUSES.map((status) => ({ value: status, label: label.ruleStatus(status, locale) }));
  return (
    <RecordList<RuleLine>
      title={messages.place.rules}
      path={deskCasePath(locale, caseSlug, "rules")}
      hint={messages.searchHint.rules}
      query={query}
      filters={[{ name: "status", label: messages.status, value: query.status, options }]}
      page={page}
      add={{ href: newFormRecordPath(locale, caseSlug, "rules"), label: words.add }}
      columns={[
        {
          key: "title",
          label: messages.title,
          sort: "title",
          cell: (row) => (
            <a href={formRecordPath(locale, caseSlug, "rules", row.slug)} dir="auto">
              {localize(row.title, locale)}
            </a>
          ),
        },
        {
          key: "authority",
          label: words.authority,
          sort: "authority",
          cell: (row) => <bdi>{localize(row.authority, locale)}</bdi>,
        },
        { key: "status", label: messages.status, sort: "status", cell: (row) => label.ruleStatus(row.status, locale) },
        {
          key: "inForceFrom",
          label: words.inForceFrom,
          cell: (row) => (row.inForceFrom === null ? "–" : formatPartialDate(row.inForceFrom, locale)),
        },
        { key: "places", label: words.placesCount, isNumber: true, cell: (row) => row.places },
        { key: "claims", label: messages.place.claims, isNumber: true, cell: (row) => row.claims },
      ]}
    />
  );
}
