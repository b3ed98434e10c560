import type { Citation, Slug } from "@/lib/domain/model/case-records";
import { statesAmount } from "../claims/figure-in-quote";
import type { DocumentIndex } from "../snapshots/document-index";
import type { FigurePart } from "./case-bars";

/** What a part of a sum rests on. */
export interface PartQuotes {
  /** The quotes, those that state the figure first. */
  readonly quotes: readonly Citation[];
  /** Whether the first quote states the figure. */
  readonly isStated: boolean;
}

/** The quotes that support a part of a sum: what states its figure comes first; what is only under test supports nothing. */
export function quotesOfPart(
  index: DocumentIndex,
  { link, low, high }: FigurePart,
  claims: readonly Slug[],
  currency: string,
): PartQuotes {
  const cited = [...new Set([...claims, ...(index.networkLinks.get(link)?.claims ?? [])])]
    .flatMap((slug) => index.claims.get(slug)?.citations ?? [])
    .filter(
      ({ stance, origin, fragment }) => stance === "supports" && origin !== "tested_document" && fragment !== null,
    );
  const seen = new Map(cited.map((citation) => [`${citation.source} ${citation.fragment}`, citation]));
  const states = (citation: Citation) => statesAmount(citation.fragment ?? "", [low, high], currency);
  const quotes = [...seen.values()].sort((one, other) => Number(states(other)) - Number(states(one)));
  const [first] = quotes;
  return { quotes, isStated: first !== undefined && states(first) };
}
