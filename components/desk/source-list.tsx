import { AddressChoice } from "@/components/sources/address-choice";
import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import { RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/model/vocabulary";
import { languageName } from "@/lib/view/claims/claim-words";
import { deskSourceEditPath, deskSourcePath } from "@/lib/view/desk/record-addresses";
import { label } from "@/lib/view/labels";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import type { SourceListQuery } from "@/lib/wire/desk/list-query";
import type { SourceLine } from "@/lib/wire/desk/list-rows";
import { SourceLink } from "./citation-table";
import { choicesOf } from "./columns";
import { type Asked, useList } from "./lists";
import { RecordList } from "./record-list";

// Apart from the other lists: what it lets a member do in a row is script that no other list needs.
/** The sources of a case, each with its address for readers and the way to withdraw it, for whoever may. */
export function SourceList({
  query,
  page,
  mayChoose,
  mayWithdraw,
}: Asked<SourceListQuery, SourceLine> & {
  /** Whether the reader decides what address readers get. */
  mayChoose: boolean;
  mayWithdraw: boolean;
}) {
  const { locale, caseSlug, messages, words, path, columns, isThere } = useList<SourceLine>("sources");
  const kinds = choicesOf(SOURCE_KINDS, (kind) => label.sourceKind(kind, locale));
  const letters = choicesOf(RELIABILITIES, (letter) => `${letter} · ${label.reliability(letter, locale)}`);
  return (
    <RecordList<SourceLine>
      title={messages.place.sources}
      hint={messages.searchHint.sources}
      {...{ path, query, page }}
      filters={[
        { name: "kind", label: messages.kind, value: query.kind, options: kinds },
        { name: "reliability", label: messages.reliability, value: query.reliability, options: letters },
        isThere("cited", words.cited, query.cited),
        isThere("archived", words.archived, query.archived),
      ]}
      views={[
        { name: words.view.notArchived, search: "archived=no" },
        { name: words.view.uncited, search: "cited=no" },
        { name: words.view.gradeD, search: "reliability=D" },
      ]}
      columns={[
        {
          key: "publisher",
          label: messages.publisher,
          sort: "publisher",
          cell: (row) => (
            <a href={deskSourcePath(locale, caseSlug, row.slug)} dir="auto">
              {sourceNameAtDesk(row, locale)}
            </a>
          ),
        },
        {
          key: "title",
          label: messages.title,
          sort: "title",
          cell: ({ slug, title, url, readIn, version, copyShown }) => (
            <>
              <bdi>{title ?? messages.notStated}</bdi> <SourceLink url={url} label={messages.openSource} />
              {readIn === "copy" && url !== null ? (
                <>
                  <br />
                  <AddressChoice mayChoose={mayChoose} source={slug} version={version} isShown={copyShown} />
                </>
              ) : null}
              {mayWithdraw ? (
                <>
                  {" "}
                  <a href={deskSourceEditPath(locale, caseSlug, slug)}>{messages.editSource}</a>{" "}
                  <WithdrawRecords records={[{ type: "source", slug }]} />
                </>
              ) : null}
            </>
          ),
        },
        columns.word("kind", label.sourceKind, { label: messages.kind, sort: true }),
        columns.day("published", { label: messages.published, sort: true, missing: messages.notStated }),
        {
          key: "reliability",
          label: messages.reliability,
          sort: "reliability",
          cell: ({ reliability }) => <span title={label.reliability(reliability, locale)}>{reliability}</span>,
        },
        columns.word("language", (code) => languageName(code, locale), { label: messages.language, sort: true }),
        columns.count("citations", messages.citations),
        {
          key: "archive",
          label: messages.archive,
          cell: ({ captures }) => (
            <span className="desk-whole">
              {captures === 0 ? messages.notArchived : messages.archivedCount(captures)}
            </span>
          ),
        },
      ]}
    />
  );
}
