import { z } from "zod";
import { TEXTS } from "@/lib/domain/values/texts";
import { statesSeen } from "./acceptance";
import { requiredText } from "./texts";

export const REVIEW_FILTERS = ["waiting", "mine", "conflicts", "weak"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export const reviewQuery = z.object({
  filter: z.enum(REVIEW_FILTERS).default("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ReviewQuery = z.infer<typeof reviewQuery>;

/** Claims on one page of the queue. */
export const QUEUE_PAGE = 50;

export const acceptance = z.strictObject({
  version: z.int().min(1),
  /** Hash of the content that the reviewer saw. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** One per supporting citation: the passage supports this value. */
  ticks: z.array(z.uuid()).max(30),
  /** States of what the claim rests on that the reviewer saw beside it and accepts with it. */
  states: statesSeen,
});
export type Acceptance = z.infer<typeof acceptance>;

export const sendBack = z.strictObject({
  version: z.int().min(1),
  reason: requiredText(TEXTS.review.reason),
});
export type SendBack = z.infer<typeof sendBack>;
