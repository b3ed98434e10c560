import { type Difference, listDifferences } from "../history/list-differences";
import type { CaseRecords, Slug } from "../model/case-records";
import { wholeFigure } from "../model/figure-lists";
import type { Figure, SnapshotDocument } from "../model/snapshot-document";
import { LISTED_KINDS, type ListedKind, listOf, slugOfState } from "../records/by-kind";
import { RECORD_KINDS, type StateOf } from "../records/kinds";

/** A record, or a figure, that reads otherwise in the later of two versions. */
export interface DocumentChange {
  /** The list of the document that it stands in. */
  readonly list: ComparedList;
  readonly slug: Slug;
  readonly what: "added" | "gone" | "changed";
  readonly differences: readonly Difference[];
}

export type ComparedList = keyof CaseRecords | "figures";

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
    ...ENDS_OF_CLAIMS.flatMap((kind) => compareKind(kind, former, later)),
    ...compareLists("claims", former.claims, later.claims, ({ slug }) => slug),
    ...LISTED_KINDS.filter((kind) => !ENDS_OF_CLAIMS.includes(kind)).flatMap((kind) =>
      compareKind(kind, former, later),
    ),
    ...compareLists("figures", former.figures, later.figures, ({ id }) => id, compareFigures()),
  ];
}

/** What claims are about most: it comes before them, and all else behind. */
const ENDS_OF_CLAIMS: readonly ListedKind[] = ["party", "deal", "link"];

function compareKind<Kind extends ListedKind>(kind: Kind, former: SnapshotDocument, later: SnapshotDocument) {
  const nameOf = (state: StateOf<Kind>) => slugOfState(kind, state);
  return compareLists(RECORD_KINDS[kind].list, listOf(former, kind), listOf(later, kind), nameOf);
}

function compareLists<Row>(
  list: ComparedList,
  former: readonly Row[],
  later: readonly Row[],
  nameOf: (row: Row) => string,
  compare: (was: Row | null, row: Row) => readonly Difference[] = listDifferences,
): DocumentChange[] {
  const before = new Map(former.map((row) => [nameOf(row), row]));
  const after = new Set(later.map(nameOf));
  const changes = later.flatMap((row): DocumentChange[] => {
    const slug = nameOf(row);
    const was = before.get(slug);
    const differences = compare(was ?? null, row);
    if (differences.length === 0) return [];
    return [{ list, slug, what: was === undefined ? "added" : "changed", differences }];
  });
  const gone = former.filter((row) => !after.has(nameOf(row)));
  return [...changes, ...gone.map((row) => ({ list, slug: nameOf(row), what: "gone" as const, differences: [] }))];
}

const FIGURE_LISTS = ["claims", "assumptions", "missing", "shared"] as const;

/**
 * Compares figures as readers see them, whatever lists they share. A list that is the same in both versions is compared
 * once for all figures that rest on it.
 */
function compareFigures(): (was: Figure | null, row: Figure) => readonly Difference[] {
  const known = new Map<readonly unknown[], Map<readonly unknown[], boolean>>();
  const isSame = (one: readonly unknown[], other: readonly unknown[]) => {
    const answers = known.get(one) ?? new Map<readonly unknown[], boolean>();
    known.set(one, answers);
    const answer = answers.get(other) ?? JSON.stringify(one) === JSON.stringify(other);
    answers.set(other, answer);
    return answer;
  };
  return (was, row) => {
    if (was === null) return listDifferences(null, wholeFigure(row));
    const same = FIGURE_LISTS.filter((name) => isSame(was[name], row[name]));
    const emptied = Object.fromEntries(same.map((name) => [name, []]));
    return listDifferences(wholeFigure({ ...was, ...emptied }), wholeFigure({ ...row, ...emptied }));
  };
}
