import { RecordTable } from "@/components/desk/record-table";
import { RecordClaims } from "@/components/record-forms/record-claims";
import type { RulePlace, Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskSearchPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath, formRecordEditPath } from "@/lib/view/desk/record-addresses";
import { formatCount, formatPartialDate } from "@/lib/view/format";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { label, localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import type { RuleDetail } from "@/lib/wire/rules";

/** One rule: who makes it, how it stands, the places it names with their days, and what is claimed about it. */
export function RuleRecord({
  locale,
  caseSlug,
  rule,
  authority,
  sources,
  claims,
}: Omit<RuleDetail, "version"> & { locale: Locale; caseSlug: Slug }) {
  const messages = recordMessages(locale);
  const words = messages.rule;
  const day = (date: string | null) => (date === null ? "–" : formatPartialDate(date, locale));
  const text = (value: string | null) => (value === null ? "–" : <span dir="auto">{value}</span>);
  return (
    <>
      <h1 dir="auto">{rule.title}</h1>
      <p>
        {label.ruleStatus(rule.status, locale)}
        {" · "}
        <a href={deskPartyPath(locale, caseSlug, rule.authority)}>{localize(authority, locale)}</a>
      </p>
      <p>
        <a href={formRecordEditPath(locale, caseSlug, "rules", rule.slug)}>{messages.editHere}</a>
        {" · "}
        <a href={recordHistoryPath(locale, caseSlug, "rule", rule.slug)}>{historyMessages(locale).recordHistory}</a>
      </p>
      <h2>{words.places}</h2>
      <RecordTable<RulePlace>
        locale={locale}
        caption={words.places}
        rows={rule.places}
        keyOf={({ jurisdiction }) => jurisdiction}
        sort=""
        hrefOfSort={() => ""}
        isFiltered={false}
        columns={[
          {
            key: "place",
            label: words.places,
            cell: ({ jurisdiction }) => countryName(jurisdiction, locale),
          },
          { key: "tier", label: words.tier, cell: ({ tier }) => tier ?? "–" },
          { key: "inForceFrom", label: words.inForceFrom, cell: (place) => day(place.inForceFrom) },
          { key: "complianceFrom", label: words.complianceFrom, cell: (place) => day(place.complianceFrom) },
          { key: "inForceTo", label: words.inForceTo, cell: (place) => day(place.inForceTo) },
          { key: "cap", label: words.capValue, cell: (place) => capText(place, locale) },
          { key: "chipClasses", label: words.chipClasses, cell: (place) => text(place.chipClasses) },
          {
            key: "source",
            label: words.source,
            cell: ({ source }) => (
              <a href={deskSearchPath(locale, caseSlug, "sources", source)}>{sources[source] ?? source}</a>
            ),
          },
          { key: "note", label: words.note, cell: (place) => text(place.note) },
        ]}
      />
      <p className="desk-faint">{words.follows}</p>
      <RecordClaims locale={locale} caseSlug={caseSlug} subjectType="rule" subject={rule.slug} claims={claims} />
    </>
  );
}

function capText({ capValue, capUnits }: RulePlace, locale: Locale): string {
  if (capValue === null) return "–";
  return `${formatCount(capValue, locale)} ${(capUnits ?? "").replaceAll("_", " ")}`;
}
