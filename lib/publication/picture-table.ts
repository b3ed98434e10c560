import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { headLookup } from "@/lib/domain/network/group-heads";
import { listFigureParts } from "@/lib/view/pictures/case-bars";
import { flowOf, lensOfLink } from "@/lib/view/pictures/streams";
import type { DocumentIndex } from "@/lib/view/snapshots/document-index";

/** Names of the columns, in the words that readers meet. */
const WORD_OF_LENS: Readonly<Record<Lens, string>> = {
  PAID: "paid",
  COMMITTED: "signed",
  ANNOUNCED: "announced",
  REPORTED: "reported",
};

/** Header of the table behind the pictures. */
export const PICTURE_COLUMNS = [
  "link",
  "deal",
  "giver",
  "receiver",
  "giver_drawn_as",
  "receiver_drawn_as",
  "what_for",
  "stage",
  "currency",
  ...LENSES.flatMap((lens) =>
    ["low", "high", "in_sum_low", "in_sum_high"].map((column) => `${WORD_OF_LENS[lens]}_${column}`),
  ),
  "inside_link",
  "inside_deal",
  "instead_of_others_of_its_deal",
  "claims",
  "sources",
] as const;

/**
 * What the pictures are drawn from, a row for each deal that is drawn: amounts under every way of counting, what of them
 * makes the printed sums, inside what it lies, whom it is drawn as, and the claims and sources that it rests on.
 */
export function pictureRows(index: DocumentIndex): readonly (readonly (string | null)[])[] {
  const { document } = index;
  const headOf = headLookup(document.network);
  const { wholeLink, wholeDeal, alternatives } = readContainment(document.linkParts, document.deals);
  const sums = new Map(
    LENSES.map((lens) => [
      lens,
      new Map((listFigureParts(index, lens)?.parts ?? []).map((part) => [part.link, part] as const)),
    ]),
  );
  return document.network.links
    .filter(({ drawn }) => drawn)
    .map((link) => {
      const sources = link.claims.flatMap((claim) =>
        (index.claims.get(claim)?.citations ?? []).map(({ source }) => source),
      );
      return [
        link.link,
        link.deal,
        link.giver,
        link.receiver,
        headOf(link.giver),
        headOf(link.receiver),
        flowOf(link),
        WORD_OF_LENS[lensOfLink(link)],
        link.amount?.currency ?? null,
        ...LENSES.flatMap((lens) => {
          const part = sums.get(lens)?.get(link.link);
          const stated = link.amounts[lens];
          return [stated?.low ?? null, stated?.high ?? null, part?.low ?? null, part?.high ?? null];
        }),
        wholeLink.get(link.link) ?? null,
        wholeDeal.get(link.deal) ?? null,
        String(alternatives.has(link.link)),
        link.claims.join("|"),
        [...new Set(sources)].join("|"),
      ];
    });
}
