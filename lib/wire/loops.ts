import type { LinkTerm } from "@/lib/domain/deals/link-term";
import type { PartyExposure } from "@/lib/domain/live/measure-live";
import type { Slug } from "@/lib/domain/model/case-records";
import type { LoopSet } from "@/lib/domain/model/snapshot-document";
import type { Localized } from "@/lib/domain/model/vocabulary";

/** Loops and cash exposure of a case as its accepted claims stand. */
interface LiveLoops {
  readonly loopSets: readonly LoopSet[];
  readonly exposures: readonly PartyExposure[];
  /** The terms of the sums that stand on loops, by link. */
  readonly loopTerms: Readonly<Record<Slug, LinkTerm>>;
  /** Names of the parties that are named. */
  readonly names: Readonly<Record<string, Localized>>;
  /** False while something was written since and the newest measures are not there yet. */
  readonly isCurrent: boolean;
}

/** The newest measures that there are, null before the first; `refused` names the limit that the case as it is met. */
export interface LiveLoopsAnswer {
  readonly measured: LiveLoops | null;
  readonly refused: "too-long" | "too-large" | null;
}

/** What one party gives and gets in cash, by the newest measures that there are; null before the first. */
export interface PartyExposureAnswer {
  readonly measured: {
    /** The party itself, or the head of the group that it is counted with. */
    readonly head: Slug;
    readonly headName: Localized | null;
    readonly exposures: readonly PartyExposure[];
    readonly isCurrent: boolean;
  } | null;
  readonly refused: "too-long" | "too-large" | null;
}
