import { dayOfMoment } from "../model/calendar";
import type { Deadline } from "../model/case-records";
import type { ReplyStance } from "../model/vocabulary";
import { err, ok, type Result } from "../result";

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
 * soon as the hour of the deadline is over, and no answer comes before its question or on a day that has not begun where
 * the party was asked.
 *
 * @param now the moment of noting it, ISO 8601 in UTC with milliseconds
 */
export function decideReply(
  inquiry: InquiryState,
  reply: Reply,
  now: string,
): Result<Reply, "words-missing" | "words-of-silence" | "before-question" | "answer-ahead" | "deadline-ahead"> {
  const answer = reply.answer?.trim() || null;
  if (reply.answeredOn < inquiry.askedOn) return err("before-question");
  if (reply.answeredOn > latestDayAt(now, inquiry.deadline)) return err("answer-ahead");
  if (reply.stance === "no_reply") {
    if (answer !== null) return err("words-of-silence");
    const isTooEarly = now <= inquiry.deadline.at || reply.answeredOn < inquiry.deadline.local.slice(0, 10);
    return isTooEarly ? err("deadline-ahead") : ok({ ...reply, answer });
  }
  if (answer === null && reply.stance !== "declined") return err("words-missing");
  return ok({ ...reply, answer });
}

const HOUR_MS = 3_600_000;

/** The day that a clock beside the party shows, an hour ahead: summer time may have begun or ended since the deadline. */
function latestDayAt(now: string, { at, local }: Deadline): string {
  const offset = Date.parse(`${local}:00Z`) - Date.parse(at);
  return dayOfMoment(new Date(Date.parse(now) + offset + HOUR_MS));
}

/** Whether the deadline has passed and nothing has been noted. */
export function isOverdue(inquiry: InquiryState, now: string): boolean {
  return inquiry.stance === null && inquiry.deadline.at < now;
}
