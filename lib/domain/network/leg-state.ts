import type { Claim, Deal, Link, PartialDate } from "../case-records";
import { type ClaimIndex, resolve, resolveDate, stageOf } from "../claims/claim-index";
import type { Stage } from "../vocabulary";

/** The stage of a leg with the claims that carry it; without claims it is the record field of the deal, uncited. */
export interface ResolvedStage {
  readonly stage: Stage;
  readonly claims: readonly Claim[];
  readonly conflict: boolean;
}

/** A stage claim on the link wins over one on its deal, and that over the field of the deal's row. */
export function resolveStage(index: ClaimIndex, link: Link, deal: Deal): ResolvedStage {
  for (const [subjectType, subject] of [
    ["link", link.slug],
    ["deal", deal.slug],
  ] as const) {
    const { claims, conflict } = resolve(index, subjectType, subject, "stage");
    const stage = stageOf(claims[0]);
    if (stage !== null) return { stage, claims, conflict };
  }
  return { stage: deal.stage, claims: [], conflict: false };
}

/** The day shown for a leg: its own start, else the most advanced day of its deal (effective, signed, announced). */
export function dateOfLeg(index: ClaimIndex, link: Link, deal: Deal): PartialDate | null {
  const ofDeal = (["effective", "signed", "announced"] as const).map(
    (property) => resolveDate(index, "deal", deal.slug, property) ?? deal[property],
  );
  return resolveDate(index, "link", link.slug, "start") ?? link.start ?? ofDeal.find((date) => date !== null) ?? null;
}

/** The last day of a leg, or null where none is known. */
export function endOfLeg(index: ClaimIndex, link: Link): PartialDate | null {
  return resolveDate(index, "link", link.slug, "end") ?? link.end;
}
