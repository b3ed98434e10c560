import type { Slug } from "../case-records";
import { err, ok, type Result } from "../result";

/** How a party answered: a denial is an answer of its own kind, and silence until the deadline is one too. */
export const REPLY_STANCES = ["confirmed", "denied", "commented", "declined", "no_reply"] as const;
export type ReplyStance = (typeof REPLY_STANCES)[number];

/** What a party was asked, and what it said. Days are `YYYY-MM-DD`. */
export interface InquiryState {
  readonly askedOn: string;
  readonly deadline: string;
  readonly stance: ReplyStance | null;
}

export interface Reply {
  readonly stance: ReplyStance;
  readonly answer: string | null;
  readonly answeredOn: string;
}

/**
 * Whether an answer can be noted: a confirmation, a denial and a comment have words, silence has none and is noted
 * only after the deadline, and no answer comes before its question.
 */
export function decideReply(
  inquiry: InquiryState,
  reply: Reply,
): Result<Reply, "words-missing" | "words-of-silence" | "before-question" | "deadline-ahead"> {
  const answer = reply.answer?.trim() || null;
  if (reply.answeredOn < inquiry.askedOn) return err("before-question");
  if (reply.stance === "no_reply") {
    if (answer !== null) return err("words-of-silence");
    return reply.answeredOn <= inquiry.deadline ? err("deadline-ahead") : ok({ ...reply, answer });
  }
  if (answer === null && reply.stance !== "declined") return err("words-missing");
  return ok({ ...reply, answer });
}

/** Whether a party can still answer: asked, not answered, and the last day not over. Publication waits for these. */
export function isOpenUntilDeadline(inquiry: InquiryState, today: string): boolean {
  return inquiry.stance === null && inquiry.deadline >= today;
}

/** Whether the deadline has passed and nothing has been noted. */
export function isOverdue(inquiry: InquiryState, today: string): boolean {
  return inquiry.stance === null && inquiry.deadline < today;
}

/** The inquiries that stand beside a loop: those of each of its parties. */
export function listInquiriesOfLoop<T extends { readonly party: Slug }>(
  inquiries: readonly T[],
  parties: readonly Slug[],
): readonly T[] {
  return inquiries.filter(({ party }) => parties.includes(party));
}
