import type { PartialDate } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";

/** The day beside the stage of a link: of a completed one the day of completion, and no other. */
export function dayOfStage({ stage, date, completedOn }: NetworkLink): PartialDate | null {
  return stage === "completed" ? completedOn : date;
}
