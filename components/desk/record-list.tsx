import type { Page } from "@/lib/wire/desk/list-query";
import { type ListFilter, ListForm } from "./list-form";
import { ListPager } from "./list-pager";
import { type Column, RecordTable } from "./record-table";

/** What every list of the desk is: a form, a table and a pager over one address. */
export function RecordList<Row extends { readonly slug: string }>({
  title,
  path,
  hint,
  query,
  filters,
  columns,
  page,
  add,
}: {
  title: string;
  path: string;
  hint: string;
  query: { readonly q: string; readonly sort: string; readonly page: number };
  filters: readonly ListFilter[];
  columns: readonly Column<Row>[];
  page: Page<Row>;
  /** Where a new one is written down, and what that is called. */
  add?: { readonly href: string; readonly label: string };
}) {
  const hrefOf = (changes: { readonly sort?: string; readonly page?: number }) => {
    const search = new URLSearchParams();
    if (query.q !== "") search.set("q", query.q);
    for (const { name, value } of filters) if (value) search.set(name, value);
    search.set("sort", changes.sort ?? query.sort);
    if (changes.page && changes.page > 1) search.set("page", String(changes.page));
    return `${path}?${search}`;
  };
  const isFiltered = query.q !== "" || filters.some(({ value }) => value !== undefined);
  return (
    <>
      {add === undefined ? null : (
        <p>
          <a href={add.href}>{add.label}</a>
        </p>
      )}
      <ListForm path={path} words={query.q} hint={hint} filters={filters} sort={query.sort} />
      <RecordTable
        caption={title}
        columns={columns}
        rows={page.rows}
        keyOf={(row) => row.slug}
        sort={query.sort}
        hrefOfSort={(sort) => hrefOf({ sort })}
        isFiltered={isFiltered || query.page > 1}
      />
      <ListPager page={query.page} total={page.total} hrefOf={(number) => hrefOf({ page: number })} />
    </>
  );
}
