import { LENSES } from "@/lib/domain/model/vocabulary";
import { listDatedDeals, listDealBars, listFigureParts, listPartyBars, MOST_ROWS } from "../pictures/case-bars";
import { pickHubs } from "../pictures/hub-picture";
import { listRingLoops } from "../pictures/loop-rings";
import type { DocumentIndex } from "./document-index";

/** Chapters of the page of a case, in its order. */
const CHAPTERS = ["network", "loops", "deals", "parties", "days", "table", "check"] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Whether a document has anything to show in a chapter. */
const HAS: Readonly<Record<Chapter, (index: DocumentIndex) => boolean>> = {
  network: ({ document }) => pickHubs(document).length > 1,
  loops: (index) => listRingLoops(index).some(({ kind }) => kind === "cash"),
  deals: (index) => listDealBars(index).length > 0,
  parties: (index) => listPartyBars(index).length > 0,
  days: (index) => listDatedDeals(index, MOST_ROWS).length > 2,
  table: ({ document }) => pickHubs(document).length > 1,
  check: (index) => LENSES.some((lens) => (listFigureParts(index, lens)?.parts.length ?? 0) > 0),
};

/** The chapters that a document fills: one without data is absent. */
export function listChapters(index: DocumentIndex): readonly Chapter[] {
  return CHAPTERS.filter((chapter) => HAS[chapter](index));
}
