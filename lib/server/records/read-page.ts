import "server-only";
import { PAGE_SIZE, type Page, readOrder } from "@/lib/wire/desk/list-query";

/** Which way a column is ordered, and the same with what is missing at the end either way. */
export interface Way {
  readonly to: "asc" | "desc";
  readonly last: { readonly sort: "asc" | "desc"; readonly nulls: "last" };
  /** The way of days, which are meant newest first. */
  readonly newest: { readonly sort: "asc" | "desc"; readonly nulls: "last" };
}

/** What a list may be ordered by, and what each word means to the database; a minus before it turns it round. */
export type Orders<Sort extends string, Order> = Readonly<
  Record<Exclude<Sort, `-${string}`>, (way: Way) => readonly Order[]>
>;

/** What a list is asked for, as the database takes it. */
export function pageArgs<Order>(
  query: { readonly page: number; readonly sort: string },
  orders: Readonly<Record<string, (way: Way) => readonly Order[]>>,
): { orderBy: Order[]; skip: number; take: number } {
  const { by, isTurned } = readOrder(query.sort);
  const [to, back] = isTurned ? (["desc", "asc"] as const) : (["asc", "desc"] as const);
  const way: Way = { to, last: { sort: to, nulls: "last" }, newest: { sort: back, nulls: "last" } };
  const orderBy = orders[by]?.(way) ?? [];
  return { orderBy: [...orderBy], skip: (query.page - 1) * PAGE_SIZE, take: PAGE_SIZE };
}

/** One page of a list, in the order that was asked for: the one pager of the desk. */
export async function readPage<Order, Found, Row>(
  query: { readonly page: number; readonly sort: string },
  list: {
    readonly orders: Readonly<Record<string, (way: Way) => readonly Order[]>>;
    readonly find: (asked: { orderBy: Order[]; skip: number; take: number }) => PromiseLike<readonly Found[]>;
    readonly count: () => PromiseLike<number>;
    /** What a row that was found is told as. */
    readonly toRow: (found: Found) => Row;
  },
): Promise<Page<Row>> {
  const found = await list.find(pageArgs(query, list.orders));
  return { total: await list.count(), rows: found.map(list.toRow) };
}

/** A filter on whether there is any: of a relation, as the database asks for it. */
export function someOrNone<Where extends object>(
  asked: "yes" | "no" | undefined,
  of: Where,
): { some: Where } | { none: Where } | undefined {
  if (asked === undefined) return undefined;
  return asked === "yes" ? { some: of } : { none: of };
}
