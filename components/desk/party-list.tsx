import { useDesk } from "#desk";
import type { Slug } from "@/lib/domain/model/case-records";
import { type Localized, PARTY_KINDS, type PartyKind } from "@/lib/domain/model/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskCasePath, deskSearchPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import type { Page, PartyListQuery } from "@/lib/wire/desk/list-query";
import { RecordList } from "./record-list";

interface PartyLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly kind: PartyKind;
  readonly jurisdiction: string | null;
  readonly sponsor: Localized | null;
  readonly aliases: readonly string[];
  readonly links: number;
  readonly claims: number;
}

export function PartyList({ query, page }: { query: PartyListQuery; page: Page<PartyLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const options = PARTY_KINDS.map((kind) => ({ value: kind, label: label.partyKind(kind, locale) }));
  return (
    <RecordList<PartyLine>
      title={messages.place.parties}
      path={deskCasePath(locale, caseSlug, "parties")}
      hint={messages.searchHint.parties}
      query={query}
      add={{ href: deskCasePath(locale, caseSlug, "network"), label: messages.addInNetwork }}
      filters={[{ name: "kind", label: messages.kind, value: query.kind, options }]}
      page={page}
      columns={[
        {
          key: "name",
          label: messages.name,
          sort: "name",
          cell: (row) => <a href={deskPartyPath(locale, caseSlug, row.slug)}>{localize(row.name, locale)}</a>,
        },
        { key: "kind", label: messages.kind, sort: "kind", cell: (row) => label.partyKind(row.kind, locale) },
        {
          key: "seat",
          label: messages.seat,
          sort: "seat",
          cell: (row) => (row.jurisdiction === null ? messages.notStated : countryName(row.jurisdiction, locale)),
        },
        {
          key: "sponsor",
          label: messages.sponsor,
          cell: (row) => (row.sponsor === null ? "–" : localize(row.sponsor, locale)),
        },
        { key: "aliases", label: messages.alsoWritten, cell: (row) => row.aliases.join(locale === "zh" ? "、" : ", ") },
        {
          key: "links",
          label: messages.place.links,
          isNumber: true,
          cell: (row) => (
            <a href={deskSearchPath(locale, caseSlug, "links", localize(row.name, locale))}>{row.links}</a>
          ),
        },
        {
          key: "claims",
          label: messages.place.claims,
          isNumber: true,
          cell: (row) => (
            <a href={deskSearchPath(locale, caseSlug, "claims", localize(row.name, locale))}>{row.claims}</a>
          ),
        },
      ]}
    />
  );
}
