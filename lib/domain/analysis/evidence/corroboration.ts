import { compareSlugs } from "../../model/ids";

/** A source that says something, with the document it has it from; null where it saw for itself. */
export interface Witness {
  readonly source: string;
  readonly origin: string | null;
}

export interface Corroboration {
  /** Documents that do not copy from each other, in slug order, each with the sources that repeat it. */
  readonly origins: readonly { readonly origin: string; readonly sources: readonly string[] }[];
  /** True with two or more of them: the condition for "confirmed by others". */
  readonly isConfirmed: boolean;
}

/**
 * Counts origins, not articles: ten papers that repeat one agency are one witness (method page, H4). Chains of copies
 * are followed to their beginning; a circle of copies counts as one origin, its first source by slug.
 */
export function corroborate(witnesses: readonly Witness[]): Corroboration {
  const copies = new Map(witnesses.map(({ source, origin }) => [source, origin]));
  const groups = new Map<string, string[]>();
  for (const source of [...copies.keys()].sort(compareSlugs)) {
    const origin = originOf(source, copies);
    groups.set(origin, [...(groups.get(origin) ?? []), source]);
  }
  const origins = [...groups]
    .map(([origin, sources]) => ({ origin, sources }))
    .sort((one, other) => compareSlugs(one.origin, other.origin));
  return { origins, isConfirmed: origins.length >= 2 };
}

function originOf(source: string, copies: ReadonlyMap<string, string | null>): string {
  const seen = [source];
  for (;;) {
    const last = seen[seen.length - 1] as string;
    const next = copies.get(last) ?? null;
    if (next === null || next === last) return last;
    if (seen.includes(next)) return seen.slice(seen.indexOf(next)).sort(compareSlugs)[0] as string;
    seen.push(next);
  }
}
