import { useDesk } from "#desk";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS, LINK_KINDS, type LinkKind } from "@/lib/domain/model/link-kinds";
import { LAYERS, type Layer, type Localized } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import type { LinkListQuery, Page } from "@/lib/wire/desk/list-query";
import { RecordList } from "./record-list";

interface LinkLine {
  readonly slug: Slug;
  readonly kind: LinkKind;
  readonly payer: Localized;
  readonly payee: Localized;
  readonly deal: Localized;
  readonly layer: Layer;
  readonly start: PartialDate | null;
  readonly claims: number;
}

export function LinkList({ query, page }: { query: LinkListQuery; page: Page<LinkLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const kinds = LINK_KINDS.map((kind) => ({ value: kind, label: label.kind(kind, locale) }));
  const layers = LAYERS.map((layer) => ({ value: layer, label: label.layer(layer, locale) }));
  const end = (row: LinkLine, column: "payer" | "payee") => (
    <>
      <bdi>{localize(row[column], locale)}</bdi>{" "}
      <small>{label.role(LINK_KIND_ROWS[row.kind].roles[column], locale)}</small>
    </>
  );
  return (
    <RecordList<LinkLine>
      title={messages.place.links}
      path={deskCasePath(locale, caseSlug, "links")}
      hint={messages.searchHint.links}
      query={query}
      add={{ href: deskCasePath(locale, caseSlug, "network"), label: messages.addInNetwork }}
      filters={[
        { name: "kind", label: messages.kind, value: query.kind, options: kinds },
        { name: "layer", label: messages.layer, value: query.layer, options: layers },
      ]}
      page={page}
      columns={[
        { key: "payer", label: messages.payer, sort: "payer", cell: (row) => end(row, "payer") },
        { key: "payee", label: messages.payee, sort: "payee", cell: (row) => end(row, "payee") },
        { key: "kind", label: messages.kind, sort: "kind", cell: (row) => label.kind(row.kind, locale) },
        { key: "deal", label: messages.deal, cell: (row) => localize(row.deal, locale) },
        { key: "layer", label: messages.layer, cell: (row) => label.layer(row.layer, locale) },
        {
          key: "start",
          label: messages.start,
          sort: "start",
          cell: (row) => (row.start === null ? messages.notStated : formatPartialDate(row.start, locale)),
        },
        {
          key: "slug",
          label: messages.slug,
          cell: (row) => <a href={deskLinkPath(locale, caseSlug, row.slug)}>{row.slug}</a>,
        },
        { key: "claims", label: messages.place.claims, isNumber: true, cell: (row) => row.claims },
      ]}
    />
  );
}
