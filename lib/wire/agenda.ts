import type { Deadline, Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import type { HistoryLine } from "./links";

/** Most lines that the first page of a case shows of each kind of work. */
export const AGENDA_LINES = 5;

/** Most lines of what others changed. */
export const CHANGED_LINES = 6;

/** A claim that somebody sent back to its writer, and what was asked. */
export interface SentBackClaim {
  readonly claim: Slug;
  readonly question: string;
  readonly by: string;
}

export interface DueTask {
  readonly slug: string;
  readonly text: string;
  readonly due: string | null;
}

/** A question to a party that has had no reply. */
export interface OpenQuestion {
  readonly party: Slug;
  readonly partyName: Localized;
  readonly question: string;
  readonly deadline: Deadline;
}

/** Some of a list, and how long the list is. */
export interface Head<Line> {
  readonly total: number;
  readonly lines: readonly Line[];
}

/** What waits for one member in a case, and what has happened there. */
export interface Agenda {
  /** Claims that this member may decide; null for a role that decides none. */
  readonly toReview: number | null;
  /** States of records that this member may decide; null likewise. */
  readonly statesToReview: number | null;
  readonly sentBack: Head<SentBackClaim>;
  /** Own tasks, by day; those without a day last. */
  readonly tasks: Head<DueTask>;
  /** Questions of the case without a reply, by deadline. */
  readonly questions: Head<OpenQuestion>;
  readonly unread: number;
  readonly latest: readonly HistoryLine[];
}

/** What others changed in a case since a member was there: each record once, with the latest that was done to it. */
export interface Changes extends Head<HistoryLine> {
  readonly since: string;
}
