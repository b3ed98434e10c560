import { isEvidence } from "@/lib/domain/claims/derive-basis";
import { gradeOfClaim, type ReliabilityBySource } from "@/lib/domain/claims/evidence-grade";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import { RELIABILITIES, type Reliability } from "@/lib/domain/model/vocabulary";

/** What would be graded otherwise if a source had another letter. */
interface Regrade {
  readonly letter: Reliability;
  /** Claims whose letter would be another one. */
  readonly claims: readonly Slug[];
}

/** How much rests on a source. */
export interface SourceWeight {
  /** Claims that nothing else is evidence for. */
  readonly alone: readonly Slug[];
  /** One line for every letter that it does not have. */
  readonly regrades: readonly Regrade[];
}

/** Weighs a source: what rests on it alone, and what its letter decides. Claims are those that cite it. */
export function weighSource(source: Source, claims: readonly Claim[], sources: readonly Source[]): SourceWeight {
  const letters = new Map(sources.map(({ slug, reliability }) => [slug, reliability]));
  const standing = claims.filter(({ status }) => status === "accepted" || status === "disputed");
  return {
    alone: standing.filter((claim) => restsAlone(claim, source.slug)).map(({ slug }) => slug),
    regrades: RELIABILITIES.filter((letter) => letter !== source.reliability).map((letter) => {
      const regraded: ReliabilityBySource = new Map([...letters, [source.slug, letter]]);
      const moves = (claim: Claim) =>
        gradeOfClaim(claim, letters).reliability !== gradeOfClaim(claim, regraded).reliability;
      return { letter, claims: standing.filter(moves).map(({ slug }) => slug) };
    }),
  };
}

/** Whether a source is all the evidence that a claim has. */
export function restsAlone({ citations }: Pick<Claim, "citations">, source: Slug): boolean {
  const evidence = citations.filter(isEvidence);
  return evidence.length > 0 && evidence.every((citation) => citation.source === source);
}
