import { type ClaimIndex, resolve, resolveDate, stageOf } from "../claims/claim-index";
import { hasBegunOn } from "../model/calendar";
import type { Claim, Deal, Link, PartialDate } from "../model/case-records";
import { isIn, LINK_KIND_ROWS } from "../model/link-kinds";
import type { Stage } from "../model/vocabulary";

/** The stage of a link with the claims that carry it; without claims it is the record field of the deal, uncited. */
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

/** The day shown for a link: its own start, else the most advanced day of its deal (effective, signed, announced). */
export function dateOfLink(index: ClaimIndex, link: Link, deal: Deal): PartialDate | null {
  const ofDeal = (["effective", "signed", "announced"] as const).map(
    (property) => resolveDate(index, "deal", deal.slug, property) ?? deal[property],
  );
  return resolveDate(index, "link", link.slug, "start") ?? link.start ?? ofDeal.find((date) => date !== null) ?? null;
}

/** The last day of a link, or null where none is known. */
export function endOfLink(index: ClaimIndex, link: Link): PartialDate | null {
  return resolveDate(index, "link", link.slug, "end") ?? link.end;
}

/**
 * The day on which a completed link was completed: its last day, else its first, else the day on which its deal took
 * effect; of a loan or a bond the last day is that of repayment and says nothing. A link without any of these was
 * completed at the latest on the day as of which its stage is claimed. Never a day after that of the case, and never
 * that of an announcement or a signature. Null for a link that is not completed.
 */
export function dayOfCompletion(
  index: ClaimIndex,
  link: Link,
  deal: Deal,
  { stage, claims }: ResolvedStage,
): PartialDate | null {
  if (stage !== "completed") return null;
  const start = resolveDate(index, "link", link.slug, "start") ?? link.start;
  const effective = resolveDate(index, "deal", deal.slug, "effective") ?? deal.effective;
  const row = LINK_KIND_ROWS[link.kind].lensRow;
  const end = isIn("debt", link.kind) ? null : endOfLink(index, link);
  const days = row === "running" ? [end] : row === "settling" ? [end, start, effective] : [start, effective];
  const past = days.find((day) => day !== null && hasBegunOn(day, index.asOf)) ?? null;
  return past ?? claims[0]?.asOf ?? null;
}
