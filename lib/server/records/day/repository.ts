import "server-only";
import { liesAfter, newestDay } from "@/lib/domain/cases/case-day";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Day, PartialDate } from "@/lib/domain/model/case-records";
import { keptDate } from "@/lib/domain/values/kept";
import type { Db } from "@/lib/server/db";

/** A date of accepted claims that no editor set aside, and how many claims carry it. */
interface AcceptedDate {
  readonly asOf: PartialDate;
  readonly count: number;
}

async function listAcceptedDates(tx: Db, caseId: string): Promise<readonly AcceptedDate[]> {
  const rows = await tx.claim.groupBy({
    by: ["asOf"],
    where: { caseId, recordedTo: null, status: "accepted", rank: { not: "deprecated" }, asOf: { not: null } },
    _count: true,
  });
  return rows.flatMap(({ asOf, _count }) => (asOf === null ? [] : [{ asOf, count: _count }]));
}

const COUNTING = { status: "accepted", rank: "normal" } as const;

/** The day that the newest accepted claim of a case begins; null where none has a date. */
export async function findNewestDay(tx: Db, caseId: string): Promise<Day | null> {
  const dates = await listAcceptedDates(tx, caseId);
  return newestDay(dates.map(({ asOf }) => ({ ...COUNTING, asOf: keptDate(asOf) })));
}

/** How many accepted claims of a case begin after a day, and count nowhere as of it. */
export async function countClaimsAfter(tx: Db, caseId: string, day: Day): Promise<number> {
  const dates = await listAcceptedDates(tx, caseId);
  return dates.reduce(
    (sum, { asOf, count }) => sum + (liesAfter({ ...COUNTING, asOf: keptDate(asOf) }, day) ? count : 0),
    0,
  );
}

/** The day that the figures of a case are of: the one that it follows, else the one that is set. */
export async function findCaseDay(tx: Db, caseId: string): Promise<Day> {
  return dayOf(tx, await tx.case.findUniqueOrThrow({ where: { id: caseId } }));
}

/** The same for a row that was read already. */
export async function dayOf(
  tx: Db,
  row: { readonly id: string; readonly asOf: Date; readonly followsNewest: boolean },
): Promise<Day> {
  const day = dayOfMoment(row.asOf);
  return row.followsNewest ? ((await findNewestDay(tx, row.id)) ?? day) : day;
}
