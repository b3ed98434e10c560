import type { TalkSubject } from "@/lib/domain/annotations/subject";
import type { Page } from "@/lib/wire/desk/list-query";
import { FilterChips } from "./filter-chips";
import { type ListFilter, ListForm } from "./list-form";
import { ListPager } from "./list-pager";
import { ListTools } from "./list-tools";
import { ListViews } from "./list-views";
import { type Column, RecordTable, shownColumns } from "./record-table";

/** What every list of the desk is: views, a form, chips, a table and a pager over one address. */
export function RecordList<Row extends { readonly slug: string }>({
  title,
  path,
  hint,
  query,
  filters,
  columns,
  page,
  about,
  views = [],
  add,
}: {
  title: string;
  path: string;
  hint: string;
  query: { readonly q: string; readonly sort: string; readonly page: number; readonly cols?: string | undefined };
  filters: readonly ListFilter[];
  columns: readonly Column<Row>[];
  page: Page<Row>;
  /** What a row is to those who put it on the list of things to do; none where rows are not chosen. */
  about?: TalkSubject["type"];
  /** Ways to look at the list that are often wanted. */
  views?: readonly { readonly name: string; readonly search: string }[];
  /** Where a new one is written down, and what that is called. */
  add?: { readonly href: string; readonly label: string };
}) {
  const hrefOf = (changes: { readonly sort?: string; readonly page?: number; readonly without?: string }) => {
    const search = new URLSearchParams();
    if (query.q !== "" && changes.without !== "q") search.set("q", query.q);
    for (const { name, value } of filters) if (value && name !== changes.without) search.set(name, value);
    if (query.cols !== undefined) search.set("cols", query.cols);
    search.set("sort", changes.sort ?? query.sort);
    if (changes.page && changes.page > 1) search.set("page", String(changes.page));
    return `${path}?${search}`;
  };
  const shown = shownColumns(columns, query.cols);
  const isFiltered = query.q !== "" || filters.some(({ value }) => value !== undefined);
  return (
    <>
      <ListViews path={path} views={views} current={hrefOf({})} />
      <ListForm {...{ path, hint, filters }} words={query.q} sort={query.sort} cols={query.cols} />
      <FilterChips words={query.q} filters={filters} hrefWithout={(name) => hrefOf({ without: name })} />
      <ListTools
        title={title}
        columns={columns.map(({ key, label }) => ({ key, label }))}
        shown={[...shown]}
        mayChoose={about !== undefined}
        add={add}
      >
        <RecordTable
          caption={title}
          columns={columns}
          shown={shown}
          rows={page.rows}
          keyOf={(row) => row.slug}
          sort={query.sort}
          hrefOfSort={(sort) => hrefOf({ sort })}
          isFiltered={isFiltered || query.page > 1}
          {...(about !== undefined && { chooses: (row: Row) => `${about}:${row.slug}` })}
        />
      </ListTools>
      <ListPager page={query.page} total={page.total} hrefOf={(number) => hrefOf({ page: number })} />
    </>
  );
}
