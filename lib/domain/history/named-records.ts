import { fieldsOf, REVIEWED_KINDS, type ReviewedKind } from "../records/by-kind";
import type { Difference } from "./list-differences";

/** What a stored state may name: a record whose states readers see, a claim, or a member. */
export type KindInState = ReviewedKind | "claim" | "member";

const SUBJECTS: readonly KindInState[] = [
  "party",
  "deal",
  "link",
  "rule",
  "indicator",
  "source",
  "glossary_term",
  "claim",
];

/** Fields of states that name records and that no kind declares: those of claims, of work and of what joins records. */
const OTHERS: Readonly<Record<string, readonly KindInState[]>> = {
  about: SUBJECTS,
  assignee: ["member"],
  codes: ["party"],
  conflictsWith: ["claim"],
  handedTo: ["member"],
  part: ["link", "deal"],
  slug: SUBJECTS,
  source: ["source"],
  subject: SUBJECTS,
  supersedes: ["claim"],
  whole: ["link", "deal"],
};

const DECLARED = declaredFields();

function declaredFields(): ReadonlyMap<string, ReadonlySet<KindInState>> {
  const found = new Map<string, Set<KindInState>>();
  for (const kind of REVIEWED_KINDS) {
    for (const [name, field] of fieldsOf(kind)) {
      const named = field.type === "claims" ? "claim" : "kind" in field ? field.kind : undefined;
      const known = named === "claim" ? named : REVIEWED_KINDS.find((one) => one === named);
      if (known === undefined) continue;
      found.set(name, (found.get(name) ?? new Set()).add(known));
    }
  }
  return found;
}

/** The kinds of which a place of a state may name one; none for a place that holds words and figures. */
export function kindsNamedAt(path: readonly string[]): readonly KindInState[] {
  const field = path.findLast((name) => !/^\d+$/.test(name)) ?? "";
  const declared = DECLARED.get(field);
  return [...new Set([...(declared ?? []), ...(Object.hasOwn(OTHERS, field) ? (OTHERS[field] ?? []) : [])])];
}

/** Everything that some differences may name, by the word of its kind and its name in the history. */
export function listNamed(
  differences: readonly Difference[],
): readonly { readonly recordType: KindInState; readonly recordSlug: string }[] {
  return differences.flatMap(({ path, before, after }) => {
    const slugs = [before, after].flat().filter((one) => typeof one === "string");
    return kindsNamedAt(path).flatMap((recordType) => slugs.map((recordSlug) => ({ recordType, recordSlug })));
  });
}

/** Differences that say something to whoever reads them: the name that a record goes by never changes. */
export function withoutOwnName(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ path }) => path.length !== 1 || path[0] !== "slug");
}
