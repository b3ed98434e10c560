import { FLOW_FAMILIES, type FlowFamily, LENSES, type Lens } from "@/lib/domain/model/vocabulary";

/**
 * What a reader has chosen, as the address says it: `?lens=PAID&kinds=equity,debt&loop=…&q=…#link-…`. The record that
 * is open stands in the fragment, because the page shows it without script too; `?link=` and `?party=` are understood.
 */
export interface AddressChoice {
  readonly lens: Lens | null;
  /** Null: all six. */
  readonly families: readonly FlowFamily[] | null;
  readonly loop: string | null;
  readonly query: string;
  readonly record: { readonly type: "link" | "party"; readonly slug: string } | null;
}

export const NO_CHOICE: AddressChoice = { lens: null, families: null, loop: null, query: "", record: null };

/** Reads a choice; what is not known is left out, so an old or mistyped address still opens the page. */
export function parseChoice(search: string, fragment: string): AddressChoice {
  const parameters = new URLSearchParams(search);
  const lens = LENSES.find((word) => word === parameters.get("lens")) ?? null;
  const kinds = parameters.get("kinds");
  const families = kinds === null ? null : FLOW_FAMILIES.filter((family) => kinds.split(",").includes(family));
  const link = parameters.get("link");
  const party = parameters.get("party");
  const named = /^#(link|party)-(.+)$/.exec(fragment);
  const record =
    named?.[2] !== undefined
      ? { type: named[1] === "link" ? ("link" as const) : ("party" as const), slug: decodeURIComponent(named[2]) }
      : link
        ? { type: "link" as const, slug: link }
        : party
          ? { type: "party" as const, slug: party }
          : null;
  return {
    lens,
    families: families === null || families.length === FLOW_FAMILIES.length ? null : families,
    loop: parameters.get("loop") || null,
    query: parameters.get("q") ?? "",
    record,
  };
}

/** What an address asks for and no page of this product knows: said to the reader instead of left out without a word. */
export function unknownWords(search: string): readonly string[] {
  const parameters = new URLSearchParams(search);
  const lens = parameters.get("lens");
  const kinds = (parameters.get("kinds") ?? "").split(",");
  return [
    ...(lens === null || LENSES.some((word) => word === lens) ? [] : [lens]),
    ...kinds.filter((kind) => kind !== "" && !FLOW_FAMILIES.some((family) => family === kind)),
  ];
}

/** Query string of a choice, empty where nothing is chosen; the inverse of `parseChoice` together with the fragment. */
export function writeSearch({ lens, families, loop, query }: AddressChoice): string {
  const parameters = new URLSearchParams();
  if (lens !== null) parameters.set("lens", lens);
  if (families !== null) parameters.set("kinds", families.join(","));
  if (loop !== null) parameters.set("loop", loop);
  if (query !== "") parameters.set("q", query);
  const text = parameters.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Fragment of the open record; empty where none is open. */
export function writeFragment({ record }: AddressChoice): string {
  return record === null ? "" : `#${record.type}-${record.slug}`;
}
