import { err, ok, type Result } from "../result";

/** How a party answered: a denial is an answer of its own kind, and silence until the deadline is one too. */
export const REPLY_STANCES = ["confirmed", "denied", "commented", "declined", "no_reply"] as const;
export type ReplyStance = (typeof REPLY_STANCES)[number];

/** Until when a party may answer: one moment, and how it was told to the party. */
export interface Deadline {
  /** The moment, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The time zone that it was set in, by its IANA name. */
  readonly zone: string;
  /** What a clock in that zone shows then: `2026-01-12T18:00`. */
  readonly local: string;
}

/** What a party was asked, and what it said. Days are `YYYY-MM-DD`. */
export interface InquiryState {
  readonly askedOn: string;
  readonly deadline: Deadline;
  readonly stance: ReplyStance | null;
}

export interface Reply {
  readonly stance: ReplyStance;
  readonly answer: string | null;
  readonly answeredOn: string;
}

/** Whether a question can be noted: nobody has to answer before being asked. Days are compared as the party has them. */
export function decideInquiry({
  askedOn,
  deadline,
}: Omit<InquiryState, "stance">): Result<null, "deadline-before-question"> {
  return deadline.local.slice(0, 10) < askedOn ? err("deadline-before-question") : ok(null);
}

/**
 * Whether an answer can be noted: a confirmation, a denial and a comment have words, silence has none and is noted as
 * soon as the hour of the deadline is over, and no answer comes before its question.
 *
 * @param now the moment of noting it, ISO 8601 in UTC with milliseconds
 */
export function decideReply(
  inquiry: InquiryState,
  reply: Reply,
  now: string,
): Result<Reply, "words-missing" | "words-of-silence" | "before-question" | "deadline-ahead"> {
  const answer = reply.answer?.trim() || null;
  if (reply.answeredOn < inquiry.askedOn) return err("before-question");
  if (reply.stance === "no_reply") {
    if (answer !== null) return err("words-of-silence");
    const isTooEarly = now <= inquiry.deadline.at || reply.answeredOn < inquiry.deadline.local.slice(0, 10);
    return isTooEarly ? err("deadline-ahead") : ok({ ...reply, answer });
  }
  if (answer === null && reply.stance !== "declined") return err("words-missing");
  return ok({ ...reply, answer });
}

/** Whether the deadline has passed and nothing has been noted. */
export function isOverdue(inquiry: InquiryState, now: string): boolean {
  return inquiry.stance === null && inquiry.deadline.at < now;
}

/** The inquiries that stand beside a loop: those of each of its parties. */
export function listInquiriesOfLoop<T extends { readonly party: string }>(
  inquiries: readonly T[],
  parties: readonly string[],
): readonly T[] {
  return inquiries.filter(({ party }) => parties.includes(party));
}
