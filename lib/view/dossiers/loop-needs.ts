import { isEvidence } from "@/lib/domain/claims/derive-basis";
import type { Claim } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";

/** What would make a step of a loop sure. */
const LOOP_NEEDS = ["amount", "paid", "archive", "source"] as const;
export type LoopNeed = (typeof LOOP_NEEDS)[number];

/** What is missing of one link of a loop, by the claims that carry it. */
export function needsOfLink(link: NetworkLink, claims: readonly Claim[]): readonly LoopNeed[] {
  const evidence = claims.flatMap(({ citations }) => citations.filter(isEvidence));
  const isCash = link.flowClass === "cash";
  return LOOP_NEEDS.filter((need) => {
    if (need === "amount") return isCash && link.amount === null;
    if (need === "paid") return isCash && link.lens !== "PAID";
    if (need === "archive") return evidence.every(({ anchor }) => anchor === "not_captured");
    return new Set(evidence.map(({ source }) => source)).size < 2;
  });
}
