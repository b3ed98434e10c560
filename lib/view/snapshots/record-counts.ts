import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";

/** How much a document holds. Whatever prints a number of parties or links takes it from here, and says which. */
export interface DocumentCounts {
  readonly parties: number;
  /** Parties with a link that is drawn. */
  readonly partiesDrawn: number;
  /** Links on record, whether they still stand or not. */
  readonly linksOnRecord: number;
  /** Those of them that the picture draws. */
  readonly linksDrawn: number;
  /** Links that exist only as somebody's statement. */
  readonly linksTold: number;
  readonly claims: number;
  readonly sources: number;
}

/** Counts the records of a document. */
export function countDocument({ parties, links, network, claims, sources }: SnapshotDocument): DocumentCounts {
  const drawn = network.links.filter((link) => link.drawn);
  const told = links.filter(({ layer }) => layer === "told").length;
  return {
    parties: parties.length,
    partiesDrawn: new Set(drawn.flatMap(({ giver, receiver }) => [giver, receiver])).size,
    linksOnRecord: links.length - told,
    linksDrawn: drawn.length,
    linksTold: told,
    claims: claims.length,
    sources: sources.length,
  };
}
