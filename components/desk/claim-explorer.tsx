"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useDesk } from "#desk";
import { CLAIM_FILTERS, claimListOptions, claimListSearch } from "@/lib/client/claim-list-options";
import { useAddress } from "@/lib/client/use-address";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import { type ClaimListQuery, claimListQuery } from "@/lib/wire/desk/list-query";
import { claimColumns } from "./claim-columns";
import { claimFilters, claimViews } from "./claim-filters";
import { FilterChips } from "./filter-chips";
import { ListForm } from "./list-form";
import { ListPager } from "./list-pager";
import { ListTools } from "./list-tools";
import { ListViews } from "./list-views";
import { RecordTable, shownColumns } from "./record-table";

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
  // What the address would say is read as an address is, so that no other value comes in; words keep the blanks at their
  // ends while they are typed.
  const change = ({ q, ...changes }: Readonly<Record<string, string>>) =>
    setQuery((former) => ({
      ...claimListQuery.parse({ ...former, page: 1, ...changes }),
      q: q ?? former.q,
    }));
  const hrefOf = (changes: Readonly<Record<string, string | number>>) => {
    const search = claimListSearch(claimListQuery.parse({ ...query, ...changes }));
    return search === "" ? path : `${path}?${search}`;
  };
  const search = claimListSearch(settled);
  const address = search === "" ? path : `${path}?${search}`;
  useAddress(address);
  const columns = claimColumns(locale, caseSlug);
  const shown = shownColumns(columns, query.cols);
  const filters = claimFilters(locale, query);
  const isFiltered = query.q !== "" || CLAIM_FILTERS.some((name) => query[name] !== undefined);
  return (
    <>
      <ListViews path={path} views={claimViews(locale)} current={address} />
      <ListForm
        {...{ path, filters }}
        words={query.q}
        hint={messages.searchHint.claims}
        sort={query.sort}
        cols={query.cols}
        onChange={(name, value) => change({ [name]: value })}
        onClear={() => setQuery(claimListQuery.parse({}))}
      />
      <FilterChips
        words={query.q}
        filters={filters}
        hrefWithout={(name) => hrefOf({ [name]: "" })}
        onDrop={(name) => change({ [name]: "" })}
      />
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
          <ListTools
            title={messages.place.claims}
            columns={columns.map(({ key, label }) => ({ key, label }))}
            shown={[...shown]}
            mayChoose
            onColumns={(cols) => setQuery((former) => ({ ...former, cols }))}
          >
            <RecordTable
              caption={messages.place.claims}
              columns={columns}
              shown={shown}
              rows={answer.data.rows}
              keyOf={(row) => row.slug}
              sort={query.sort}
              hrefOfSort={(sort) => hrefOf({ page: 1, sort })}
              isFiltered={isFiltered || query.page > 1}
              chooses={(row) => `claim:${row.slug}`}
            />
          </ListTools>
          <ListPager page={query.page} total={answer.data.total} hrefOf={(page) => hrefOf({ page })} />
        </div>
      ) : null}
    </>
  );
}
