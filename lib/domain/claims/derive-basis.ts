import type { Citation, Slug } from "../model/case-records";
import type { Basis, Evidence, Reliability } from "../model/vocabulary";
import { voiceOf } from "../sources/words-of";

/** What the basis of a claim needs to know of a source. */
export interface SourceGrade {
  readonly publisher: string;
  /** Whose words they are, where the address is somebody else's; two copies of one text are one publisher. */
  readonly wordsOf: string | null;
  readonly reliability: Reliability;
}

type Support = Pick<Citation, "source" | "stance" | "origin">;

/**
 * True for a citation that counts as evidence: it supports the claim, and its source is not the document under test. What
 * that document says is the claim itself and never its own support.
 */
export function isEvidence({ stance, origin }: Pick<Citation, "stance" | "origin">): boolean {
  return stance === "supports" && origin !== "tested_document";
}

/**
 * On what a claim rests. Only supporting citations count, in this order: nothing but the document under test (or nothing
 * at all) is `tested_document_only`; any primary text; any announcement of a party; any unnamed person; then two or more
 * publishers on their own word, else one.
 */
export function deriveBasis(citations: readonly Support[], sources: ReadonlyMap<Slug, SourceGrade>): Basis {
  const supports = citations.filter(isEvidence);
  const origins = new Set(supports.map((citation) => citation.origin));
  if (origins.size === 0) return "tested_document_only";
  if (origins.has("primary")) return "primary_text";
  if (origins.has("announcement")) return "announced_by_party";
  if (origins.has("unnamed")) return "unnamed_sources";
  const publishers = new Set(
    supports
      .filter((citation) => citation.origin === "press")
      .map(({ source }) => {
        const known = sources.get(source);
        return known === undefined ? source : voiceOf(known);
      }),
  );
  return publishers.size > 1 ? "two_publishers" : "one_publisher";
}

/**
 * The evidence word that citations carry. `verified` needs a primary text, an announcement or two publishers, and at
 * least one support outside the document under test graded B or better; all else is `reported`; that document alone is
 * no evidence.
 * Verified means that the statement was made or the text exists, not that money moved.
 */
export function deriveEvidence(
  citations: readonly Support[],
  sources: ReadonlyMap<Slug, SourceGrade>,
): Evidence | null {
  const basis = deriveBasis(citations, sources);
  if (basis === "tested_document_only") return null;
  const strong = basis === "primary_text" || basis === "announced_by_party" || basis === "two_publishers";
  const graded = citations.some((citation) => {
    const reliability = sources.get(citation.source)?.reliability;
    return isEvidence(citation) && (reliability === "A" || reliability === "B");
  });
  return strong && graded ? "verified" : "reported";
}
