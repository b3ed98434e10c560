import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";

/** A source and how many claims of a page rest on it. */
export interface SourceUse {
  readonly source: Source;
  readonly claims: number;
}

/** The sources behind some claims, the most used first. */
export function listSourceUses(claims: readonly Claim[], sources: readonly Source[]): readonly SourceUse[] {
  const uses = new Map<Slug, number>();
  for (const { citations } of claims) {
    for (const slug of new Set(citations.map(({ source }) => source))) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  }
  return sources
    .flatMap((source) => {
      const count = uses.get(source.slug);
      return count === undefined ? [] : [{ source, claims: count }];
    })
    .sort((one, other) => other.claims - one.claims || compareText(one.source.slug, other.source.slug));
}
