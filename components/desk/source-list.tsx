import { useDesk } from "#desk";
import { AddressChoice } from "@/components/sources/address-choice";
import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import {
  RELIABILITIES,
  type ReadIn,
  type Reliability,
  SOURCE_KINDS,
  type SourceKind,
} from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskSourceEditPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import type { Page, SourceListQuery } from "@/lib/wire/desk/list-query";
import { SourceLink } from "./citation-table";
import { RecordList } from "./record-list";

interface SourceLine {
  readonly slug: Slug;
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly title: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  readonly language: string;
  readonly reliability: Reliability;
  readonly readIn: ReadIn | null;
  readonly wordsOf: string | null;
  readonly copyShown: boolean;
  readonly version: number;
  readonly citations: number;
  readonly captures: number;
}

export function SourceList({
  query,
  page,
  mayChoose,
  mayWithdraw,
}: {
  query: SourceListQuery;
  page: Page<SourceLine>;
  /** Whether the reader decides what address readers get. */
  mayChoose: boolean;
  mayWithdraw: boolean;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = deskMessages(locale);
  const kinds = SOURCE_KINDS.map((kind) => ({ value: kind, label: label.sourceKind(kind, locale) }));
  const letters = RELIABILITIES.map((letter) => ({
    value: letter,
    label: `${letter} · ${label.reliability(letter, locale)}`,
  }));
  return (
    <RecordList<SourceLine>
      title={messages.place.sources}
      path={deskCasePath(locale, caseSlug, "sources")}
      hint={messages.searchHint.sources}
      query={query}
      filters={[
        { name: "kind", label: messages.kind, value: query.kind, options: kinds },
        { name: "reliability", label: messages.reliability, value: query.reliability, options: letters },
      ]}
      page={page}
      columns={[
        {
          key: "publisher",
          label: messages.publisher,
          sort: "publisher",
          cell: (row) => <bdi>{sourceNameAtDesk(row, locale)}</bdi>,
        },
        {
          key: "title",
          label: messages.title,
          cell: (row) => (
            <>
              <bdi>{row.title ?? messages.notStated}</bdi> <SourceLink url={row.url} label={messages.openSource} />
              {row.readIn === "copy" && row.url !== null ? (
                <>
                  <br />
                  <AddressChoice
                    mayChoose={mayChoose}
                    source={row.slug}
                    version={row.version}
                    isShown={row.copyShown}
                  />
                </>
              ) : null}
              {mayWithdraw ? (
                <>
                  <a href={deskSourceEditPath(locale, caseSlug, row.slug)}>{messages.editSource}</a>{" "}
                </>
              ) : null}
              {mayWithdraw ? (
                <WithdrawRecords {...{ locale, caseSlug, memberId }} records={[{ type: "source", slug: row.slug }]} />
              ) : null}
            </>
          ),
        },
        { key: "kind", label: messages.kind, sort: "kind", cell: (row) => label.sourceKind(row.kind, locale) },
        {
          key: "published",
          label: messages.published,
          sort: "published",
          cell: (row) => (row.published === null ? messages.notStated : formatPartialDate(row.published, locale)),
        },
        {
          key: "reliability",
          label: messages.reliability,
          sort: "reliability",
          cell: (row) => <span title={label.reliability(row.reliability, locale)}>{row.reliability}</span>,
        },
        { key: "language", label: messages.language, cell: (row) => row.language },
        { key: "citations", label: messages.citations, isNumber: true, cell: (row) => row.citations },
        {
          key: "archive",
          label: messages.archive,
          cell: (row) => (
            <span className="desk-whole">
              {row.captures === 0 ? messages.notArchived : messages.archivedCount(row.captures)}
            </span>
          ),
        },
      ]}
    />
  );
}
