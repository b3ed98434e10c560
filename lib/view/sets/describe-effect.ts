import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { countByLens } from "@/lib/domain/analysis/strike-out/count-by-lens";
import { strikeOut } from "@/lib/domain/analysis/strike-out/strike-out";
import { buildLiveDocument } from "@/lib/domain/live/live-document";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { addSetTo, type SetRecords } from "@/lib/domain/sets/add-set";
import { figureChanges, loopWay } from "../loops/strike-rows";
import { indexDocument } from "../snapshots/document-index";

/** What a set would change if all of it were accepted, in the words of one language. */
export interface EffectOfSet {
  readonly loops: readonly { readonly lens: Lens; readonly before: number; readonly after: number }[];
  readonly closed: readonly { readonly id: string; readonly way: string; readonly lens: Lens }[];
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Whether the search for loops reached its limit: the counts are "at least" then. */
  readonly isCut: boolean;
}

/**
 * What a set would change, by the functions of the what-if, read backwards: of the case with the set its claims are taken
 * away again, and what falls with them is what they bring.
 */
export function describeEffect(records: CaseRecords, added: SetRecords, locale: Locale): EffectOfSet {
  const standing = new Set(records.claims.map(({ slug }) => slug));
  const document = buildLiveDocument(addSetTo(records, added));
  const index = indexDocument(document);
  const ground = groundOf(document);
  const strikes = document.claims
    .filter(({ slug }) => !standing.has(slug))
    .map(({ slug }) => ({ type: "claim", slug }) as const);
  const loss = strikeOut(ground, strikes);
  return {
    loops: countByLens(ground.loopSets, loss).map(({ lens, before, fallen }) => ({
      lens,
      before: before - fallen,
      after: before,
    })),
    closed: loss.fallen.map(({ id, parties, lens }) => ({ id, way: loopWay(index, parties, locale), lens })),
    figures: figureChanges(index, loss, locale, "desk").map(({ id, label, before, after }) => ({
      id,
      label,
      before: after,
      after: before,
    })),
    isCut: loss.truncated,
  };
}
