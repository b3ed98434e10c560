import type { PartialDate } from "@/lib/domain/model/case-records";
import type { NetworkLeg } from "@/lib/domain/model/snapshot-document";

/** The day beside the stage of a leg: of a completed one the day of completion, and no other. */
export function dayOfStage({ stage, date, completedOn }: NetworkLeg): PartialDate | null {
  return stage === "completed" ? completedOn : date;
}
