import { linkPartSlug } from "../acceptance/reviewed-kinds";
import type { CaseRecords, Slug } from "../case-records";
import { type Difference, listDifferences } from "../history/list-differences";
import type { SnapshotDocument } from "./snapshot-document";

/** A record, or a figure, that reads otherwise in the later of two versions. */
export interface DocumentChange {
  /** The list of the document that it stands in. */
  readonly list: ComparedList;
  readonly slug: Slug;
  readonly what: "added" | "gone" | "changed";
  readonly differences: readonly Difference[];
}

const LISTS = [
  "parties",
  "deals",
  "links",
  "claims",
  "sources",
  "rules",
  "indicators",
  "glossary",
  "discrepancies",
  "statements",
  "analogies",
  "inquiries",
] as const satisfies readonly (keyof CaseRecords)[];
export type ComparedList = (typeof LISTS)[number] | "header" | "linkParts" | "figures";

/**
 * What readers of the later version see that readers of the former did not, list by list, in the order of the later
 * one; `former` is null before the first version, when everything is new and nothing is listed.
 */
export function compareDocuments(former: SnapshotDocument | null, later: SnapshotDocument): readonly DocumentChange[] {
  if (former === null) return [];
  const header = listDifferences(former.header, later.header);
  return [
    ...(header.length === 0
      ? []
      : [{ list: "header", slug: later.header.slug, what: "changed", differences: header } as const]),
    ...LISTS.flatMap((list) => compareLists<Named>(list, former[list], later[list], ({ slug }) => slug)),
    ...compareLists("linkParts", former.linkParts, later.linkParts, linkPartSlug),
    ...compareLists("figures", former.figures, later.figures, ({ id }) => id),
  ];
}

interface Named {
  readonly slug: Slug;
}

function compareLists<Row extends object>(
  list: ComparedList,
  former: readonly Row[],
  later: readonly Row[],
  nameOf: (row: Row) => string,
): DocumentChange[] {
  const before = new Map(former.map((row) => [nameOf(row), row]));
  const after = new Set(later.map(nameOf));
  const changes = later.flatMap((row): DocumentChange[] => {
    const slug = nameOf(row);
    const was = before.get(slug);
    const differences = listDifferences(was ?? null, row);
    if (differences.length === 0) return [];
    return [{ list, slug, what: was === undefined ? "added" : "changed", differences }];
  });
  const gone = former.filter((row) => !after.has(nameOf(row)));
  return [...changes, ...gone.map((row) => ({ list, slug: nameOf(row), what: "gone" as const, differences: [] }))];
}
