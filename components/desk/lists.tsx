import { useDesk } from "#desk";
import { languageFor } from "@/lib/domain/model/case-languages";
import { LINK_KIND_ROWS, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { LAYERS, PARTY_KINDS, RULE_STATUSES, STAGES } from "@/lib/domain/model/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { type DeskPlace, deskCasePath, deskSearchPath } from "@/lib/view/desk/desk-addresses";
import {
  deskDealPath,
  deskLinkPath,
  deskPartyPath,
  formRecordPath,
  newFormRecordPath,
} from "@/lib/view/desk/record-addresses";
import { deskVehiclePath } from "@/lib/view/desk/vehicle-addresses";
import { formatMoneyInterval } from "@/lib/view/format";
import { LANG_TAG, label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import { listMessages } from "@/lib/view/messages/lists";
import { recordMessages } from "@/lib/view/messages/records";
import type {
  DealListQuery,
  IndicatorListQuery,
  LinkListQuery,
  Page,
  PartyListQuery,
  RuleListQuery,
  TermListQuery,
} from "@/lib/wire/desk/list-query";
import type {
  DealLine,
  IndicatorLine,
  LinkLine,
  PartyLine,
  RuleLine,
  TermLine,
  VehicleLine,
} from "@/lib/wire/desk/list-rows";
import type { VehicleListQuery } from "@/lib/wire/vehicles";
import { choicesOf, columnsOf } from "./columns";
import { RecordList } from "./record-list";
import type { Column } from "./record-table";

/** What a list is drawn from: what its address asks for, and the rows of that page. */
export interface Asked<Query, Row> {
  readonly query: Query;
  readonly page: Page<Row>;
}

/** What every list of a case needs: its words, its address, and columns by the type of a field. */
export function useList<Row extends { readonly slug: string }>(place: DeskPlace) {
  const desk = useDesk();
  const { locale, caseSlug } = desk;
  const messages = deskMessages(locale);
  return {
    ...desk,
    messages,
    path: deskCasePath(locale, caseSlug, place),
    words: listMessages(locale),
    /** A filter on whether there is any. */
    isThere: (name: string, label: string, value: string | undefined) => {
      const { yes, no } = listMessages(locale);
      const options = [
        { value: "yes", label: yes },
        { value: "no", label: no },
      ];
      return { name, label, value, options };
    },
    columns: columnsOf<Row>(locale),
    addInNetwork: { href: deskCasePath(locale, caseSlug, "network"), label: messages.addInNetwork },
    /** To what a list holds on a record, by its name. */
    search: (list: "links" | "claims", name: string) => deskSearchPath(locale, caseSlug, list, name),
    seat: (code: string | null) => (code === null ? messages.notStated : countryName(code, locale)),
  };
}

/** The parties of a case. */
export function PartyList({ query, page }: Asked<PartyListQuery, PartyLine>) {
  const { locale, caseSlug, messages, words, path, columns, addInNetwork, search, seat, isThere } =
    useList<PartyLine>("parties");
  const kinds = choicesOf(PARTY_KINDS, (kind) => label.partyKind(kind, locale));
  return (
    <RecordList<PartyLine>
      title={messages.place.parties}
      hint={messages.searchHint.parties}
      {...{ path, query, page }}
      add={addInNetwork}
      about="party"
      views={[
        { name: words.view.vehicles, search: "kind=spv" },
        { name: words.view.unlinked, search: "linked=no" },
      ]}
      filters={[
        { name: "kind", label: messages.kind, value: query.kind, options: kinds },
        isThere("linked", words.linked, query.linked),
      ]}
      columns={[
        columns.name("name", (slug) => deskPartyPath(locale, caseSlug, slug), { label: messages.name, sort: true }),
        columns.word("kind", label.partyKind, { label: messages.kind, sort: true }),
        columns.word("jurisdiction", seat, { label: messages.seat, sort: "seat" }),
        columns.words("sponsor", { label: messages.sponsor, sort: true }),
        { ...columns.text("ticker", { label: words.ticker, sort: true }), isSpare: true },
        columns.word("aliases", (aliases) => aliases.join(marksOf(locale).list), { label: messages.alsoWritten }),
        columns.count("links", messages.place.links, ({ name }) => search("links", localize(name, locale))),
        columns.count("claims", messages.place.claims, ({ name }) => search("claims", localize(name, locale))),
      ]}
    />
  );
}

/** The deals of a case. */
export function DealList({ query, page }: Asked<DealListQuery, DealLine>) {
  const { locale, caseSlug, messages, words, path, columns, addInNetwork, search, isThere } =
    useList<DealLine>("deals");
  const stages = choicesOf(STAGES, (stage) => label.stage(stage, locale));
  return (
    <RecordList<DealLine>
      title={messages.place.deals}
      hint={messages.searchHint.deals}
      {...{ path, query, page }}
      add={addInNetwork}
      about="deal"
      views={[
        { name: words.view.later, search: "stage=announced" },
        { name: words.view.unlinked, search: "linked=no" },
      ]}
      filters={[
        { name: "stage", label: messages.stage, value: query.stage, options: stages },
        isThere("linked", words.linked, query.linked),
      ]}
      columns={[
        columns.name("title", (slug) => deskDealPath(locale, caseSlug, slug), { label: messages.title, sort: true }),
        columns.money("largest", { label: words.largest }),
        columns.word("stage", label.stage, { label: messages.stage, sort: true }),
        columns.day("announced", { label: messages.announced, sort: true }),
        { ...columns.day("signed", { label: messages.signed, sort: true }), isSpare: true },
        columns.words("partOf", { label: messages.partOf, sort: true }),
        columns.count("links", messages.place.links, ({ title }) => search("links", localize(title, locale))),
        columns.count("claims", messages.place.claims, ({ title }) => search("claims", localize(title, locale))),
      ]}
    />
  );
}

/** The links of a case. */
export function LinkList({ query, page }: Asked<LinkListQuery, LinkLine>) {
  const { locale, caseSlug, messages, words, path, columns, addInNetwork } = useList<LinkLine>("links");
  const kinds = choicesOf(LINK_KINDS, (kind) => label.kind(kind, locale));
  const layers = choicesOf(LAYERS, (layer) => label.layer(layer, locale));
  const end = (key: "payer" | "payee"): Column<LinkLine> => ({
    key,
    label: messages[key],
    sort: key,
    isSpare: true,
    cell: (row) => (
      <>
        <bdi>{localize(row[key], locale)}</bdi> <small>{label.role(LINK_KIND_ROWS[row.kind].roles[key], locale)}</small>
      </>
    ),
  });
  return (
    <RecordList<LinkLine>
      title={messages.place.links}
      hint={messages.searchHint.links}
      {...{ path, query, page }}
      add={addInNetwork}
      about="link"
      views={[{ name: words.view.told, search: "layer=told" }]}
      filters={[
        { name: "kind", label: messages.kind, value: query.kind, options: kinds },
        { name: "layer", label: messages.layer, value: query.layer, options: layers },
      ]}
      columns={[
        {
          key: "link",
          label: words.link,
          sort: "payer",
          cell: ({ slug, payer, payee }) => (
            <a href={deskLinkPath(locale, caseSlug, slug)}>
              <bdi>{localize(payer, locale)}</bdi> → <bdi>{localize(payee, locale)}</bdi>
            </a>
          ),
        },
        columns.word("kind", label.kind, { label: messages.kind, sort: true }),
        {
          key: "amount",
          label: words.amount,
          isNumber: true,
          cell: ({ amount, undisclosed }) =>
            amount === null
              ? undisclosed
                ? words.undisclosed
                : words.amountMissing
              : formatMoneyInterval(amount, locale),
        },
        {
          key: "stage",
          label: messages.stage,
          cell: ({ stage, isProposed }) => (
            <>
              {label.stage(stage, locale)}
              {isProposed ? <small className="desk-status-proposed"> {words.proposed}</small> : null}
            </>
          ),
        },
        columns.words("deal", { label: messages.deal, sort: true }),
        columns.day("start", { label: messages.start, sort: true, missing: messages.notStated }),
        { ...columns.word("layer", label.layer, { label: messages.layer, sort: true }), isSpare: true },
        end("payer"),
        end("payee"),
        columns.count("claims", messages.place.claims),
      ]}
    />
  );
}

/** The rules of a case. */
export function RuleList({ query, page }: Asked<RuleListQuery, RuleLine>) {
  const { locale, caseSlug, messages, path, columns } = useList<RuleLine>("rules");
  const words = recordMessages(locale).rule;
  const statuses = choicesOf(RULE_STATUSES, (status) => label.ruleStatus(status, locale));
  return (
    <RecordList<RuleLine>
      title={messages.place.rules}
      hint={messages.searchHint.rules}
      {...{ path, query, page }}
      add={{ href: newFormRecordPath(locale, caseSlug, "rules"), label: words.add }}
      filters={[{ name: "status", label: messages.status, value: query.status, options: statuses }]}
      columns={[
        columns.name("title", (slug) => formRecordPath(locale, caseSlug, "rules", slug), {
          label: messages.title,
          sort: true,
        }),
        columns.words("authority", { label: words.authority, sort: true }),
        columns.word("status", label.ruleStatus, { label: messages.status, sort: true }),
        columns.day("inForceFrom", { label: words.inForceFrom }),
        columns.count("places", words.placesCount),
        columns.count("claims", messages.place.claims),
      ]}
    />
  );
}

/** The indicators of a case. */
export function IndicatorList({ query, page }: Asked<IndicatorListQuery, IndicatorLine>) {
  const { locale, caseSlug, messages, path, columns } = useList<IndicatorLine>("indicators");
  const words = recordMessages(locale).indicator;
  return (
    <RecordList<IndicatorLine>
      title={messages.place.indicators}
      hint={messages.searchHint.indicators}
      {...{ path, query, page }}
      add={{ href: newFormRecordPath(locale, caseSlug, "indicators"), label: words.add }}
      filters={[]}
      columns={[
        columns.name("name", (slug) => formRecordPath(locale, caseSlug, "indicators", slug), {
          label: messages.name,
          sort: true,
        }),
        columns.text("unit", { label: words.unit, sort: true }),
        columns.text("note", { label: messages.note }),
        columns.count("claims", messages.place.claims),
      ]}
    />
  );
}

/** The glossary of a case: its terms in one's own language first. */
export function TermList({ query, page }: Asked<TermListQuery, TermLine>) {
  const { locale, caseSlug, languages, messages, path, columns } = useList<TermLine>("glossary");
  const words = recordMessages(locale).term;
  const own = languageFor(languages, locale);
  const labels = { en: words.termEn, zh: words.termZh };
  const definitions = { en: words.definitionEn, zh: words.definitionZh };
  return (
    <RecordList<TermLine>
      title={messages.place.glossary}
      hint={messages.searchHint.glossary}
      {...{ path, query, page }}
      add={{ href: newFormRecordPath(locale, caseSlug, "glossary"), label: words.add }}
      filters={[]}
      columns={[
        columns.name("term", (slug) => formRecordPath(locale, caseSlug, "glossary", slug), {
          label: labels[own],
          sort: own,
        }),
        ...languages
          .filter((language) => language !== own)
          .map((language) => ({
            key: "other",
            label: labels[language],
            sort: language,
            cell: ({ term }: TermLine) => (
              <span dir="auto" lang={LANG_TAG[language]}>
                {term[language]}
              </span>
            ),
          })),
        columns.words("definition", { label: definitions[own] }),
      ]}
    />
  );
}

/** The vehicles of a case, each with what its links come to. */
export function VehicleList({ query, page }: Asked<VehicleListQuery, VehicleLine>) {
  const { locale, caseSlug, messages, path, columns, seat } = useList<VehicleLine>("vehicles");
  const words = linkMessages(locale);
  const number = (key: string, title: string, cell: (vehicle: VehicleLine["vehicle"]) => string | number) => ({
    key,
    label: title,
    isNumber: true,
    cell: ({ vehicle }: VehicleLine) => cell(vehicle),
  });
  return (
    <RecordList<VehicleLine>
      title={words.vehicles}
      hint={messages.searchHint.parties}
      {...{ path, query, page }}
      filters={[]}
      columns={[
        columns.name("name", (slug) => deskVehiclePath(locale, caseSlug, slug), { label: words.vehicle, sort: true }),
        columns.words("sponsor", { label: words.sponsor }),
        columns.word("jurisdiction", seat, { label: messages.seat, sort: "seat" }),
        number("tranches", words.tranches, (vehicle) => vehicle?.record.debt.length ?? 0),
        number("debt", words.lent, (vehicle) =>
          vehicle?.debt ? formatMoneyInterval(vehicle.debt.amount, locale) : "–",
        ),
        number("tenants", words.tenants, (vehicle) => vehicle?.record.leases.length ?? 0),
        number("missing", words.missingCount, (vehicle) => vehicle?.record.missing.length ?? "–"),
      ]}
    />
  );
}
