"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useDesk } from "#desk";
import { claimListOptions, claimListSearch } from "@/lib/client/claim-list-options";
import { useAddress } from "@/lib/client/use-address";
import { CLAIM_STATUSES, EVIDENCES } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { claimColumns } from "./claim-columns";
import { ListPager } from "./list-pager";
import { RecordTable } from "./record-table";

/** The claim table: every change of search, filter or order asks for the rows and is kept in the address. */
export function ClaimExplorer({ initialQuery, initialPage }: { initialQuery: ClaimListQuery; initialPage: ClaimList }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const path = deskCasePath(locale, caseSlug, "claims");
  const [query, setQuery] = useState(initialQuery);
  const settled = useDeferredValue(query);
  const isInitial = claimListSearch(settled) === claimListSearch(initialQuery);
  const answer = useQuery({
    ...claimListOptions(caseSlug, settled),
    initialData: isInitial ? initialPage : undefined,
  });
  const change = (changes: Partial<ClaimListQuery>) => setQuery((former) => ({ ...former, page: 1, ...changes }));
  const hrefOf = (changes: Partial<ClaimListQuery>) => {
    const search = claimListSearch({ ...query, ...changes });
    return search === "" ? path : `${path}?${search}`;
  };

  const search = claimListSearch(settled);
  useAddress(search === "" ? path : `${path}?${search}`);

  return (
    <>
      <form className="desk-filters" role="search" action={path}>
        <label>
          {messages.search}
          <input
            type="search"
            name="q"
            value={query.q}
            placeholder={messages.searchHint.claims}
            maxLength={200}
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
        <label>
          {messages.status}
          <select
            name="status"
            value={query.status ?? ""}
            onChange={(event) => change({ status: CLAIM_STATUSES.find((status) => status === event.target.value) })}
          >
            <option value="">{messages.any}</option>
            {CLAIM_STATUSES.map((status) => (
              <option key={status} value={status}>
                {label.status(status, locale)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {messages.evidence}
          <select
            name="evidence"
            value={query.evidence ?? ""}
            onChange={(event) => change({ evidence: EVIDENCES.find((word) => word === event.target.value) })}
          >
            <option value="">{messages.any}</option>
            {EVIDENCES.map((evidence) => (
              <option key={evidence} value={evidence}>
                {label.evidence(evidence, locale)}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <button type="submit">{messages.apply}</button>
        </noscript>
        <button
          type="button"
          className="desk-quiet"
          onClick={() => setQuery({ q: "", page: 1, sort: "slug", status: undefined, evidence: undefined })}
        >
          {messages.clear}
        </button>
      </form>
      <p role="status" className="desk-faint">
        {answer.data && !answer.isPlaceholderData ? messages.rowCount(answer.data.total) : messages.loading}
      </p>
      {answer.isError ? (
        <p role="alert" className="desk-alert">
          {messages.loadFailed}{" "}
          <button type="button" onClick={() => void answer.refetch()}>
            {messages.tryAgain}
          </button>
        </p>
      ) : null}
      {answer.data ? (
        <div aria-busy={answer.isPlaceholderData}>
          <RecordTable
            caption={messages.place.claims}
            columns={claimColumns(locale, caseSlug)}
            rows={answer.data.rows}
            keyOf={(row) => row.slug}
            sort={query.sort}
            hrefOfSort={(sort) => hrefOf({ page: 1, sort: readSort(sort) })}
            isFiltered={query.q !== "" || query.status !== undefined || query.evidence !== undefined || query.page > 1}
          />
          <ListPager page={query.page} total={answer.data.total} hrefOf={(page) => hrefOf({ page })} />
        </div>
      ) : null}
    </>
  );
}

function readSort(sort: string): ClaimListQuery["sort"] {
  return sort === "property" || sort === "status" || sort === "day" ? sort : "slug";
}
